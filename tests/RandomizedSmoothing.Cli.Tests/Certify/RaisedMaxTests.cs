namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>A run of a few images that goes on to more of them: <c>--resume</c> with another <c>--max</c>.</summary>
public sealed class RaisedMaxTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("100", "300")]
    [TestCase("26", "-1")]
    [TestCase("1", "60000")]
    public async Task A_finished_run_goes_on_to_the_log_of_the_larger_one(string few, string more)
    {
        await folder.CertifyAsync("whole.tsv", $"--max {more}");
        await folder.CertifyAsync("log.tsv", $"--max {few}");
        var begun = folder.LinesOf("log.tsv");
        var result = await folder.CertifyAsync("log.tsv", $"--max {more} --resume");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(folder.LinesOf("log.tsv")[..begun.Length], Is.EqualTo(begun), "what was there stays, with its times");
            Assert.That(folder.Untimed("log.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
            Assert.That(folder.RunOf("log.tsv"), Is.EqualTo(folder.RunOf("whole.tsv")));
        });
    }

    [Test]
    public async Task An_unfinished_run_may_end_earlier_but_not_before_what_it_has()
    {
        await folder.CertifyAsync("log.tsv");
        folder.Write("log.tsv", folder.LinesOf("log.tsv")[..9]);
        var (log, run) = (folder.BytesOf("log.tsv"), folder.BytesOf("log.tsv.run.json"));
        var below = await folder.CertifyAsync("log.tsv", "--max 175 --resume");
        Assert.Multiple(() =>
        {
            Assert.That((below.ExitCode, below.Error.Count('\n')), Is.EqualTo((2, 1)));
            Assert.That(below.Error, Does.Contain("log.tsv, line 9: idx 175, but the run ends before it").And.Contain("it has 7 images").And.Contain("--max 175"));
            Assert.That((folder.BytesOf("log.tsv"), folder.BytesOf("log.tsv.run.json")), Is.EqualTo((log, run)), "nothing is lost");
        });
        var above = await folder.CertifyAsync("log.tsv", "--max 201 --resume");
        Assert.That((above.ExitCode, folder.LinesOf("log.tsv").Length), Is.EqualTo((0, 10)), above.Error);
    }

    [Test]
    public async Task Predictions_and_shards_go_on_as_well()
    {
        const string Predict = "predict --model {0} --data digits-test --sigma 0.25 --n 100 --skip 10";
        var verb = string.Format(null, Predict, CertifyFolder.Network);
        await CertifyFolder.RunAsync($"{verb} --max 300 --out {folder.PathOf("whole.tsv")}");
        foreach (var shard in new[] { 0, 1, 2 })
        {
            await CertifyFolder.RunAsync($"{verb} --max 90 --shard {shard}/3 --out {folder.PathOf($"{shard}.tsv")}");
        }

        var first = await CertifyFolder.RunAsync($"{verb} --max 300 --shard 0/3 --resume --out {folder.PathOf("0.tsv")}");
        var mixed = await CertifyFolder.RunAsync($"merge {Shards()} --out {folder.PathOf("merged.tsv")}");
        await CertifyFolder.RunAsync($"{verb} --max 300 --shard 1/3 --resume --out {folder.PathOf("1.tsv")}");
        await CertifyFolder.RunAsync($"{verb} --max 300 --shard 2/3 --resume --out {folder.PathOf("2.tsv")}");
        var merged = await CertifyFolder.RunAsync($"merge {Shards()} --out {folder.PathOf("merged.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((first.ExitCode, merged.ExitCode), Is.EqualTo((0, 0)), first.Error + merged.Error);
            Assert.That((mixed.ExitCode, mixed.Error), Is.EqualTo((2, $"smoothing merge: '{folder.PathOf("1.tsv")}' does not fit '{folder.PathOf("0.tsv")}': max 90 there, 300 here\n")));
            Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
        });

        string Shards() => string.Join(' ', Enumerable.Range(0, 3).Select(shard => folder.PathOf($"{shard}.tsv")));
    }

    /// <summary>Ten of each class, then 25: the ten of each come first, and each shard keeps its own.</summary>
    [Test]
    public async Task Balanced_images_join_behind_those_that_are_there()
    {
        await folder.CertifyAsync("whole.tsv", "--balanced --skip 1 --max 250");
        foreach (var shard in new[] { 0, 1 })
        {
            await folder.CertifyAsync($"{shard}.tsv", $"--balanced --skip 1 --max 100 --shard {shard}/2");
            var begun = folder.LinesOf($"{shard}.tsv");
            var raised = await folder.CertifyAsync($"{shard}.tsv", $"--balanced --skip 1 --max 250 --shard {shard}/2 --resume");
            Assert.That((raised.ExitCode, folder.LinesOf($"{shard}.tsv")[..begun.Length]), Is.EqualTo((0, begun)), raised.Error);
        }

        await folder.CertifyAsync("fresh.tsv", "--balanced --skip 1 --max 250 --shard 1/2");
        var other = await CertifyFolder.RunAsync($"merge {folder.PathOf("0.tsv")} {folder.PathOf("fresh.tsv")} --out {folder.PathOf("no.tsv")}");
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("0.tsv")} {folder.PathOf("1.tsv")} --out {folder.PathOf("merged.tsv")}");
        var audit = await CertifyFolder.RunAsync($"audit --forensics {folder.PathOf("merged.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((other.ExitCode, merged.ExitCode, audit.ExitCode), Is.EqualTo((2, 0, 0)), other.Error + merged.Error + audit.Error);
            Assert.That(other.Error, Does.Contain("does not fit").And.Contain("order of images"), "a shard of the same images in another order has other images");
            Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
        });
    }
}
