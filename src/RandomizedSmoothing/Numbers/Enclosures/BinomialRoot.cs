namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>Encloses the p at which a monotone tail reaches α, by enclosed values alone.</summary>
internal static class BinomialRoot
{
    private const double Unit = 1.1102230246251565e-16;

    /// <summary>The p in (0, 1) at which tail(p) = α, for a tail that runs from 0 to 1, or from 1 to 0, over [0, 1].</summary>
    public static Interval Of(Func<double, Interval> tail, bool rises, double alpha, double guess)
    {
        // Secant steps on the logarithm of the tail, kept inside a certain bracket.
        var (low, high) = (0.0, 1.0);
        var (p, log) = (guess, LogRatio(tail(guess)));
        var next = guess * (1 - 1e-4);
        for (var i = 0; i < 200 && Math.Abs(next - p) > 2 * Unit * p; i++)
        {
            var value = tail(next);
            switch (Position(value))
            {
                case < 0:
                    low = Math.Max(low, next);
                    break;
                case > 0:
                    high = Math.Min(high, next);
                    break;
                default:
                    low = BoundBelow(next);
                    high = BoundAbove(next);
                    return new(low, high);
            }

            var nextLog = LogRatio(value);
            var secant = next - (nextLog * (next - p) / (nextLog - log));
            (p, log) = (next, nextLog);
            next = secant > low && secant < high ? secant : low + ((high - low) / 2);
        }

        return new(BoundBelow(next), BoundAbove(next));

        double LogRatio(Interval value) => Math.Log(Math.Max(value.Middle, double.Epsilon) / alpha);

        // −1 where the root is certainly not below the argument, 1 where it is certainly not above, 0 else.
        int Position(Interval value) =>
            value.Upper <= alpha ? rises ? -1 : 1 : value.Lower >= alpha ? rises ? 1 : -1 : 0;

        double BoundBelow(double from)
        {
            for (var step = 0.0; from - step > low; step = Math.Max(2 * step, Unit * from))
            {
                if (Position(tail(from - step)) < 0)
                {
                    return from - step;
                }
            }

            return low;
        }

        double BoundAbove(double from)
        {
            for (var step = 0.0; from + step < high; step = Math.Max(2 * step, 2 * Unit * from))
            {
                if (Position(tail(from + step)) > 0)
                {
                    return from + step;
                }
            }

            return high;
        }
    }
}
