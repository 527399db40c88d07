namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// The probability of a cone without its tip, by panels of z: over each, B(z) = P(χ_{d−1} ≤ (t + z) tan θ) lies between two
/// straight lines, which are integrated against the normal density in closed form.
/// </summary>
/// <remarks>
/// χ_k's density rises up to √(k − 1) and falls from there on, so B is convex, then concave. Where it is convex over a panel
/// and the one before, it lies below the panel's chord and above the last one's extension, and the other way round where
/// it is concave: a bracket of second order in the panel's width. Where it may be neither, B rises all the same. A
/// probability far below those that are compared with 1/c is only said to be small.
/// </remarks>
internal static class CutConeBracket
{
    private const double Sufficient = 1e-6;
    private const double Negligible = 1e-12;

    // From here on B is as good as 1, and the noise that is left needs no panels.
    private const double Saturated = 1 - 1e-9;
    private const double Farthest = 9;

    /// <summary>The probability, for θ in (0, π/2), any finite t and any finite cut &gt; 0.</summary>
    public static Interval Of(int d, double theta, double t, double cut)
    {
        Interval best = new(0, 1);
        for (var panelsPerUnit = 8; panelsPerUnit <= 128 && best.Width > (Sufficient * best.Upper) + Negligible; panelsPerUnit *= 4)
        {
            best = Interval.Intersection(best, Of(d, theta, t, cut, panelsPerUnit)) ?? best;
        }

        return best;
    }

    private static Interval Of(int d, double theta, double t, double cut, int panelsPerUnit)
    {
        var cone = new Cone(d - 1, Interval.Tan(Interval.From(theta)), Interval.From(t));
        var from = Interval.From(cut) - Interval.From(t);

        // What lies between the first panel and the cut, at most an ulp, and what lies beyond ±9, has next to no noise.
        var z = Math.Max(from.Upper, -Farthest);
        var sum = Interval.Hull(0, z > -Farthest ? Interval.NormalUpper(from) - Interval.NormalUpper(Interval.From(z)) : Interval.NormalLower(Interval.From(z)));
        var before = cone.At(z - (1.0 / panelsPerUnit));
        var here = cone.At(z);
        while (here.Z < Farthest && here.Value.Lower < Saturated)
        {
            var next = cone.At(here.Z + (1.0 / panelsPerUnit));
            sum += Panel(before, here, next, cone.Bend);
            (before, here) = (here, next);
        }

        return Interval.Max(sum + (Interval.Hull(here.Value, Interval.One) * here.Beyond), 0);
    }

    /// <summary>Where the density of χ_k is largest.</summary>
    internal static Interval Mode(int k) => Interval.Sqrt(k - 1);

    // ∫ φ over the panel times B at its left end, and ∫ φ(z) (z − a) dz times a slope that brackets B's.
    private static Interval Panel(Node before, Node here, Node next, Interval bend)
    {
        var mass = Interval.Max(here.Beyond - next.Beyond, 0);
        var (a, width) = (Interval.From(here.Z), Interval.From(next.Z) - Interval.From(here.Z));
        var moment = Interval.Max(here.Density - next.Density - (a * mass), 0);
        var rise = Interval.Max(next.Value - here.Value, 0);
        var bends = before.Radius.Lower >= 0 && (next.Radius.Upper <= bend.Lower || before.Radius.Lower >= bend.Upper);
        return bends
            ? (here.Value * mass) + (Interval.Hull(rise / width, Interval.Max(here.Value - before.Value, 0) / (a - Interval.From(before.Z))) * moment)
            : Interval.Hull(here.Value, next.Value) * mass;
    }

    private sealed class Cone(int k, Interval tan, Interval depth)
    {
        private static readonly Interval RootTwoPi = Interval.Sqrt(2 * Interval.Pi);

        public Interval Bend { get; } = Mode(k);

        public Node At(double at)
        {
            var z = Interval.From(at);
            var radius = (depth + z) * tan;
            return new(
                at,
                radius,
                Interval.ChiSquaredLower(k, Interval.Square(Interval.Max(radius, 0))),
                Interval.NormalUpper(z),
                Interval.Exp(Interval.Square(z) / -2) / RootTwoPi);
        }
    }

    private readonly record struct Node(double Z, Interval Radius, Interval Value, Interval Beyond, Interval Density);
}
