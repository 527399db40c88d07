using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary>Logs as other programs write them, and folders as they are found.</summary>
public sealed class AuditForeignLogsTests
{
    private const string Third = "0\t3\t3\t0.41\t1\t12.5\n7\t1\t-1\t0.0\t0\t12.75\n14\t1\t1\t0.2\t1\t13\n";
    private const string Predictions = "idx\tlabel\tpredict\tcorrect\ttime\n0\t3\t3\t1\t0:00:00.15\n7\t1\t-1\t0\t0:00:00.15\n14\t1\t1\t1\t0:00:00.15\n";

    private AuditFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task Seconds_are_a_time()
    {
        var log = await Audit(folder.Write("noise/sigma_0.25", AuditFolder.Header + Third));
        Assert.That(((int)log["n"]!, (double)log["accuracy"]!, (int)log["abstentions"]!), Is.EqualTo((3, 2 / 3.0, 1)));
    }

    [Test]
    public async Task Predictions_are_audited_and_have_no_radius()
    {
        var file = folder.Write("predict/sigma_0.25", Predictions);
        var (log, text) = (await Audit(file), (await CommandLine.RunAsync("audit", file, "--at", "0.25")).Output);
        Assert.Multiple(() =>
        {
            Assert.That(((int)log["n"]!, (double)log["classAccuracy"]!["1"]!), Is.EqualTo((3, 0.5)));
            Assert.That(log["averageCertifiedRadius"], Is.Null);
            Assert.That(log["certifiedAccuracy"]![0]!["accuracy"], Is.Null);
            Assert.That(text, Does.Not.Match(" 0\\.000 ").And.Contain("–"));
        });
    }

    [Test]
    public async Task A_log_of_our_own_predictions_has_no_radius_either()
    {
        var file = folder.Write("own.tsv", AuditFolder.Header + Third);
        folder.Write("own.tsv.run.json", """{"verb": "predict", "sigma": 0.3, "n": 100, "alpha": 0.001}""");
        var log = await Audit(file);
        Assert.That((log["averageCertifiedRadius"], (double)log["sigma"]!, (int)log["run"]!["n"]!), Is.EqualTo(((JsonNode?)null, 0.3, 100)));
    }

