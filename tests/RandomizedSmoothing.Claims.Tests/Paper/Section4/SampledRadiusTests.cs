using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Paper;

public sealed class SampledRadiusTests
{
    // A radius that peaks elsewhere in the counts: σ proportional to a power of the others' share.
    [Test]
    public void The_peak_is_the_largest_over_all_counts([Values(0.02, 0.1, 0.3)] double power)
    {
        double SigmaAt(double complement) => Math.Pow(complement, power);
        var all = Enumerable.Range(0, 2000).Select(i => i < 200 ? i : (int)(200 * Math.Pow(1.003, i - 200))).Where(i => i < 50_000).Distinct()
            .Max(misses => (SigmaAt((misses + 0.5) / SampledRadius.Samples)
                * new Certification.CertifiedRadiusProcedure(1, SampledRadius.Samples, SampledRadius.Alpha).Radius(SampledRadius.Samples - misses)) ?? 0);
        Assert.That(SampledRadius.Peak(SigmaAt), Is.EqualTo(all).Within(1e-4 * all).And.GreaterThanOrEqualTo(all * (1 - 1e-12)));
    }

    [TestCase(80, 0.774)]
    [TestCase(10, 0.468)]
    public void The_peaks_of_figure_3b_are_those_of_a_fine_grid_of_sigma(double degrees, double expected) =>
        Assert.That(Figure3b.ScaledPeak(degrees), Is.EqualTo(expected).Within(0.001));
}
