using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Certify;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>Radii that σ, n and α do not allow.</summary>
public sealed class LargestRadiusTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    // mpmath, 30 digits: σ Φ⁻¹(α^(1/n)); of two classes with α/2.
    [TestCase(0.25, 200, null, 0.45642039059550158)]
    [TestCase(0.5, 20_000, null, 1.6966308431540404)]
    [TestCase(0.25, 200, "two-class", 0.44575537079207003)]
    [TestCase(0.5, 20_000, "two-class", 1.6834929332671647)]
    public void It_is_that_of_samples_that_all_agree(double sigma, int n, string? bound, double expected)
    {
        var radius = LargestRadius.Of(new() { Verb = CertifyRun.Certify, Sigma = sigma, Alpha = 0.001, Bound = bound }, n);
        Assert.That(radius, Is.EqualTo(expected).Within(1e-13).And.LessThanOrEqualTo(expected));
    }

    [TestCase("certify", "--n 200", "0.456421", true)]
    [TestCase("certify", "--n 200", "0.456420", false)]
    [TestCase("certify", "--n 200", "9.548149", true)]
    [TestCase("certify", "--n 2000 --precision 0.01", "9.548149", true)]
    [TestCase("certify", "--n 2000 --target-radius 0.1", "9.548149", true)]
    [TestCase("predict", "--n 200", "0.000001", true)]
    public async Task A_larger_one_is_refused_by_merge_and_resume(string verb, string options, string radius, bool isRefused)
    {
        var words = $"{verb} --model {CertifyFolder.Network} --data digits-test --sigma 0.25 {options} --skip 25 --out {folder.PathOf("log.tsv")}";
        await CertifyFolder.RunAsync(words);
        var lines = folder.LinesOf("log.tsv");
        var row = Array.FindIndex(lines, 1, line => line.Split('\t')[2] != "-1");
        lines[row] = string.Join('\t', lines[row].Split('\t').Select((cell, column) => column == 3 ? radius : cell));
        folder.Write("log.tsv", lines);

        // Of a run that an earlier version wrote: without sums of its log and of itself.
        var run = JsonNode.Parse(folder.TextOf("log.tsv.run.json"))!.AsObject();
        Assert.That(run.Remove("logSha256") && run.Remove("checksum"), Is.True);
        await File.WriteAllTextAsync(folder.PathOf("log.tsv.run.json"), run.ToJsonString());
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("log.tsv")} --out {folder.PathOf("merged.tsv")}");
        var resumed = await CertifyFolder.RunAsync($"{words} --resume");
        Assert.That((merged.ExitCode, resumed.ExitCode), Is.EqualTo(isRefused ? (2, 2) : (0, 0)), merged.Error + resumed.Error);
        if (isRefused)
        {
            Assert.That((merged.Error, resumed.Error), Is.EqualTo((merged.Error, merged.Error.Replace("smoothing merge: ", $"smoothing {verb}: ", StringComparison.Ordinal))), "both say the same, after the warning");
            Assert.That(merged.Error, Does.Contain($"log.tsv, line {row + 1}: idx {(row - 1) * 25}: radius {double.Parse(radius, System.Globalization.CultureInfo.InvariantCulture)} is more than "));
        }
    }

    [Test]
    public async Task Recertified_logs_keep_the_ceiling_of_their_own_bound()
    {
        await folder.CertifyAsync("log.tsv");
        foreach (var bound in new[] { "one-sided", "two-class", "randomized" })
        {
            var again = await CertifyFolder.RunAsync($"recertify {folder.PathOf("log.tsv")} --alpha 0.01 --bound {bound} --out {folder.PathOf($"{bound}.tsv")}");
            var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf($"{bound}.tsv")} --out {folder.PathOf($"{bound}-merged.tsv")}");
            Assert.That((again.ExitCode, merged.ExitCode), Is.EqualTo((0, 0)), again.Error + merged.Error);
        }
    }
}
