using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// The probability that a point, moved by noise N(0, σ²I), lies in a region, in any kind of number, where the region's pieces
/// have closed forms: boxes (products of normal tails), half-spaces, balls (noncentral χ²), cones from points of their axis,
/// and unions, intersections and differences of pieces that are disjoint, nested, or boxes.
/// </summary>
/// <typeparam name="T">The kind of number.</typeparam>
public static class RegionProbability<T>
    where T : struct, IReal<T>
{
    /// <summary>The probability; null where the pieces meet in a way that has no closed form here.</summary>
    /// <param name="region">The decision region.</param>
    /// <param name="point">d finite coordinates, taken as exact.</param>
    /// <param name="sigma">σ &gt; 0, the noise's standard deviation in input units.</param>
    public static T? At(Region region, ReadOnlySpan<double> point, T sigma)
    {
        if (ExactPieces.Of(region).Signed is not { } pieces)
        {
            return null;
        }

        var sum = T.From(0);
        foreach (var (sign, piece) in pieces)
        {
            if (OfPiece(piece, point, sigma) is not { } probability)
            {
                return null;
            }

            sum = sign > 0 ? sum + probability : sum - probability;
        }

        return sum;
    }

    private static T? OfPiece(Region piece, ReadOnlySpan<double> point, T sigma) => piece switch
    {
        Ball ball => OfBall(ball, point, sigma),
        Box box => OfBox(box, point, sigma),
        HalfSpace half => OfHalfSpace(half, point, sigma),
        Cone cone => OfCone(cone, point, sigma),
        _ => null,
    };

    private static T OfBall(Ball ball, ReadOnlySpan<double> point, T sigma)
    {
        var square = T.From(0);
        for (var i = 0; i < point.Length; i++)
        {
            var difference = (T.From(point[i]) - T.From(ball.Center[i])) / sigma;
            square += T.Abs(difference) * T.Abs(difference);
        }

        var radius = T.From(ball.Radius) / sigma;
        return T.NoncentralChiSquaredLower(ball.Dimension, square, radius * radius);
    }

    private static T OfBox(Box box, ReadOnlySpan<double> point, T sigma)
    {
        var product = T.One;
        for (var i = 0; i < point.Length; i++)
        {
            product *= OfSide(box.Low[i], box.High[i], point[i], sigma);
        }

        return product;
    }

    // Φ(b) − Φ(a), from the tails on the side on which both are small.
    private static T OfSide(double low, double high, double at, T sigma)
    {
        var (below, above) = (double.IsFinite(low), double.IsFinite(high));
        if (!below && !above)
        {
            return T.One;
        }

        if (!above || (below && at < low))
        {
            var lower = T.NormalLower((T.From(at) - T.From(low)) / sigma);
            return above ? lower - T.NormalLower((T.From(at) - T.From(high)) / sigma) : lower;
        }

        var upper = T.NormalLower((T.From(high) - T.From(at)) / sigma);
        return below ? upper - T.NormalLower((T.From(low) - T.From(at)) / sigma) : upper;
    }

    private static T OfHalfSpace(HalfSpace half, ReadOnlySpan<double> point, T sigma)
    {
        var (dot, square) = (T.From(0), T.From(0));
        for (var i = 0; i < point.Length; i++)
        {
            var normal = T.From(half.Normal[i]);
            dot += normal * T.From(point[i]);
            square += normal * normal;
        }

        return T.NormalLower((T.From(half.Offset) - dot) / (T.Sqrt(square) * sigma));
    }

    // Only for an axis along a coordinate is a point known to be on it.
    private static T? OfCone(Cone cone, ReadOnlySpan<double> point, T sigma)
    {
        var axis = cone.Axis.AsSpan().IndexOfAnyExcept(0.0);
        for (var i = 0; i < point.Length; i++)
        {
            if (i != axis && (cone.Axis[i] != 0 || point[i] != cone.Apex[i]))
            {
                return null;
            }
        }

        var depth = (T.From(point[axis]) - T.From(cone.Apex[axis])) * Math.Sign(cone.Axis[axis]);
        return T.ConeLower(cone.Dimension, T.From(cone.HalfAngle), depth / sigma);
    }
}
