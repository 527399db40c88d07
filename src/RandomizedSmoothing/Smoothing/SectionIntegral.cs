using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// The probability of a plane region, or of the body that it makes when turned about its first axis, as an integral over
/// sections across that axis.
/// </summary>
/// <remarks>
/// Over a strip the integrand is analytic up to square roots at the ends, which the map t = m + h(3s − s³)/2 removes:
/// Gauss–Legendre panels, halved until two halves agree with the whole.
/// </remarks>
internal static class SectionIntegral
{
    /// <summary>What the answer may be off by, in absolute terms.</summary>
    public const double Error = 1e-10;

    private const double Reach = 7.5;
    private const double LongestPanel = 4;
    private const double PanelError = 1e-11;
    private const int MostHalvings = 12;

    /// <summary>P(x + σz ∈ D) of a region D of the plane, to within <see cref="Error"/>.</summary>
    public static double OfPlane(PlaneSection section, double x, double y, double sigma) =>
        Integrate(section, x, sigma, new AcrossPlane(y, sigma));

    /// <summary>The same for the body of revolution in ℝᵈ with a profile, from a point at x along the axis and a distance from it.</summary>
    public static double OfBody(PlaneSection profile, int dimension, double x, double distance, double sigma) =>
        Integrate(profile, x, sigma, new AcrossAxis(new NoncentralChiSquared(dimension - 1, distance / sigma * (distance / sigma)), sigma));

    private static double Integrate<TWeight>(PlaneSection section, double x, double sigma, in TWeight weight)
        where TWeight : struct, ISectionWeight
    {
        var sum = 0.0;
        foreach (var strip in section.Strips)
        {
            var integrand = new Integrand<TWeight>(strip, x, sigma, weight);
            var (low, high) = (Math.Max(strip.Low, x - (Reach * sigma)), Math.Min(strip.High, x + (Reach * sigma)));
            var panels = Math.Ceiling((high - low) / (LongestPanel * sigma));
            for (var i = 0; i < panels; i++)
            {
                var (from, to) = (low + (i * (high - low) / panels), low + ((i + 1) * (high - low) / panels));
                sum += Refine(in integrand, from, to, integrand.Panel(from, to), 0);
            }
        }

        return Math.Clamp(sum, 0, 1);
    }

    private static double Refine<TWeight>(in Integrand<TWeight> integrand, double low, double high, double whole, int halvings)
        where TWeight : struct, ISectionWeight
    {
        var middle = low + ((high - low) / 2);
        var (left, right) = (integrand.Panel(low, middle), integrand.Panel(middle, high));
        return Math.Abs(left + right - whole) <= PanelError || halvings == MostHalvings
            ? left + right
            : Refine(in integrand, low, middle, left, halvings + 1) + Refine(in integrand, middle, high, right, halvings + 1);
    }

    /// <summary>The density along the axis times the weight of the section.</summary>
    private readonly struct Integrand<TWeight>(PlaneStrip strip, double x, double sigma, TWeight weight)
        where TWeight : struct, ISectionWeight
    {
        public double Panel(double low, double high)
        {
            var (middle, half, sum) = (low + ((high - low) / 2), (high - low) / 2, 0.0);
            foreach (var (node, share) in GaussLegendre.Order16)
            {
                var step = half * node * (3 - (node * node)) / 2;
                sum += share * (1 - (node * node)) * (At(middle + step) + At(middle - step));
            }

            return 1.5 * half * sum;
        }

        private double At(double t)
        {
            var (z, sum) = ((t - x) / sigma, 0.0);
            foreach (var span in strip.Spans)
            {
                sum += weight.Between(span.Low.At(t), span.High.At(t));
            }

            return Math.Exp(-z * z / 2) / (Math.Sqrt(2 * Math.PI) * sigma) * sum;
        }
    }

    private interface ISectionWeight
    {
        /// <summary>The probability of all heights from low to high; either may be infinite.</summary>
        double Between(double low, double high);
    }

    private readonly struct AcrossPlane(double y, double sigma) : ISectionWeight
    {
        public double Between(double low, double high) => StandardNormal.Lower((high - y) / sigma) - StandardNormal.Lower((low - y) / sigma);
    }

    // A distance from the axis, squared and over σ², is noncentral χ².
    private readonly struct AcrossAxis(NoncentralChiSquared square, double sigma) : ISectionWeight
    {
        public double Between(double low, double high) => high <= 0 ? 0 : Within(high) - (low <= 0 ? 0 : Within(low));

        private double Within(double radius) => double.IsPositiveInfinity(radius) ? 1 : square.Lower(radius / sigma * (radius / sigma));
    }
}
