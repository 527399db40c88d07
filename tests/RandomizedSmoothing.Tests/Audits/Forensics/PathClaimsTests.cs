using RandomizedSmoothing.Audits.Forensics;

namespace RandomizedSmoothing.Tests.Audits.Forensics;

/// <summary>What a path says of n and α.</summary>
public sealed class PathClaimsTests
{
    [TestCase("N_100000/alpha_0.001/sigma_0.25", 100_000L, 0.001)]
    [TestCase("logs/n1000_alpha0.01_sigma_0.5.tsv", 1000L, 0.01)]
    [TestCase("n=500/alpha=1e-4.tsv", 500L, 1e-4)]
    [TestCase(@"N-20000\a.tsv", 20_000L, null)]
    [TestCase("cifar10/resnet110/noise_0.25/test/sigma_0.25", null, null)]
    [TestCase("n0_100/mix_alpha_1.0/x.tsv", null, null)]
    [TestCase("alpha_0.5/densenet/n_3.5", null, null)]
    public void It_is_read(string path, long? n, double? alpha) => Assert.That((PathClaims.N(path), PathClaims.Alpha(path)), Is.EqualTo((n, alpha)));
}
