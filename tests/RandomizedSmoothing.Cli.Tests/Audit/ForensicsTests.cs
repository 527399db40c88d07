using System.Globalization;
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

    // Three lines tell nothing of n: none of these is blamed, and each says what it does not tell.
    [TestCase("sigma_0.25.tsv", "idx label predict radius correct time|0 3 3 0.41 1 12.5|7 1 -1 0.0 0 12.75|14 1 1 0.2 1 13", 2, 1, TestName = "a log with times in seconds")]
    [TestCase("sigma_0.50.tsv", "idx label predict radius votes lower_bound correct time|0 3 3 0.41 79500 0.792 1 0:00:12.500000|7 1 -1 0.0 41000 0.405 0 0:00:12.750000|14 1 5 0.2 66000 0.655 0 0:00:13", 1, 1, TestName = "a log with columns of its own")]
    [TestCase("sigma_0.25.tsv", "idx label predict correct time|0 3 3 1 0:00:00.150000|7 1 -1 0 0:00:00.150000|14 1 1 1 0:00:00.150000", 2, 1, TestName = "a log of predictions")]
    [TestCase("sigma_0.25.tsv", "idx label predict radius correct time|0 0 0 0.41 1 0:00:12.500000|1 1 3 0.11 0 0:00:12.500000|2 3 3 0.3 1 0:00:12.750000", 2, 0, TestName = "a log without abstentions")]
    public async Task Logs_of_the_field_s_kinds_are_read_and_not_blamed(string name, string text, int right, int abstentions)
    {
        var result = await CommandLine.RunAsync("audit", "--forensics", folder.Write(name, text.Replace(' ', '\t').Replace('|', '\n') + "\n"), "--json", "-");
        var log = JsonNode.Parse(result.Output)!["logs"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That((Math.Round((double)log["accuracy"]! * 3), (int)log["abstentions"]!), Is.EqualTo(((double)right, abstentions)));
            Assert.That((log["forensics"]!["fits"], log["forensics"]!["findings"]!.AsArray().Count(finding => (bool)finding!["isFault"]!)), Is.EqualTo(((JsonNode?)null, 0)));
            Assert.That(log["forensics"]!["notTold"]!.AsArray(), Is.Not.Empty);
        });
    }

    [Test]
    public async Task One_that_has_just_begun_costs_no_other()
    {
        _ = folder.Write("logs/a_sigma_0.25.tsv", AuditFolder.Header);
        _ = folder.Write("logs/b_sigma_0.50.tsv", AuditFolder.Header + "0\t3\t3\t0.41\t1\t0:00:12.500000\n7\t1\t-1\t0.0\t0\t0:00:12.750000\n");
        var result = await CommandLine.RunAsync("audit", "--forensics", folder.PathOf("logs"));
        Assert.That((result.ExitCode, result.Error.Count(c => c == '\n')), Is.EqualTo((0, 1)), result.Error);
        Assert.That(result.Output, Does.Contain("nothing wrong, not all told"));
    }

    [TestCase("N_100000/alpha_0.001/sigma_0.25", 1)]
    [TestCase("sigma_0.25", 0)]
    public async Task A_real_log_whose_radii_were_all_raised_by_three_per_cent(string path, int exitCode)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AuditFolder.Real(), "noise_0.25", "test", "sigma_0.25"));
        var raised = lines.Skip(1).Select(line => line.Split('\t')).Select(cells => string.Join('\t', cells.Select((cell, i) => i == 3 && cells[2] != "-1" ? (double.Parse(cell, CultureInfo.InvariantCulture) * 1.03).ToString("G3", CultureInfo.InvariantCulture) : cell)));
        var result = await CommandLine.RunAsync("audit", "--forensics", folder.Write(path, string.Join('\n', raised.Prepend(lines[0])) + "\n"));
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((exitCode, "")));
        Assert.That(result.Output, exitCode == 1 ? Does.Contain("above 0.952").Or.Contain("the radii show") : Does.Contain("or radii that were raised; n and alpha could not be told"));
    }
}
