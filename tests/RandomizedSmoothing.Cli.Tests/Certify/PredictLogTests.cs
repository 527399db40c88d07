using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary><c>predict --out</c>: a log that is continued, shared out and merged as one of <c>certify</c>.</summary>
public sealed class PredictLogTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("0.25")]
    [TestCase("0")]
    public async Task A_cut_log_is_continued_to_the_same_answer(string sigma)
    {
        var whole = await PredictAsync("whole.tsv", $"--sigma {sigma} --json -");
        File.Copy(folder.PathOf("whole.tsv.run.json"), folder.PathOf("cut.tsv.run.json"));
        folder.Write("cut.tsv", folder.BytesOf("whole.tsv")[..200]);
        var resumed = await PredictAsync("cut.tsv", $"--sigma {sigma} --resume --json -");
        var without = await CertifyFolder.RunAsync($"predict {Words} --sigma {sigma} --json -");
        Assert.Multiple(() =>
        {
            Assert.That((whole.ExitCode, resumed.ExitCode), Is.EqualTo((0, 0)), resumed.Error);
            Assert.That(folder.Untimed("cut.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")).And.Length.EqualTo(51));
            Assert.That(resumed.Output, Is.EqualTo(whole.Output).And.EqualTo(without.Output));
        });
    }

    [Test]
    public async Task Shards_merge_and_audit_reads_them()
    {
        var whole = await PredictAsync("sigma_0.25.tsv", "--sigma 0.25 --json -");
        await PredictAsync("0.tsv", "--sigma 0.25 --shard 0/2");
        await PredictAsync("1.tsv", "--sigma 0.25 --shard 1/2");
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("0.tsv")} {folder.PathOf("1.tsv")} --out {folder.PathOf("merged.tsv")}");
        var audited = await CertifyFolder.RunAsync($"audit {folder.PathOf("sigma_0.25.tsv")} --json -");
        Assert.Multiple(() =>
        {
            Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("sigma_0.25.tsv")));
            Assert.That(merged.Output, Does.Contain("50 images").And.Not.Contain("radius").And.Not.Contain("n0"));
            Assert.That(
                JsonNode.Parse(audited.Output)!["logs"]![0]!["classAccuracy"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(whole.Output)!["classAccuracy"]!.ToJsonString()));
        });
    }

    [Test]
    public async Task A_log_of_certify_is_another_verbs()
    {
        await folder.CertifyAsync("log.tsv");
        var result = await CertifyFolder.RunAsync($"predict --model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n 200 --skip 25 --out {folder.PathOf("log.tsv")} --resume");
        var alone = await CertifyFolder.RunAsync($"predict {Words} --sigma 0.25 --resume");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, alone.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(result.Error, Does.Contain("verb certify there, predict here"));
            Assert.That(alone.Error, Does.Contain("--out is missing"));
        });
    }

    private static string Words => $"--model {CertifyFolder.Network} --data digits-test --n 100 --skip 10";

    private Task<CommandResult> PredictAsync(string log, string options) => CertifyFolder.RunAsync($"predict {Words} --out {folder.PathOf(log)} {options}");
}
