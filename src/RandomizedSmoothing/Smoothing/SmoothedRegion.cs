using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// The probability that a point, moved by noise N(0, σ²I), lies in a region: by closed forms where its pieces have them
/// (<see cref="RegionProbability{T}"/>), otherwise by quadrature for every region of the plane and, in any dimension, for every
/// body of revolution about the first coordinate axis, such as caps, lenses, slabs of balls, and cones cut by balls.
/// </summary>
public static class SmoothedRegion
{
    /// <summary>The probability, to within 1e-10 where it is by quadrature; null where neither serves.</summary>
    /// <param name="region">The decision region.</param>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="sigma">σ in (0, ∞), the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double? Probability(Region region, ReadOnlySpan<double> point, double sigma)
    {
        Argument.Positive(sigma);
        if (point.Length != region.Dimension)
        {
            throw Argument.Outside(nameof(point), point.Length, $"the region's dimension, {region.Dimension}");
        }

        if (RegionProbability<Real>.At(region, point, new Real(sigma)) is { } closed)
        {
            return closed.Value;
        }

        if (region.Dimension == 2)
        {
            return SectionIntegral.OfPlane(PlaneSection.Of(region), point[0], point[1], sigma);
        }

        return AxialProfile.Of(region) is { } profile
            ? SectionIntegral.OfBody(PlaneSection.Of(profile), region.Dimension, point[0], Geometry.Norm(point[1..]), sigma)
            : null;
    }
}
