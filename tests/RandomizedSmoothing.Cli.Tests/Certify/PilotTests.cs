namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>The warning of a run whose first images all abstain.</summary>
public sealed class PilotTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("--sigma 4 --n 1000 --skip 40", true)]
    [TestCase("--sigma 4 --n 1000 --skip 40 --noise sound", true)]
    [TestCase("--sigma 4 --n 200 --skip 40", false, TestName = "a short run says it itself")]
    [TestCase("--sigma 4 --n 1000 --skip 100", false, TestName = "five images are too few to tell")]
    [TestCase("--sigma 0.25 --n 1000 --skip 40", false, TestName = "a sigma that the model bears")]
    public async Task A_sigma_at_which_the_first_ten_images_abstain_is_warned_of(string options, bool isWarned)
    {
        var result = await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data digits-test {options} --out {folder.PathOf("log.tsv")}");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, isWarned ? Does.StartWith("warning: at sigma 4 no class has a probability of 1/2 at any of the first 10 images").And.Contain("'smoothing sweep' finds the sigma that a model bears") : Is.Empty);

        // Nor was it wrong.
        Assert.That(folder.LinesOf("log.tsv").Skip(1).Count(line => line.Split('\t')[2] == "-1"), isWarned ? Is.GreaterThan(8) : Is.GreaterThanOrEqualTo(0));
    }
}
