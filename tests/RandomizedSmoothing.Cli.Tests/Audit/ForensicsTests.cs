using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary><c>audit --forensics</c>.</summary>
public sealed class ForensicsTests
{
    private AuditFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task The_real_logs_show_the_n_and_alpha_of_their_readme()
    {
        var real = AuditFolder.Real();
        var result = await CommandLine.RunAsync("audit", "--forensics", real, "--json", "-");
        Assert.That(result.ExitCode, Is.Zero);
        foreach (var forensics in JsonNode.Parse(result.Output)!["logs"]!.AsArray().Select(log => log!["forensics"]!))
        {
            Assert.That(((int)forensics["n"]!, (double)forensics["alpha"]!, (bool)forensics["fits"]!, forensics["findings"]!.AsArray().Count), Is.EqualTo((100_000, 0.001, true, 0)));
        }
    }

    [TestCase("N_10000/sigma_0.25", "the radii show n 100000 and alpha 0.001, not n 10000")]
    [TestCase("alpha_0.01/sigma_0.25", "the radii show n 100000 and alpha 0.001, not alpha 0.01")]
    [TestCase("sigma_0.50", "the radii show n 100000 and alpha 0.001 at sigma 0.25, not sigma 0.5")]
    public async Task A_path_that_says_something_else_is_found(string path, string expected)
    {
        var log = folder.Write(path, await File.ReadAllTextAsync(Path.Combine(AuditFolder.Real(), "noise_0.25", "test", "sigma_0.25")));
        var result = await CommandLine.RunAsync("audit", "--forensics", log);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((1, "")));
        Assert.That(result.Output, Does.Contain("does not fit").And.Contain($"fault: {expected}"));
    }

    [Test]
    public async Task Lines_that_contradict_each_other_are_found_and_the_figures_given_all_the_same()
    {
        var log = folder.Write("log.tsv", AuditFolder.Header + "0\t3\t3\t0.41\t1\t0:00:01\n0\t3\t3\t0.41\t1\t0:00:01\n1\t1\t2\t0.3\t1\t0:00:01\n2\t1\t-1\t0.2\t0\t0:00:01\n");
        var result = await CommandLine.RunAsync("audit", "--forensics", log, "--json", "-");
        var answer = JsonNode.Parse(result.Output)!["logs"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, (int)answer["n"]!, (double)answer["accuracy"]!), Is.EqualTo((1, 3, 1 / 3.0)));
            Assert.That((bool)answer["forensics"]!["fits"]!, Is.False);
            Assert.That(answer["forensics"]!["findings"]!.AsArray().Select(finding => (string)finding!["kind"]!), Is.EqualTo(["doubled", "correct", "abstention"]));
        });
    }

    [Test]
    public async Task Small_logs_tell_too_little_and_are_not_blamed()
    {
        var result = await CommandLine.RunAsync("audit", "--forensics", folder.Write("sigma_0.25.tsv", AuditFolder.Header + "0\t0\t0\t0.41\t1\t0:00:01\n5\t1\t-1\t0.0\t0\t0:00:01\n"), "--json", "-");
        Assert.That((result.ExitCode, JsonNode.Parse(result.Output)!["logs"]![0]!["forensics"]!["fits"]), Is.EqualTo((0, (JsonNode?)null)));
    }
}
