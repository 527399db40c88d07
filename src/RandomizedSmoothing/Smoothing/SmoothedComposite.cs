using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// What unions, intersections and differences become under noise: by closed forms where their pieces have them
/// (<see cref="RegionProbability{T}"/>), otherwise by quadrature for every region of the plane and, in any dimension, for every
/// body of revolution about the first coordinate axis, such as caps, lenses, slabs of balls, and cones cut by balls.
/// </summary>
internal sealed class SmoothedComposite(Region region, double sigma) : SmoothedRegion(region, sigma)
{
    /// <summary>The probability, to within 1e-10 where it is by quadrature; null where neither serves. Of a single ball, box, half-space or cone as well.</summary>
    /// <param name="region">The decision region.</param>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="sigma">σ in (0, 1e300].</param>
    /// <param name="window">Where it has to be known: outside, quadrature ends as soon as bounds tell the side, and says any number on it. Everywhere, where none is given.</param>
    public static double? At(Region region, ReadOnlySpan<double> point, double sigma, ProbabilityWindow? window = null)
    {
        if (RegionProbability<Real>.At(region, point, new Real(sigma)) is { } closed)
        {
            return closed.Value;
        }

        if (region.Dimension == 2)
        {
            return SectionIntegral.OfPlane(PlaneSection.Of(region), point[0], point[1], sigma, window);
        }

        return AxialProfile.Of(region) is { } profile
            ? SectionIntegral.OfBody(PlaneSection.Of(profile), region.Dimension, point[0], Geometry.Norm(point[1..]), sigma, window)
            : null;
    }

    public override bool TryProbability(ReadOnlySpan<double> point, out Probability probability)
    {
        Coordinates.Check(point, Region.Dimension);
        var known = At(Region, point, Sigma);
        probability = known is { } p ? new(p, 1 - p) : default;
        return known is not null;
    }

    private protected override LogTails Tails(ReadOnlySpan<double> point) =>
        At(Region, point, Sigma) is { } p ? new(Math.Log(Math.Clamp(p, 0, 1)), Math.Log(Math.Clamp(1 - p, 0, 1))) : throw Unknown();
}