    [Test]
    public async Task The_run_file_tells_sigma_before_the_path_does()
    {
        var file = folder.Write("sigma_0.5.tsv", AuditFolder.Header + Third);
        folder.Write("sigma_0.5.tsv.run.json", """{"verb": "certify", "sigma": 0.12, "n": 100, "alpha": 0.001, "targetRadius": 0.1}""");
        var (log, text) = (await Audit(file), (await CommandLine.RunAsync("audit", file)).Output);
        Assert.That(((double)log["sigma"]!, (bool)log["stoppedEarly"]!), Is.EqualTo((0.12, true)));
        Assert.That(text, Does.Contain("≥ 0.203"), "(0.41 + 0.2)/3 = 0.2033…");
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"sigma": "much"}""")]
    [TestCase("""{"sigma": -1}""")]
    [TestCase("")]
    public async Task A_run_file_that_is_none_is_passed_over_with_a_line(string text)
    {
        var file = folder.Write("sigma_0.25.tsv", AuditFolder.Header + Third);
        folder.Write("sigma_0.25.tsv.run.json", text);
        var result = await CommandLine.RunAsync("audit", file, "--json", "-");
        Assert.That((result.ExitCode, (double)JsonNode.Parse(result.Output)!["logs"]![0]!["sigma"]!), Is.EqualTo((0, 0.25)));
        Assert.That(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.One.Contains(".run.json' is passed over"));
    }

    [Test]
    public async Task What_is_not_ready_in_a_folder_is_passed_over_and_counted()
    {
        folder.Write("logs/sigma_0.25.tsv", AuditFolder.Header + Third);
        folder.Write("logs/sigma_0.25.tsv.run.json", "{}");
        folder.Write("logs/sigma_0.50.tsv", AuditFolder.Header);
        File.CreateSymbolicLink(folder.PathOf("logs/sigma_1.00.tsv"), "/nowhere/sigma_1.00.tsv");
        File.CreateSymbolicLink(folder.PathOf("logs/.#sigma_0.25.tsv"), "someone@host.4711:1700000000");
        File.CreateSymbolicLink(folder.PathOf("logs/a"), "b");
        File.CreateSymbolicLink(folder.PathOf("logs/b"), "a");
        var result = await CommandLine.RunAsync("audit", folder.PathOf("logs"), "--json", "-");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(JsonNode.Parse(result.Output)!["logs"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(result.Error, Does.Contain("6 files in").And.Contain("4 no certification log by the first line, 1 begun without a sample yet, 1 beside a log"));
        });
    }

    [Test]
    public async Task A_broken_log_costs_its_own_answer_alone()
    {
        folder.Write("logs/sigma_0.25.tsv", AuditFolder.Header + Third);
        var broken = folder.Write("logs/sigma_0.50.tsv", AuditFolder.Header + Third + "x\n");
        var result = await CommandLine.RunAsync("audit", folder.PathOf("logs"), "--json", "-");
        var answer = JsonNode.Parse(result.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(answer["logs"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((string)answer["unread"]![0]!["file"]!, Is.EqualTo(broken));
            Assert.That(result.Error, Does.Contain($"{broken}, line 5: 1 tab-separated columns").And.Contain("1 of 2 logs could not be read"));
        });
    }

    [Test]
    public async Task Where_no_log_can_be_read_there_is_no_answer()
    {
        folder.Write("logs/a.tsv", AuditFolder.Header + "x\n");
        folder.Write("logs/b.tsv", AuditFolder.Header + "y\n");
        var result = await CommandLine.RunAsync("audit", folder.PathOf("logs"));
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("none of the 2 logs can be read"));
    }

    [Test]
    public async Task Two_classes_of_one_name_are_told_apart_by_their_numbers()
    {
        var names = folder.Write("names.txt", "maillot\nmaillot\ndog\ncat\n");
        var text = (await CommandLine.RunAsync("audit", folder.Write("log.tsv", AuditFolder.Header + Third), "--labels", names)).Output;
        Assert.That(text, Does.Contain("maillot (1)").And.Contain("cat ").And.Not.Contain("cat (3)"));
    }

    [Test]
    public async Task Nothing_from_a_file_commands_the_terminal()
    {
        var names = folder.Write("names.txt", "a\n\u001b[31mred\u202e\ndog\n\u001b]0;title\u0007\n");
        var result = await CommandLine.RunAsync("audit", folder.Write("lo\u001b[2Jg.tsv", AuditFolder.Header + Third), "--labels", names);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((result.Output + result.Error).Where(c => (char.IsControl(c) && c != '\n') || c == '\u202e'), Is.Empty);
    }

    [Test]
    public async Task A_name_that_a_spreadsheet_would_run_is_text_in_CSV()
    {
        var names = folder.Write("names.txt", "a\n=HYPERLINK(1)\ndog\n@SUM\e[31m(1)\n");
        var csv = folder.PathOf("out.csv");
        await CommandLine.RunAsync("audit", folder.Write("log.tsv", AuditFolder.Header + Third), "--labels", names, "--csv", csv);
        Assert.That(await File.ReadAllTextAsync(csv), Does.Contain(",'=HYPERLINK(1),").And.Contain(",'@SUM\uFFFD[31m(1),"));
    }

    [Test]
    public async Task An_output_that_is_a_link_to_an_input_is_refused()
    {
        var log = folder.Write("log.tsv", AuditFolder.Header + Third);
        var link = folder.PathOf("out.csv");
        File.CreateSymbolicLink(link, log);
        var result = await CommandLine.RunAsync("audit", log, "--csv", link);
        Assert.That((result.ExitCode, await File.ReadAllTextAsync(log)), Is.EqualTo((2, AuditFolder.Header + Third)));
    }

    private static async Task<JsonObject> Audit(string file)
    {
        var result = await CommandLine.RunAsync("audit", file, "--at", "0.25", "--json", "-");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return JsonNode.Parse(result.Output)!["logs"]!.AsArray().Single()!.AsObject();
    }
}
