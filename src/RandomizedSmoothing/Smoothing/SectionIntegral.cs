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

    /// <summary>P(x + σz ∈ D) of a region D of the plane, to within <see cref="Error"/>; outside a window, where one is given, any number on the same side.</summary>
    public static double OfPlane(PlaneSection section, double x, double y, double sigma, ProbabilityWindow? window = null) =>
        Integrate(section, x, sigma, new AcrossPlane(y, sigma), window);

    /// <summary>The same for the body of revolution in ℝᵈ with a profile, from a point at x along the axis and a distance from it.</summary>
    public static double OfBody(PlaneSection profile, int dimension, double x, double distance, double sigma, ProbabilityWindow? window = null) =>
        Integrate(profile, x, sigma, new AcrossAxis(new NoncentralChiSquared(dimension - 1, distance / sigma * (distance / sigma)), sigma), window);

    private static double Integrate<TWeight>(PlaneSection section, double x, double sigma, in TWeight weight, ProbabilityWindow? window)
        where TWeight : struct, ISectionWeight
    {
        List<Panel<TWeight>> panels = [];
        foreach (var strip in section.Strips)
        {
            var integrand = new Integrand<TWeight>(strip, x, sigma, weight);
            var (low, high) = (Math.Max(strip.Low, x - (Reach * sigma)), Math.Min(strip.High, x + (Reach * sigma)));
            var count = Math.Ceiling((high - low) / (LongestPanel * sigma));
            for (var i = 0; i < count; i++)
            {
                panels.Add(new(integrand, low + (i * (high - low) / count), low + ((i + 1) * (high - low) / count)));
            }
        }

        if (window is { } asked && Outside(panels, asked) is { } outside)
        {
            return outside;
        }

        var sum = 0.0;
        foreach (var panel in panels)
        {
            sum += panel.Value;
        }

        return Math.Clamp(sum, 0, 1);
    }

    // Bounds of all panels first, which take a fraction of a panel's time; then one panel after the other, the least known first.
    private static double? Outside<TWeight>(List<Panel<TWeight>> panels, ProbabilityWindow window)
        where TWeight : struct, ISectionWeight
    {
        var bounds = panels.ConvertAll(panel => panel.Bounds());
        var (low, high) = (bounds.Sum(bound => bound.Low), bounds.Sum(bound => bound.High));
        foreach (var i in Enumerable.Range(0, panels.Count).OrderByDescending(i => bounds[i].High - bounds[i].Low))
        {
            if (window.IsOutside(low, high))
            {
                return low > window.High ? low : high;
            }

            low += panels[i].Value - bounds[i].Low;
            high += panels[i].Value - bounds[i].High;
        }

        return null;
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

    /// <summary>A part of a strip that one rule can take, and its integral, once asked for.</summary>
    private sealed class Panel<TWeight>(Integrand<TWeight> integrand, double low, double high)
        where TWeight : struct, ISectionWeight
    {
        private double? value;

        public double Value => value ??= Refine(in integrand, low, high, integrand.Panel(low, high), 0);

        /// <summary>What it lies between: the noise's share of the panel times the least and the greatest weight of a section.</summary>
        public (double Low, double High) Bounds() => integrand.Bounds(low, high);
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

        public (double Low, double High) Bounds(double low, double high)
        {
            var share = StandardNormal.Lower((high - x) / sigma) - StandardNormal.Lower((low - x) / sigma);
            var (least, most) = (0.0, 0.0);
            foreach (var span in strip.Spans)
            {
                var (from, to) = (span.Low.Range(low, high), span.High.Range(low, high));
                least += from.High < to.Low ? weight.Between(from.High, to.Low) : 0;
                most += weight.Between(from.Low, to.High);
            }

            return (share * least, share * most);
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
