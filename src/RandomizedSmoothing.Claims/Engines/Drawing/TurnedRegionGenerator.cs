using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Bounded regions that lie askew to the axes, of which no closed form or quadrature gives the probability: unions of overlapping
/// balls off every axis, turned boxes, and simplices, some with a hole. Their smallest ball is known to rounding, since their
/// vertices and balls are.
/// </summary>
internal static class TurnedRegionGenerator
{
    // A box has 2ᵈ vertices.
    private const int MostBoxDimensions = 8;
    private const int GeneratorSize = 50;
    private const ulong Weyl = 0x9E3779B97F4A7C15;

    /// <summary>The region of a number.</summary>
    /// <param name="dimension">d ≥ 3.</param>
    /// <param name="shape">The number, at least 1.</param>
    public static DrawnRegion Bounded(int dimension, int shape) =>
        Region(dimension).Sample(1, new Rnd(Weyl * (ulong)((dimension * 100_003) + shape)), GeneratorSize).Single();

    // A ball, so that the smallest ball is not far from full; what overlaps it; and at times a hole in it.
    private static Gen<DrawnRegion> Region(int dimension) =>
        from first in Ball(dimension)
        from others in Gen.NonEmptyListOf(Piece(dimension)).Select(list => list.Take(3))
        from hole in Simplex(dimension, 0.3)
        from isHollow in Gen.Elements(true, false)
        select United([first, .. others], isHollow ? hole : null);

    private static DrawnRegion United(Piece[] pieces, Piece? hole)
    {
        Region all = new Union([.. pieces.Select(piece => piece.Region)]);
        return new(
            hole is null ? all : new Difference(all, hole.Region),
            SmallestBall.Around([.. pieces.SelectMany(piece => piece.Extremes)]));
    }

    private static Gen<Piece> Piece(int dimension) => dimension > MostBoxDimensions
        ? Gen.OneOf(Ball(dimension), Simplex(dimension, 1.5))
        : Gen.OneOf(Ball(dimension), Simplex(dimension, 1.5), Box(dimension));

    // Of a length about the reach in any dimension, so that pieces neither fly apart nor outgrow one another.
    private static Gen<double[]> Vector(int dimension, double reach) =>
        Gen.ArrayOf(Gen.Choose(-1000, 1000).Select(i => reach * Math.Sqrt(3.0 / dimension) * i / 1000), dimension);

    private static Gen<Piece> Ball(int dimension) =>
        from center in Vector(dimension, 0.5)
        from radius in Gen.Choose(10, 15)
        select new Piece(new Ball(center, radius / 10.0), [([.. center], radius / 10.0)]);

    private static Gen<Piece> Simplex(int dimension, double reach) =>
        from vertices in Gen.ArrayOf(Vector(dimension, reach), dimension + 1)
        let region = Simplex(vertices)
        where region is not null
        select new Piece(region, [.. vertices.Select(vertex => (vertex.ToImmutableArray(), 0.0))]);

    private static Gen<Piece> Box(int dimension) =>
        from center in Vector(dimension, 0.5)
        from half in Gen.ArrayOf(Gen.Elements(0.1, 0.5, 0.8).Select(side => side * Math.Sqrt(3.0 / dimension)), dimension)
        from frame in Gen.ArrayOf(Vector(dimension, 1), dimension).Select(rows => Matrix<double>.Build.DenseOfRowArrays(rows))
        where !IsFlat(frame)
        select Box(center, half, frame.GramSchmidt().Q);

    // Coordinates along the frame's columns.
    private static Piece Box(double[] center, double[] half, Matrix<double> frame)
    {
        var d = center.Length;
        var middle = Vector<double>.Build.Dense(center);
        var sides = new List<Region>();
        for (var i = 0; i < d; i++)
        {
            var u = frame.Column(i);
            sides.Add(new HalfSpace(u.ToArray(), (u * middle) + half[i]));
            sides.Add(new HalfSpace((-u).ToArray(), half[i] - (u * middle)));
        }

        var extremes = Enumerable.Range(0, 1 << d).Select(corner => middle + (frame * Vector<double>.Build.Dense(d, i => ((corner >> i) & 1) == 0 ? half[i] : -half[i])));
        return new(new Intersection([.. sides]), [.. extremes.Select(vertex => (vertex.ToArray().ToImmutableArray(), 0.0))]);
    }

    private static bool IsFlat(Matrix<double> edges) =>
        Math.Abs(edges.Determinant()) <= 1e-9 * edges.ColumnNorms(2).Aggregate(1.0, (product, length) => product * length);

    // Barycentric coordinates are not negative; null where the vertices lie in a hyperplane, or nearly.
    private static Intersection? Simplex(double[][] vertices)
    {
        var origin = Vector<double>.Build.Dense(vertices[0]);
        var edges = Matrix<double>.Build.DenseOfColumnArrays(vertices[1..].Select(vertex => vertex.Zip(vertices[0], (x, y) => x - y).ToArray()));
        if (IsFlat(edges))
        {
            return null;
        }

        var gradients = edges.Inverse();
        var sides = Enumerable.Range(0, origin.Count).Select(i => gradients.Row(i)).Select(row => new HalfSpace((-row).ToArray(), -(row * origin))).ToList();
        var sum = gradients.ColumnSums();
        sides.Add(new HalfSpace(sum.ToArray(), 1 + (sum * origin)));
        return new Intersection([.. sides]);
    }
}

/// <summary>A piece of a region, and the balls and points whose smallest ball is its own.</summary>
internal sealed record Piece(Region Region, ImmutableArray<(ImmutableArray<double> Center, double Radius)> Extremes);
