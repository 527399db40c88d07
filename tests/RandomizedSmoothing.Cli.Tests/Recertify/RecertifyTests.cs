using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Recertify;

/// <summary><c>recertify</c> on logs of <c>certify</c>.</summary>
public sealed class RecertifyTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("0.01")]
    [TestCase("0.3")]
    [TestCase("1e-9")]
    public async Task Another_alpha_gives_the_log_that_certify_writes_with_it(string alpha)
    {
        await folder.CertifyAsync("log.tsv");
        await folder.CertifyAsync("wanted.tsv", $"--alpha {alpha}");
        var result = await RecertifyAsync($"log.tsv --alpha {alpha} --json -");
        var answer = JsonNode.Parse(result.Output)!;
        var run = JsonNode.Parse(folder.TextOf("new.tsv.run.json"))!;
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(folder.Untimed("new.tsv"), Is.EqualTo(folder.Untimed("wanted.tsv")));
            Assert.That((double)answer["alpha"]!, Is.EqualTo((double)run["alpha"]!).And.EqualTo(double.Parse(alpha, CultureInfo.InvariantCulture)));
            Assert.That((double)answer["before"]!["alpha"]!, Is.EqualTo(0.001));
            Assert.That((string)run["logSha256"]!, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(folder.BytesOf("new.tsv")))));
        });
    }

    [TestCase("--precision 0.1")]
    [TestCase("--target-radius 0.2")]
    public async Task A_log_that_stopped_early_keeps_its_bound(string rule)
    {
        await folder.CertifyAsync("log.tsv", $"{rule} --n 2000");
        await RecertifyAsync("log.tsv --alpha 0.001");
        Assert.That(folder.Untimed("new.tsv"), Is.EqualTo(folder.Untimed("log.tsv")));
        var other = await RecertifyAsync("log.tsv --alpha 0.001 --bound two-class --force");
        Assert.That((other.ExitCode, other.Error), Is.EqualTo((2, other.Error)));
        Assert.That(other.Error, Does.Contain("only a bound that holds at every number of samples"));
    }

    [Test]
    public async Task A_randomized_bound_is_no_smaller_and_audit_finds_nothing_wrong_with_any()
    {
        await folder.CertifyAsync("log.tsv");
        await RecertifyAsync("log.tsv --alpha 0.001 --bound randomized", "a.tsv");
        await RecertifyAsync("log.tsv --alpha 0.001 --bound randomized --seed 7", "b.tsv");
        await RecertifyAsync("log.tsv --alpha 0.001 --bound two-class", "c.tsv");
        var audit = await CertifyFolder.RunAsync($"audit {folder.Place} --forensics --json -");
        Assert.Multiple(() =>
        {
            Assert.That(Radii("a.tsv").Zip(Radii("log.tsv")), Is.All.Matches<(double New, double Old)>(pair => pair.New >= pair.Old));
            Assert.That(Radii("a.tsv"), Is.Not.EqualTo(Radii("b.tsv")));
            Assert.That(audit.ExitCode, Is.Zero, audit.Output);
            Assert.That(JsonNode.Parse(audit.Output)!["logs"]!.AsArray().Select(log => (bool?)log!["forensics"]!["fits"]), Is.All.True);
        });
    }

    [Test]
    public async Task A_log_that_was_changed_does_not_fit()
    {
        await folder.CertifyAsync("log.tsv");
        var lines = folder.LinesOf("log.tsv");
        var place = Array.FindIndex(lines, 1, line => line.Split('\t')[2] != "-1");
        var cells = lines[place].Split('\t');
        cells[3] = (double.Parse(cells[3], CultureInfo.InvariantCulture) + 1e-6).ToString("F6", CultureInfo.InvariantCulture);
        folder.Write("log.tsv", lines.Select((line, i) => i == place ? string.Join('\t', cells) : line));
        var plain = await CertifyFolder.RunAsync($"audit {folder.PathOf("log.tsv")}");
        var forensic = await CertifyFolder.RunAsync($"audit --forensics {folder.PathOf("log.tsv")} --json -");
        var found = JsonNode.Parse(forensic.Output)!["logs"]![0]!["forensics"]!["findings"]!.AsArray().Select(finding => (string)finding!["kind"]!);
        Assert.Multiple(() =>
        {
            Assert.That((plain.ExitCode, forensic.ExitCode), Is.EqualTo((1, 1)));
            Assert.That(plain.Error, Does.Contain("the log is not the one that the run wrote"));
            Assert.That(found, Is.EquivalentTo(["counts", "manifest"]));
        });
    }

    [TestCase("none.tsv --alpha 0.1", "none.tsv")]
    [TestCase("log.tsv --alpha 2", "--alpha '2' is not an error probability; valid: in (0, 1)")]
    [TestCase("log.tsv --alpha 0.1 --bound exact", "--bound 'exact' is not")]
    [TestCase("plain.tsv --alpha 0.1 --sigma 1", "does not tell its counts")]
    [TestCase("bare.tsv --alpha 0.1", "--sigma is missing")]
    [TestCase("bare.tsv --alpha 0.1 --sigma 1 --bound two-class", "--classes is missing")]
    [TestCase("bare.tsv --alpha 0.1 --sigma 1 --classes 1", "--classes '1' is not a number of classes; valid: at least 2")]
    [TestCase("bad.tsv --alpha 0.1 --sigma 1", "line 2: count 7 and runnerUpCount 4 are more than n 10")]
    public async Task Bad_input_is_one_line_and_writes_nothing(string words, string message)
    {
        const string header = "idx\tlabel\tpredict\tradius\tcorrect\ttime\tn\tcount\trunnerUp\trunnerUpCount\tcandidate";
        await folder.CertifyAsync("log.tsv");
        folder.Write("plain.tsv", ["idx\tlabel\tpredict\tradius\tcorrect\ttime", "0\t0\t0\t0.1\t1\t0:00:00.000000"]);
        folder.Write("bare.tsv", [header, "0\t0\t0\t0.1\t1\t0:00:00.000000\t10\t10\t1\t0\t0"]);
        folder.Write("bad.tsv", [header, "0\t0\t0\t0.1\t1\t0:00:00.000000\t10\t7\t1\t4\t0"]);
        var result = await RecertifyAsync(words);
        Assert.That((result.ExitCode, result.Error.TrimEnd('\n').Count(c => c == '\n'), File.Exists(folder.PathOf("new.tsv"))), Is.EqualTo((2, 0, false)), result.Error);
        Assert.That(result.Error, Does.StartWith("smoothing recertify: ").And.Contains(message));
    }

    private Task<CommandResult> RecertifyAsync(string words, string output = "new.tsv") => CertifyFolder.RunAsync($"recertify {folder.PathOf(words)} --out {folder.PathOf(output)}");

    private double[] Radii(string log) => [.. folder.LinesOf(log).Skip(1).Select(line => double.Parse(line.Split('\t')[3], CultureInfo.InvariantCulture))];
}
