using System.Diagnostics;
using System.Text.RegularExpressions;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Cluster;

/// <summary>The scripts that ship with the tool for array jobs.</summary>
public sealed class ClusterTests
{
    private CertifyFolder folder = null!;

    private static string Shipped(string name) => Path.Combine(Path.GetDirectoryName(typeof(SmoothingApp).Assembly.Location)!, "Cluster", name);

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    [Category("Slow")]
    public async Task An_array_of_a_real_slurm_makes_the_log_of_one_run()
    {
        if (OneNodeSlurm.Reason is { } reason)
        {
            Assert.Ignore(reason);
        }

        using var slurm = new OneNodeSlurm();
        await slurm.StartAsync();
        await folder.CertifyAsync("whole.tsv");
        await slurm.RunAsync(
            "sbatch", "--wait", "--array=3-6", "--cpus-per-task=1", Shipped("certify.sbatch"), folder.PathOf("logs"), "--model", CertifyFolder.Network, "--data", "digits-test", "--sigma", "0.25", "--n", "200", "--skip", "25");
        var merged = await CertifyFolder.RunAsync($"merge {string.Join(' ', Enumerable.Range(0, 4).Select(i => folder.PathOf($"logs/shard_{i}.tsv")))} --out {folder.PathOf("merged.tsv")}");
        Assert.That(merged.ExitCode, Is.Zero, merged.Error);
        Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
    }

    [TestCase("0", "0", "7", "8", "", "0/8", "shard_0.tsv")]
    [TestCase("0", "0", "0", "1", "", "0/1", "shard_0.tsv")]
    [TestCase("12", "10", "13", "4", "", "2/4", "shard_2.tsv")]
    [TestCase("3", "3", "3", "1", "8", "3/8", "shard_3.tsv")]
    [TestCase("4", "0", "6", "4", "8", "4/8", "shard_4.tsv")]
    [Platform(Exclude = "Win", Reason = "a shell script")]
    public async Task The_slurm_script_takes_the_shard_of_its_array_task(string task, string first, string last, string count, string shards, string shard, string log)
    {
        var words = await SlurmAsync(task, first, last, count, shards);
        Assert.That(words, Is.EqualTo($"certify|--model|a model.pt|--shard|{shard}|--resume|--out|{folder.PathOf("logs")}/{log}|"));
    }

    // One shard again; every second one.
    [TestCase("3", "3", "3", "1")]
    [TestCase("4", "0", "6", "4")]
    [Platform(Exclude = "Win", Reason = "a shell script")]
    public async Task A_part_of_an_array_that_does_not_tell_the_number_of_shards_is_refused(string task, string first, string last, string count) =>
        Assert.That(await SlurmAsync(task, first, last, count, shards: ""), Is.Empty);

    private Task<string> SlurmAsync(string task, string first, string last, string count, string shards) => ShellAsync(
        Shipped("certify.sbatch"),
        [folder.PathOf("logs"), "--model", "a model.pt"],
        new() { ["SLURM_ARRAY_TASK_ID"] = task, ["SLURM_ARRAY_TASK_MIN"] = first, ["SLURM_ARRAY_TASK_MAX"] = last, ["SLURM_ARRAY_TASK_COUNT"] = count, ["SHARDS"] = shards });

    [Test]
    [Platform(Exclude = "Win", Reason = "a shell script")]
    public async Task The_kubernetes_job_takes_the_shard_of_its_index()
    {
        var yaml = await File.ReadAllTextAsync(Shipped("certify-job.yaml"));
        var command = string.Join(' ', Regex.Match(yaml, @">-\n((?: {14}.*\n)+)").Groups[1].Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var script = folder.PathOf("pod.sh");
        await File.WriteAllTextAsync(script, command.Replace("exec smoothing", "exec $SMOOTHING", StringComparison.Ordinal) + "\n");
        var words = await ShellAsync(script, [], new() { ["JOB_COMPLETION_INDEX"] = "5", ["SHARDS"] = "8" });
        Assert.Multiple(() =>
        {
            Assert.That(words, Does.StartWith("certify|--model|").And.EndWith("--shard|5/8|--resume|--out|/volume/shard_5.tsv|"));
            Assert.That(yaml, Does.Contain("completionMode: Indexed").And.Contain("restartPolicy: Never").And.Contain("values: [2]").And.Contain("completions: 8").And.Match(@"name: SHARDS\n\s+value: ""8"""));
        });
    }

    // In the place of the tool, one that prints its words.
    private async Task<string> ShellAsync(string script, string[] words, Dictionary<string, string> environment)
    {
        var echo = folder.PathOf("echo.sh");
        await File.WriteAllTextAsync(echo, "printf '%s|' \"$@\"\n");
        var start = new ProcessStartInfo("/bin/sh", [script, .. words]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["SMOOTHING"] = $"/bin/sh {echo}";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
