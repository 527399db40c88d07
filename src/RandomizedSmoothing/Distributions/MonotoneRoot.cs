namespace RandomizedSmoothing.Distributions;

/// <summary>The root of an increasing function within a bracket: secant steps, guarded by bisection.</summary>
internal static class MonotoneRoot
{
    // Two roundings of the root itself; below that the function's own rounding decides.
    private const double RelativeTolerance = 4e-16;

    /// <summary>The root between <paramref name="low"/> and <paramref name="high"/>, to the accuracy the function's values allow.</summary>
    /// <param name="function">Increasing, at most 0 at <paramref name="low"/> and at least 0 at <paramref name="high"/>.</param>
    /// <param name="low">Where the root lies at the earliest.</param>
    /// <param name="high">Where the root lies at the latest.</param>
    /// <param name="guess">Where to look first.</param>
    /// <param name="slope">The slope expected there, &gt; 0.</param>
    /// <param name="resolution">The absolute error that does not matter.</param>
    public static double Find<T>(in T function, double low, double high, double guess, double slope, double resolution)
        where T : struct, IIncreasing
    {
        var x = guess > low && guess < high ? guess : low + ((high - low) / 2);
        var (previousX, previousY) = (double.NaN, double.NaN);
        var width = high - low;
        for (var i = 0; i < 500; i++)
        {
            var y = function.At(x);
            if (y == 0)
            {
                return x;
            }

            (low, high) = y < 0 ? (x, high) : (low, x);
            var tolerance = resolution + (RelativeTolerance * Math.Abs(x));
            if (high - low <= tolerance)
            {
                return x;
            }

            var secant = double.IsNaN(previousX) ? slope : (y - previousY) / (x - previousX);
            var next = x - (y / secant);
            (previousX, previousY) = (x, y);
            if (Math.Abs(next - x) <= tolerance)
            {
                return Math.Clamp(next, low, high);
            }

            // Every fourth step must have halved the bracket, or is a bisection.
            var stalled = i % 4 == 3 && high - low > width / 2;
            width = i % 4 == 3 ? high - low : width;
            x = !stalled && next > low && next < high ? next : low + ((high - low) / 2);
        }

        return x;
    }
}
