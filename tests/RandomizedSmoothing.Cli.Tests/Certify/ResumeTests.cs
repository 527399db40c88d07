using System.Diagnostics;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>Logs that are continued: after a kill, after Ctrl-C, and only where everything is the same.</summary>
public sealed class ResumeTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(20)]
    [TestCase(41)]
    [TestCase(100)]
    [TestCase(200)]
    public async Task A_log_cut_at_any_byte_is_continued_to_the_same_log(int bytes)
    {
        await folder.CertifyAsync("whole.tsv");
        foreach (var suffix in new[] { "", ".run.json" })
        {
            File.Copy(folder.PathOf($"whole.tsv{suffix}"), folder.PathOf($"cut.tsv{suffix}"));
        }

        folder.Write("cut.tsv", folder.BytesOf("whole.tsv")[..bytes]);
        var result = await folder.CertifyAsync("cut.tsv", "--resume");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(folder.Untimed("cut.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
            Assert.That(result.Output, Does.Contain("20 images"));
        });
    }

    [Test]
    public async Task Lines_that_were_there_stay_as_they_are()
    {
        await folder.CertifyAsync("log.tsv");
        var lines = folder.LinesOf("log.tsv");
        folder.Write("log.tsv", lines[..9]);
        await folder.CertifyAsync("log.tsv", "--resume");
        Assert.That(folder.LinesOf("log.tsv")[..9], Is.EqualTo(lines[..9]));
    }

    [TestCase("")]
    [TestCase("--resume")]
    [TestCase("--force")]
    public async Task A_log_that_another_run_writes_is_refused_and_left_alone(string options)
    {
        await folder.CertifyAsync("log.tsv");
        var before = folder.TextOf("log.tsv");
        using var held = FileLock.Take(folder.PathOf("log.tsv"));
        var result = await folder.CertifyAsync("log.tsv", options);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain($"is being written by process {Environment.ProcessId} on "));
            Assert.That(folder.TextOf("log.tsv"), Is.EqualTo(before));
        });
    }

    [TestCase("is gone: it was moved or removed")]
    [TestCase("it was changed")]
    public async Task A_log_that_someone_changes_while_the_run_goes_on_ends_it(string words)
    {
        await folder.CertifyAsync("log.tsv");
        var run = RunFile.Read(folder.PathOf("log.tsv"));
        using var log = CertifyLog.Open(folder.PathOf("log.tsv"), run);
        if (words.StartsWith("is gone", StringComparison.Ordinal))
        {
            File.Delete(folder.PathOf("log.tsv"));
        }
        else
        {
            folder.Write("log.tsv", folder.LinesOf("log.tsv")[..3]);
        }

        Assert.That(() => log.Append(log.Records[0]), Throws.TypeOf<UsageException>().With.Message.Contains(words));
    }

    [Test]
    public async Task A_killed_process_leaves_whole_lines_and_is_continued()
    {
        await folder.CertifyAsync("whole.tsv", "--n 20000");
        await KillAsync(4);
        var left = Lines("killed.tsv");
        var result = await folder.CertifyAsync("killed.tsv", "--n 20000 --resume");
        Assert.Multiple(() =>
        {
            Assert.That(left, Has.Length.GreaterThanOrEqualTo(4));
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(folder.Untimed("killed.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
        });
    }

    /// <summary>Killed again and again, each time a few lines later: the log is that of a run that nobody disturbed.</summary>
    [Test]
    [Category("Nightly")]
    public async Task Killed_wherever_it_is_a_run_goes_on_to_the_same_log([Range(1, 20)] int seed)
    {
        await folder.CertifyAsync("whole.tsv", "--n 20000");
        var random = new Random(seed);
        for (var lines = random.Next(0, 4); lines < 20; lines += random.Next(1, 6))
        {
            await KillAsync(lines);
        }

        var result = await folder.CertifyAsync("killed.tsv", "--n 20000 --resume");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(folder.Untimed("killed.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
    }

    [Test]
    public async Task An_interrupted_run_says_how_far_it_came()
    {
        // A run that is over before it can be interrupted is followed by a longer one.
        var (n, result) = (1_000_000, await InterruptWithinAsync(1_000_000));
        while (result.ExitCode == 0 && n < 100_000_000)
        {
            n *= 8;
            File.Delete(folder.PathOf("log.tsv"));
            result = await InterruptWithinAsync(n);
        }

        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((130, "")));
            Assert.That(result.Error, Does.Match(@"^interrupted: \d+ of 20 images are in '.*log\.tsv'; --resume continues it\n$"));
        });
    }

    /// <summary>Ctrl-C, as a terminal sends it: SIGINT to the built executable.</summary>
    [Test]
    [Platform(Include = "Linux,MacOsX", Reason = "Windows has no SIGINT that one process sends to another")]
    public async Task Ctrl_C_ends_the_executable_cleanly_and_it_goes_on_to_the_same_log()
    {
        // On a busy machine a run may be over before the signal is sent: then a longer one.
        var n = 20_000;
        var interrupted = await InterruptAsync(n);
        while (interrupted.ExitCode == 0 && n < 20_000_000)
        {
            n *= 8;
            File.Delete(folder.PathOf("log.tsv"));
            interrupted = await InterruptAsync(n);
        }

        var left = folder.TextOf("log.tsv");
        var result = await folder.CertifyAsync("log.tsv", $"--n {n} --resume");
        await folder.CertifyAsync("whole.tsv", $"--n {n}");
        Assert.Multiple(() =>
        {
            Assert.That((interrupted.ExitCode, interrupted.Output), Is.EqualTo((130, "")));
            Assert.That(interrupted.Error, Does.Match(@"^(\d+ of 20 images, .*\n)*interrupted: \d+ of 20 images are in '.*log\.tsv'; --resume continues it\n$"), "after the progress of a slow machine");
            Assert.That(left, Does.EndWith("\n"));
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(folder.TextOf("log.tsv"), Does.StartWith(left), "what was there stays, byte for byte");
            Assert.That(folder.Untimed("log.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
        });
    }

    private async Task<CommandResult> InterruptWithinAsync(int n)
    {
        using var source = new CancellationTokenSource();
        var run = folder.CertifyAsync("log.tsv", $"--n {n}", source.Token);
        while (!run.IsCompleted && (!File.Exists(folder.PathOf("log.tsv")) || Lines("log.tsv").Length < 2))
        {
            await Task.Delay(5);
        }

        await source.CancelAsync();
        return await run;
    }

    private async Task<(int ExitCode, string Output, string Error)> InterruptAsync(int n)
    {
        // What a shell starts in the background, or nohup, ignores SIGINT, and so do its children.
        var executable = Path.ChangeExtension(typeof(SmoothingApp).Assembly.Location, null);
        var (program, words) = OperatingSystem.IsLinux() ? ("env", $"--default-signal=INT {executable} ") : (executable, "");
        using var process = Process.Start(new ProcessStartInfo(
            program,
            $"{words}certify --model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n {n} --skip 25 --out {folder.PathOf("log.tsv")}")
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited && (!File.Exists(folder.PathOf("log.tsv")) || Lines("log.tsv").Length < 4))
        {
            await Task.Delay(5);
        }

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    [TestCase("--n 201", "n 200 there, 201 here")]
    [TestCase("--n0 50", "n0 100 there, 50 here")]
    [TestCase("--alpha 0.01", "alpha 0.001 there, 0.01 here")]
    [TestCase("--seed 3", "seed 2021 there, 3 here")]
    [TestCase("--shard 0/2", "shard 0/1 there, 0/2 here")]
    [TestCase("--skip 24", "skip 25 there, 24 here")]
    public async Task Another_run_is_refused_with_the_difference(string options, string difference)
    {
        await folder.CertifyAsync("log.tsv");
        var before = folder.BytesOf("log.tsv");
        var result = await folder.CertifyAsync("log.tsv", $"--resume {options}");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain("another run's and cannot be continued").And.Contain(difference));
            Assert.That(folder.BytesOf("log.tsv"), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task Another_model_or_data_set_is_refused()
    {
        await folder.CertifyAsync("log.tsv");
        var other = CertifyFolder.Network.Replace("seed_1", "seed_2", StringComparison.Ordinal);
        var model = await CertifyFolder.RunAsync($"certify --model {other} --data digits-test --sigma 0.25 --n 200 --skip 25 --resume --out {folder.PathOf("log.tsv")}");
        var data = await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data digits-train --sigma 0.25 --n 200 --skip 25 --resume --out {folder.PathOf("log.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((model.ExitCode, data.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(model.Error, Does.Match("model [0-9a-f]{12} there, [0-9a-f]{12} here"));
            Assert.That(data.Error, Does.Match("data [0-9a-f]{12} there, [0-9a-f]{12} here"));
        });
    }

    [Test]
    public async Task A_log_without_its_run_or_with_other_images_is_refused()
    {
        await folder.CertifyAsync("log.tsv");
        var lines = folder.LinesOf("log.tsv");
        folder.Write("log.tsv", lines.Where((_, i) => i != 3));
        var gap = await folder.CertifyAsync("log.tsv", "--resume");
        File.Delete(folder.PathOf("log.tsv.run.json"));
        var alone = await folder.CertifyAsync("log.tsv", "--resume");
        Assert.Multiple(() =>
        {
            Assert.That((gap.ExitCode, alone.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(gap.Error, Does.Contain("line 4: idx 75, but the run has 50 there"));
            Assert.That(alone.Error, Does.Contain("log.tsv.run.json' is missing"));
        });
    }

    // Once the log has so many lines.
    private async Task KillAsync(int lines)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            $"{typeof(SmoothingApp).Assembly.Location} certify --model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n 20000 --skip 25 --resume --out {folder.PathOf("killed.tsv")}")
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        while (!process.HasExited && (!File.Exists(folder.PathOf("killed.tsv")) || Lines("killed.tsv").Length < lines))
        {
            await Task.Delay(5);
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    // The writer has it open.
    private string[] Lines(string name)
    {
        using var reader = new StreamReader(new FileStream(folder.PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
