using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>Run files beside logs: what was changed in them is not believed.</summary>
public sealed class RunFileTests
{
    private CertifyFolder folder = null!;

    private string RunPath => folder.PathOf("log.tsv.run.json");

    [SetUp]
    public async Task CertifyAsync()
    {
        folder = new();
        await folder.CertifyAsync("log.tsv", "--max 60");
    }

    [TearDown]
    public void Remove() => folder.Dispose();

    // A value of each kind, a name, a space, and the checksum itself.
    [TestCase("\"sigma\": 0.25", "\"sigma\": 0.35")]
    [TestCase("\"alpha\": 0.001", "\"alpha\": 0.002")]
    [TestCase("\"seed\": 2021", "\"seed\": 2025")]
    [TestCase("\"shard\"", "\"sharp\"")]
    [TestCase("\"verb\": \"certify\"", "\"verb\": \"predict\"")]
    [TestCase(": 0.25", ":  0.25")]
    [TestCase("\"checksum\": \"", "\"checksum\": \"0")]
    public async Task A_changed_one_is_refused_by_every_verb_that_rests_on_it(string text, string other)
    {
        await File.WriteAllTextAsync(RunPath, Replaced(folder.TextOf("log.tsv.run.json"), text, other));
        var log = folder.BytesOf("log.tsv");
        var results = new[]
        {
            await folder.CertifyAsync("log.tsv", "--max 60 --resume"),
            await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf("merged.tsv")}"),
            await CertifyFolder.RunAsync($"recertify {folder.PathOf("log.tsv")} --alpha 0.01 --out {folder.PathOf("again.tsv")}"),
        };
        Assert.Multiple(() =>
        {
            Assert.That(results.Select(result => (result.ExitCode, result.Error.Count('\n'))), Is.All.EqualTo((2, 1)));
            Assert.That(results.Select(result => result.Error), Is.All.Contains($"cannot read '{RunPath}': its checksum does not fit"));
            Assert.That(folder.BytesOf("log.tsv"), Is.EqualTo(log));
        });
        var audit = await CertifyFolder.RunAsync($"audit {folder.PathOf("log.tsv")}");
        Assert.That((audit.ExitCode, audit.Error), Is.EqualTo((0, $"smoothing audit: '{RunPath}' is passed over, and what it says of '{folder.PathOf("log.tsv")}' with it: its checksum does not fit: it was changed, or damaged\n")));
    }

    [Test]
    public async Task One_of_an_earlier_version_has_no_checksum_which_is_said_once()
    {
        var run = JsonNode.Parse(folder.TextOf("log.tsv.run.json"))!.AsObject();
        Assert.That(run.Remove("checksum"), Is.True);
        await File.WriteAllTextAsync(RunPath, run.ToJsonString());
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf("merged.tsv")}");
        var resumed = await folder.CertifyAsync("log.tsv", "--max 90 --resume");
        var again = await folder.CertifyAsync("log.tsv", "--max 90 --resume");
        Assert.Multiple(() =>
        {
            Assert.That((merged.ExitCode, resumed.ExitCode), Is.EqualTo((0, 0)));
            Assert.That((merged.Error, resumed.Error), Is.EqualTo((Said(), Said())));
            Assert.That((again.ExitCode, again.Error), Is.EqualTo((0, "")), "what goes on has one from then on");
        });

        string Said() => $"warning: '{RunPath}' has no checksum, like the run files of earlier versions: what it says is taken as it stands\n";
    }

    /// <summary>A later version's file has fields that this one does not know, and is whole all the same.</summary>
    [Test]
    public void An_unknown_field_costs_nothing()
    {
        var blank = Replaced(Sealed(), RunFile.Read(folder.PathOf("log.tsv")).Checksum!, TextChecksum.Blank);
        File.WriteAllText(RunPath, TextChecksum.Seal(Replaced(blank, "\"sigma\"", "\"of a later version\": [1, 2], \"sigma\"")));
        Assert.That(RunFile.Read(folder.PathOf("log.tsv")).Sigma, Is.EqualTo(0.25));
    }

    // As sha256sum has it, of the text with 64 zeros.
    [Test]
    public void The_checksum_is_the_sha256_of_the_text_with_zeros_in_its_place()
    {
        var checksum = RunFile.Read(folder.PathOf("log.tsv")).Checksum!;
        var zeros = System.Text.Encoding.UTF8.GetBytes(Replaced(Sealed(), checksum, new('0', 64)));
        Assert.That(checksum, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(zeros))));
    }

    [Test]
    public async Task A_finished_log_of_which_a_digit_changed_is_not_continued()
    {
        var lines = folder.LinesOf("log.tsv");
        lines[2] = string.Join('\t', lines[2].Split('\t').Select((cell, column) => column == 3 ? "0.100000" : cell));
        folder.Write("log.tsv", lines);
        var before = folder.BytesOf("log.tsv");
        var result = await folder.CertifyAsync("log.tsv", "--max 90 --resume");
        Assert.That((result.ExitCode, folder.BytesOf("log.tsv")), Is.EqualTo((2, before)));
        Assert.That(result.Error, Does.Contain("is not the log that its run wrote: its SHA-256 is not the one in"));
    }

    [TestCase("modelSha256")]
    [TestCase("dataSha256")]
    [TestCase("verb")]
    public async Task One_that_does_not_say_what_the_log_was_made_from_is_refused(string name)
    {
        var run = JsonNode.Parse(Sealed())!.AsObject();
        Assert.That(run.Remove(name) && run.Remove("checksum"), Is.True);
        await File.WriteAllTextAsync(RunPath, run.ToJsonString());
        foreach (var result in new[] { await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf("merged.tsv")}"), await folder.CertifyAsync("log.tsv", "--max 60 --resume") })
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, result.Error)));
            Assert.That(result.Error, Does.EndWith($"cannot read '{RunPath}': a value is missing\n"));
        }
    }

    /// <summary>Numbers that a file says cost neither memory nor time before they are looked at.</summary>
    [TestCase("\"shard\": \"0/1\"", "\"shard\": \"0/1000000000\"", "shard 1/1000000000 is missing, and 999999998 others")]
    [TestCase("\"images\": 500", "\"images\": 2000000000", "has 3 of 80000000 images of shard 0/1")]
    [TestCase("\"images\": 500", "\"images\": -1", "a value is missing")]
    [TestCase("\"n\": 200", "\"n\": -3", "lies outside its range")]
    public async Task Sizes_that_it_says_are_not_believed_before_they_are_looked_at(string text, string other, string words)
    {
        var run = JsonNode.Parse(Replaced(Replaced(Sealed(), text, other), "\"max\": 60", "\"max\": -1"))!.AsObject();
        run.Remove("checksum");
        await File.WriteAllTextAsync(RunPath, run.ToJsonString());
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf("merged.tsv")}");
        Assert.That(merged.ExitCode, Is.EqualTo(2), merged.Error);
        Assert.That(merged.Error, Does.Contain(words));
    }

    /// <summary>A byte of the log or of its run file changed, at any place: refused, or no other answer than that of the file as it was.</summary>
    [Test]
    public async Task A_changed_byte_is_refused_or_changes_nothing([Values("log.tsv", "log.tsv.run.json")] string name, [Values(1, 2)] int seed)
    {
        await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf("whole.tsv")}");
        await Mutations.TryAsync(folder, name, seed, trials: 60);
    }

    [Test]
    [Category("Nightly")]
    public async Task Many_changed_bytes_are_refused_or_change_nothing([Values("log.tsv", "log.tsv.run.json")] string name, [Range(10, 19)] int seed)
    {
        await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf("whole.tsv")}");
        await Mutations.TryAsync(folder, name, seed, trials: 1000);
    }

    private string Sealed() => folder.TextOf("log.tsv.run.json");

    private static string Replaced(string text, string old, string other)
    {
        Assert.That(text, Does.Contain(old));
        return text.Replace(old, other, StringComparison.Ordinal);
    }
}
