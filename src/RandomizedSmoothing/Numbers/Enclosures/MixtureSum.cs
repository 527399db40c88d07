namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>The two factors that lead from a term of a mixture to the next, in a walk of j upward or downward.</summary>
internal interface IMixture
{
    /// <summary>Weight of the next term over the weight of term j; 0 where j is the last.</summary>
    DoubleDouble WeightRatio(long j);

    /// <summary>The next increment of the mixed probability over the increment that leads on from term j.</summary>
    DoubleDouble IncrementRatio(long j);

    /// <summary>Whether increment over probability falls along the walk: whether the probabilities are log-concave.</summary>
    bool GrowthFalls { get; }
}

/// <summary>Sums Σ w_j F_j, whose terms are log-concave in j, along a walk in which the probabilities F_j grow by positive increments.</summary>
/// <remarks>
/// With h = increment / F at the current term, the next term is T · weight ratio · (1 + h), and the next h is
/// h · increment ratio / (1 + h): products, quotients and sums of positive numbers only, which keep relative accuracy.
/// Ratios of log-concave terms fall along the walk: both the terms before the first and those after the last are below
/// geometric series, whose sums are added as one-sided errors.
/// </remarks>
internal static class MixtureSum
{
    private const double Negligible = 1.3234889800848443e-23; // 2^-76
    private const double Huge = 2.582249878086909e120; // 2^400
    private const double Above = PositiveSeries.Above;

    /// <summary>A bound on the relative error that two factors, each known to its radius, give the ratios made of them; their product of errors is left to the sum.</summary>
    public static double ArgumentError(MidRad a, MidRad b) => (a.Radius / a.Mid.High) + (b.Radius / b.Mid.High);

    /// <summary>
    /// The sum from term <paramref name="start"/> on, and the share of it that stands for what may lie before the
    /// start: infinite, and the sum void, where the terms do not rise from there.
    /// </summary>
    /// <param name="mixture">The factors from term to term.</param>
    /// <param name="first">The first term.</param>
    /// <param name="growth">h at the first term.</param>
    /// <param name="start">The index j of the first term.</param>
    /// <param name="direction">1 or −1.</param>
    /// <param name="isComplete">Whether nothing lies before the start.</param>
    /// <param name="argumentError">A bound on the relative error of each of the mixture's factors beside rounding.</param>
    public static (Scaled Sum, double Before) Of<TMixture>(
        TMixture mixture, Scaled first, MidRad growth, long start, int direction, bool isComplete, double argumentError)
        where TMixture : struct, IMixture
    {
        DoubleDouble term = 1;
        DoubleDouble sum = 0;
        var h = growth.Mid;
        var before = 0.0;
        var after = 0.0;
        var exponent = 0;
        var steps = 1;
        for (var j = start; ; j += direction, steps++)
        {
            sum += term;
            var grown = h + 1;
            var ratio = mixture.WeightRatio(j) * grown;
            if (j == start && !isComplete)
            {
                var rise = (ratio.High / Above) - 1;
                if (!(rise > 0))
                {
                    return (default, double.PositiveInfinity);
                }

                before = Above / rise;
            }

            term *= ratio;
            h = h * mixture.IncrementRatio(j) / grown;
            var bound = ratio.High * Above;
            if (bound < 1 && term.High < Negligible * (1 - bound) * sum.High)
            {
                after = PositiveSeries.Rest(term.High, 1 - bound);
                break;
            }

            if (term.High > Huge)
            {
                term = term.Scale(-400);
                sum = sum.Scale(-400);
                before = Math.ScaleB(before, -400);
                exponent += 400;
            }
        }

        // Per step: 4 roundings and an argument's error in the weight; as many, and the first h's error, in h.
        // An error of h, relative to 1 + h, is at most h's relative error, and, while h falls, at most its first absolute one.
        var growthError = growth.Radius / (mixture.GrowthFalls ? Math.Max(1, growth.Mid.High) : growth.Mid.High);
        var perStep = (8 * DoubleDouble.Epsilon) + argumentError;
        var relative = steps * (perStep + growthError + (steps * perStep));
        var total = new MidRad(sum, 0).Widen(sum.High * relative * Above).AddUpTo(before + after);
        return (new Scaled(first.Fraction * total, first.Exponent + exponent), before / sum.High);
    }
}
