namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// The cone's probability by monotone Riemann sums: P(‖y‖ ≤ (t + z) tan θ) rises with z, so that over each panel of z
/// it lies between its values at the panel's ends, which are weighted with the panel's exact normal mass.
/// </summary>
/// <remarks>For depths at which <see cref="ConeMixture"/> would need too many terms; wide by a panel's change of the probability.</remarks>
internal static class ConeBracket
{
    private const int PanelsPerUnit = 32;
    private const int Farthest = 9;

    /// <summary>The probability, for θ in (0, π/2) and any finite t.</summary>
    public static Interval Of(int d, double theta, double t)
    {
        var slope = Interval.Tan(Interval.From(theta));
        Interval lower = 0;
        Interval upper = 0;
        var before = (Value: (Interval)0, Beyond: Interval.One);
        for (var i = -Farthest * PanelsPerUnit; i <= Farthest * PanelsPerUnit; i++)
        {
            var z = Interval.From(i / (double)PanelsPerUnit);
            var radius = Interval.Max((Interval.From(t) + z) * slope, 0);
            var here = (Value: Interval.ChiSquaredLower(d - 1, Interval.Square(radius)), Beyond: Interval.NormalUpper(z));
            var mass = Interval.Max(before.Beyond - here.Beyond, 0);
            lower += before.Value * mass;
            upper += here.Value * mass;
            before = here;
        }

        return new(
            Math.Max((lower + (before.Value * before.Beyond)).Lower, 0),
            Math.Min((upper + before.Beyond).Upper, 1));
    }
}
