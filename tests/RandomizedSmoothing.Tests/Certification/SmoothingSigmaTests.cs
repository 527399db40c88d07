using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Tests.Certification;

[TestFixture]
public class SmoothingSigmaTests
{
    [TestCase("noise_0.12/test/sigma_0.25", 0.25, Description = "the file's name goes first")]
    [TestCase("sigma_0.25/noise_0.5.tsv", 0.5, Description = "the file's name goes first")]
    [TestCase("noise_0.25_sigma_0.50.tsv", 0.5, Description = "within a name, sigma goes before noise")]
    [TestCase("noise_0.12/test/log.tsv", 0.12)]
    [TestCase(@"C:\runs\sigma_1.00\log.tsv", 1.0)]
    [TestCase("a/sigma_0.12/sigma_0.5/x", 0.5, Description = "the nearest folder goes first")]
    [TestCase("sigma_1.tsv.gz", 1.0)]
    [TestCase("sigma=0.12.tsv.gz", 0.12)]
    [TestCase("resnet110-Sigma0.25_N100.tsv", 0.25)]
    [TestCase("noise-0.00", 0.0)]
    [TestCase("σ_0.5.tsv", 0.5)]
    public void The_path_tells_sigma(string path, double sigma) =>
        Assert.That(SmoothingSigma.FromPath(path), Is.EqualTo(sigma));

    [TestCase("log.tsv")]
    [TestCase("")]
    [TestCase("denoise_0.5.tsv", Description = "another word")]
    [TestCase("sigma_0p25.tsv", Description = "not zero")]
    [TestCase("sigma_025", Description = "0.25 or 25?")]
    [TestCase("sigma_0.25x")]
    [TestCase("sigma_.tsv")]
    [TestCase("sigma_-1")]
    public void Where_the_path_does_not_tell_sigma_beyond_doubt_there_is_none(string path) =>
        Assert.That(SmoothingSigma.FromPath(path), Is.Null);
}
