using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM3003.</summary>
public sealed class BareEstimateTests
{
    [TestCase("_ = [|estimate.Estimate > 0.5|];")]
    [TestCase("_ = [|0.5 <= estimate.Estimate|];")]
    [TestCase("_ = [|Math.Abs(estimate.Estimate - radius) < 0.01|];")]
    [TestCase("var p = estimate.Estimate; _ = [|p > radius|];")]
    [TestCase("_ = [|rate.Estimate < 0|];")]
    [TestCase("_ = [|counts[1] > n / 2|];")]
    [TestCase("_ = [|2 * counts[1] >= n|];")]
    [TestCase("_ = [|counts[1] / (double)n > 0.5|];")]
    [TestCase("_ = [|(double)counts.Max() / n >= 0.5|];")]
    [TestCase("var share = (double)counts[2] / n; if ([|share > 0.5|]) { }")]
    [TestCase("_ = [|estimation[1] / (double)estimation.Samples > 0.5|];")]
    [TestCase("Assert.That([|estimate.Estimate|], Is.EqualTo(0.3).Within(0.01));")]
    [TestCase("Assert.That([|estimate.Estimate|], Is.GreaterThan(0.3));")]
    [TestCase("Assert.That(radius, Is.EqualTo([|estimate.Estimate|]).Within(0.01));")]
    [TestCase("Assert.That(Math.Abs([|estimate.Estimate|] - radius), Is.LessThan(0.01), \"message\");")]
    public Task What_the_samples_happened_to_say_is_compared(string statements) => VerifyAsync(statements);

    [TestCase("_ = estimate.Lower > 0.5;")]
    [TestCase("_ = ClopperPearson.LowerBound(counts[1], n, alpha) > 0.5;")]
    [TestCase("_ = estimate.Estimate > estimate.Lower;")]
    [TestCase("Assert.That(radius, Is.InRange(estimate.Lower, estimate.Upper));")]
    [TestCase("Assert.That(estimate.Estimate, Is.InRange(estimate.Lower, estimate.Upper));")]
    [TestCase("Assert.That(estimate.Estimate, Is.EqualTo(counts[1] / (double)n));")]
    [TestCase("_ = $\"{estimate.Estimate} {counts[1] / (double)n}\";")]
    [TestCase("_ = counts[1] / n > 0;")]
    [TestCase("_ = radius / sigma > 0.5;")]
    [TestCase("_ = own.Estimate > 0.5;")]
    public Task A_bound_or_nothing_is(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => Verify<BareEstimateAnalyzer>.FileAsync($$"""
        using NUnit.Framework;
        using RandomizedSmoothing.Sampling;
        public sealed record Own(double Estimate);
        public static class Smoothed
        {
            public static void Run(double sigma, double alpha, int n, int[] counts, double radius, RegionEstimate estimate, SampledRate rate, EstimationCounts estimation, Own own)
            {
                {{statements}}
            }
        }
        """);
}
