namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>What a series of positive terms may be off by: its rounding, and the terms that it leaves out.</summary>
internal static class PositiveSeries
{
    /// <summary>Covers the few roundings of a bound on a remainder, and second-order terms.</summary>
    public const double Above = 1 + 1e-9;

    /// <summary>A bound on first + first · r + first · r² + …, where <paramref name="gap"/> is at most 1 − r.</summary>
    public static double Rest(double first, double gap) => first / gap * Above;

    /// <summary>A bound on r + r² + … for r in (0, 1).</summary>
    public static double Geometric(double ratio) => Rest(ratio, 1 - ratio);

    /// <summary>
    /// The sum of terms up to the one of index <paramref name="i"/>, each made with at most 6 i roundings and at most i factors
    /// <paramref name="factor"/> or 1/<paramref name="factor"/>.
    /// </summary>
    public static MidRad WithRounding(DoubleDouble sum, int i, MidRad factor) =>
        new MidRad(sum, 0).Widen(sum.High * i * ((6 * DoubleDouble.Epsilon) + (factor.Radius / factor.Mid.High * Above)));
}
