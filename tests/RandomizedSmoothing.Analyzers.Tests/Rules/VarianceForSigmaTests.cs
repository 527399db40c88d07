using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM2005.</summary>
public sealed class VarianceForSigmaTests
{
    [TestCase("_ = CertifiedRadius.FromTopClass([|sigma * sigma|], new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass(([|sigma * (sigma)|]), new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass([|sigma * (sigma)|], new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass(([|sigma * sigma|]), new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass([|Math.Pow(sigma, 2)|], new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass([|variance|], new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass([|sigma: variance|], topClass: new(0.9, 0.1));")]
    public Task A_square_is_no_deviation(string statements) => Verify<VarianceForSigmaAnalyzer>.StatementsAsync(statements);

    [TestCase("_ = CertifiedRadius.FromTopClass(sigma, new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass(Math.Sqrt(variance), new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass(sigma * radius, new(0.9, 0.1));")]
    [TestCase("_ = CertifiedRadius.FromTopClass(2 * sigma, new(0.9, 0.1));")]
    [TestCase("_ = Math.Sqrt(sigma * sigma);")]
    [TestCase("var logVariancePriorStd = 2.0; _ = CertifiedRadius.FromTopClass(logVariancePriorStd, new(0.9, 0.1));")]
    public Task A_deviation_is(string statements) => Verify<VarianceForSigmaAnalyzer>.StatementsAsync(statements);
}
