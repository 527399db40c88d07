using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// The largest of several smoothed step functions of the line, under unit noise: where it changes from one to another. The bounds on
/// the first two derivatives of smoothed functions exclude every other place, so that no boundary is overlooked.
/// </summary>
/// <param name="count">The number of functions.</param>
/// <param name="value">A function's value, each the smoothed form of a step function within [0, 1].</param>
/// <param name="slope">A function's derivative.</param>
internal sealed class LineArgmax(int count, Func<int, double, double> value, Func<int, double, double> slope)
{
    // φ is below the smallest double there.
    private const double Reach = 39;

    // The difference g = E f(x + z) of two of them has |f| ≤ 1, hence |g′| ≤ 2φ(0) and |g″| ≤ 4φ(1).
    private const double Slope = 0.79788456080286536;
    private const double Curvature = 0.96788289807657340;

    // Where several functions are equal to the last digit over a whole stretch, no cell can be settled: after so many, coarse ones are.
    private const int MostCells = 1 << 15;
    private const double Coarse = 1e-2;

    /// <summary>The index of the largest value, of equal ones the first.</summary>
    public int At(double x)
    {
        var (best, top) = (0, value(0, x));
        for (var i = 1; i < count; i++)
        {
            var other = value(i, x);
            if (other > top)
            {
                (best, top) = (i, other);
            }
        }

        return best;
    }

    /// <summary>The points at which the largest changes, given all points at which the step functions jump.</summary>
    public IReadOnlyList<double> Boundaries(IEnumerable<double> steps)
    {
        var boundaries = new List<double>();
        var cells = MostCells;
        foreach (var (low, high) in new IntervalUnion(steps.Where(double.IsFinite).Select(step => (step - Reach, step + Reach))).Intervals)
        {
            Search(low, high, boundaries, ref cells);
        }

        return boundaries;
    }

    private void Search(double low, double high, List<double> boundaries, ref int cells)
    {
        var (middle, half) = (low + ((high - low) / 2), (high - low) / 2);
        cells--;
        if (half <= (cells > 0 ? 1e-13 : Coarse) * (1 + Math.Abs(middle)))
        {
            if (At(low) != At(high))
            {
                boundaries.Add(middle);
            }

            return;
        }

        var (first, second, several) = Candidates(middle, Slope * half);
        if (second < 0)
        {
            return;
        }

        if (!several && Math.Abs(slope(first, middle) - slope(second, middle)) > Curvature * half)
        {
            var difference = new Difference(value, first, second, Math.Sign(slope(first, middle) - slope(second, middle)));
            if (difference.At(low) < 0 && difference.At(high) >= 0)
            {
                boundaries.Add(MonotoneRoot.Find(difference, low, high, middle, Slope, 1e-15));
            }

            return;
        }

        Search(low, middle, boundaries, ref cells);
        Search(middle, high, boundaries, ref cells);
    }

    /// <summary>The largest at a point and those that may exceed it within a margin's reach: the second, if any, and whether there are more.</summary>
    private (int First, int Second, bool Several) Candidates(double x, double margin)
    {
        var first = At(x);
        var least = value(first, x) - margin;
        var (second, several) = (-1, false);
        for (var i = 0; i < count; i++)
        {
            if (i != first && value(i, x) >= least)
            {
                (second, several) = (i, second >= 0);
            }
        }

        return (first, second, several);
    }

    private readonly struct Difference(Func<int, double, double> value, int first, int second, int sign) : IIncreasing
    {
        public double At(double x) => sign * (value(first, x) - value(second, x));
    }
}
