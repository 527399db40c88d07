using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary>What the run file says of log, model and data, against what is at hand.</summary>
public sealed class ManifestTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public async Task Certify()
    {
        folder = new();
        File.Copy(CertifyFolder.Network, folder.PathOf("a.network"));
        folder.Write("digits.csv", Enumerable.Range(0, 20).Select(i => string.Join(',', Enumerable.Repeat(i % 17, 64).Append(i % 10))));
        var result = await CertifyFolder.RunAsync($"certify --model {folder.PathOf("a.network")} --data {folder.PathOf("digits.csv")} --sigma 0.25 --n 200 --out {folder.PathOf("log.tsv")}");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task What_was_not_changed_fits() => await Is_found("", true, true, true, 0);

    [Test]
    public async Task A_changed_log_is_a_fault()
    {
        await File.WriteAllTextAsync(folder.PathOf("log.tsv"), folder.TextOf("log.tsv").Replace("\n19\t9\t", "\n19\t8\t", StringComparison.Ordinal));
        await Is_found("the log is not the one that the run wrote: its SHA-256 is another", false, true, true, 1);
    }

    [Test]
    public async Task A_changed_model_is_said()
    {
        File.Copy(Repository.File("snapshots", "networks", "sigma_0.5_points_1_seed_1.network"), folder.PathOf("a.network"), overwrite: true);
        await Is_found("the model at hand is not the one of the run: its SHA-256 is another", true, false, true, 0);
    }

    [Test]
    public async Task Changed_data_are_said()
    {
        folder.Write("digits.csv", folder.LinesOf("digits.csv").Reverse());
        await Is_found("the data at hand are not those of the run: their SHA-256 is another", true, true, false, 0);
    }

    [Test]
    public async Task What_is_not_at_hand_is_not_known()
    {
        File.Delete(folder.PathOf("a.network"));
        File.Delete(folder.PathOf("digits.csv"));
        await Is_found("", true, null, null, 0);
    }

    [Test]
    public async Task A_log_that_still_grows_is_not_blamed()
    {
        var run = JsonNode.Parse(folder.TextOf("log.tsv.run.json"))!;
        _ = (run.AsObject().Remove("logSha256"), run.AsObject().Remove("checksum"));
        await File.WriteAllTextAsync(folder.PathOf("log.tsv.run.json"), run.ToJsonString());
        folder.Write("log.tsv", folder.LinesOf("log.tsv")[..^3]);
        await Is_found("", null, true, true, 0);
    }

    private async Task Is_found(string words, bool? log, bool? model, bool? data, int exitCode)
    {
        var plain = await CertifyFolder.RunAsync($"audit {folder.PathOf("log.tsv")} --json -");
        var forensic = await CertifyFolder.RunAsync($"audit --forensics {folder.PathOf("log.tsv")} --json -");
        var (manifest, findings) = (JsonNode.Parse(plain.Output)!["logs"]![0]!["manifest"]!, JsonNode.Parse(forensic.Output)!["logs"]![0]!["forensics"]!["findings"]!.AsArray());
        Assert.Multiple(() =>
        {
            Assert.That(((bool?)manifest["log"], (bool?)manifest["model"], (bool?)manifest["data"]), Is.EqualTo((log, model, data)));
            Assert.That((plain.ExitCode, forensic.ExitCode), Is.EqualTo((exitCode, exitCode)));
            Assert.That(plain.Error, words.Length == 0 ? Is.Empty : Does.Contain(words));
            Assert.That(findings.Select(finding => (string)finding!["text"]!), words.Length == 0 ? Is.Empty : Has.Member(words));
        });
    }
}
