using FsCheck;
using FsCheck.Fluent;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>A semi-bounded decision region D along v = −e₁, and its θ,v-bounding cone.</summary>
/// <param name="Region">D: a body of revolution about the first axis that goes on along it.</param>
/// <param name="Top">The smallest first coordinate in D: −Υ_D.</param>
/// <param name="Apex">The first coordinate of the bounding cone's apex: −Υ_C.</param>
internal sealed record DrawnCone(Region Region, double Top, double Apex);

/// <summary>
/// Semi-bounded regions drawn by FsCheck that lie in a cone of a given half-angle: cones as narrow or narrower, some without
/// their tip or with a ball taken out, and balls and specks beside them, above or inside.
/// </summary>
internal static class SemiBoundedGenerator
{
    private const int GeneratorSize = 50;
    private const ulong Weyl = 0x9E3779B97F4A7C15;

    private static readonly Gen<double> Place = Gen.Choose(0, 10).Select(i => (double)i);

    /// <summary>The region of a number: 1 is the cone itself, up to 10 has one piece, up to 100 at most two, and so on.</summary>
    /// <param name="dimension">d ≥ 2.</param>
    /// <param name="shape">The number, at least 1.</param>
    /// <param name="halfAngle">θ in (0, π/2), in radians.</param>
    public static DrawnCone InCone(int dimension, int shape, double halfAngle)
    {
        if (shape == 1)
        {
            return Piece.Unbounded(dimension, 0, halfAngle, halfAngle, cut: 0).As();
        }

        var others = (int)Math.Floor(Math.Log10(shape - 1));
        var pieces =
            from unbounded in Unbounded(dimension, halfAngle)
            from bounded in Gen.ArrayOf(Bounded(dimension, halfAngle), others)
            select (Piece[])[unbounded, .. bounded];
        var drawn = pieces.Sample(1, new Rnd(Weyl * (ulong)((dimension * 100_003) + shape)), GeneratorSize).Single();
        var united = drawn.Length == 1 ? drawn[0].Region : new Union([.. drawn.Select(piece => piece.Region)]);
        return new(united, drawn.Min(piece => piece.Top), drawn.Min(piece => piece.Apex));
    }

    private static Gen<Piece> Unbounded(int dimension, double halfAngle) =>
        from place in Place
        from narrower in Gen.Elements(1, 1, 0.5, 0.01)
        from cut in Gen.Elements(0, 0.01, 1, 5)
        from hole in Gen.Elements(0, 0, 0.5)
        let piece = Piece.Unbounded(dimension, place, narrower * halfAngle, halfAngle, cut)
        select hole == 0 ? piece : piece with { Region = new Difference(piece.Region, new Ball(Piece.OnAxis(dimension, place + cut + 2), hole)) };

    private static Gen<Piece> Bounded(int dimension, double halfAngle) =>
        from place in Place
        from radius in Gen.Elements(0.001, 0.1, 1, 5)
        select new Piece(new Ball(Piece.OnAxis(dimension, place), radius), place - radius, place - (radius / Math.Sin(halfAngle)));

    /// <summary>A piece, its smallest first coordinate, and that of the apex of its own bounding cone.</summary>
    private sealed record Piece(Region Region, double Top, double Apex)
    {
        public static Piece Unbounded(int dimension, double apex, double halfAngle, double bound, double cut)
        {
            Region cone = new Cone(OnAxis(dimension, apex), OnAxis(dimension, 1), halfAngle);
            if (cut == 0)
            {
                return new(cone, apex, apex);
            }

            // The rim of the cut touches the wider cone.
            var tip = apex + cut - (cut * Math.Tan(halfAngle) / Math.Tan(bound));
            return new(new Intersection(cone, new HalfSpace(OnAxis(dimension, -1), -(apex + cut))), apex + cut, tip);
        }

        public static double[] OnAxis(int dimension, double first) => [first, .. new double[dimension - 1]];

        public DrawnCone As() => new(Region, Top, Apex);
    }
}
