using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing;

/// <summary>What noise makes of a region: one form for all of them, with more to ask of those that have more.</summary>
public static class RegionSmoothing
{
    /// <summary>Smooths a ball.</summary>
    /// <param name="region">The decision region before smoothing.</param>
    /// <param name="sigma">σ in (0, 1e300], the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ lies outside its range.</exception>
    public static SmoothedBall Under(this Ball region, double sigma) => new(region, sigma);

    /// <summary>Smooths a cone.</summary>
    /// <inheritdoc cref="Under(Ball, double)"/>
    public static SmoothedCone Under(this Cone region, double sigma) => new(region, sigma);

    /// <summary>Smooths a cone that is cut off at a height.</summary>
    /// <inheritdoc cref="Under(Ball, double)"/>
    public static SmoothedTruncatedCone Under(this TruncatedCone region, double sigma) => new(region, sigma);

    /// <summary>Smooths intervals of the line.</summary>
    /// <inheritdoc cref="Under(Ball, double)"/>
    public static SmoothedIntervalUnion Under(this IntervalUnion region, double sigma) => new(region, sigma);

    /// <summary>Smooths a region of any kind: exactly where its kind is known.</summary>
    /// <inheritdoc cref="Under(Ball, double)"/>
    public static SmoothedRegion Under(this Region region, double sigma) => region switch
    {
        Ball ball => ball.Under(sigma),
        Cone cone => cone.Under(sigma),
        TruncatedCone cone => cone.Under(sigma),
        IntervalUnion line => line.Under(sigma),
        Box box => new SmoothedBox(box, sigma),
        HalfSpace half => new SmoothedHalfSpace(half, sigma),
        Slab slab => new SmoothedSlab(slab, sigma),
        _ => new SmoothedComposite(region, sigma),
    };

    /// <summary>Smooths a classifier of the line.</summary>
    /// <param name="partition">The decision regions before smoothing.</param>
    /// <param name="sigma">σ in (0, 1e300], the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ lies outside its range, or below 1e-12 of the boundary point farthest from 0.</exception>
    public static SmoothedLinePartition Under(this LinePartition partition, double sigma) => new(partition, sigma);
}
