using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Output;

/// <summary>Verbs that wait for a pipe into which nobody writes: each says so, and ends when it is told to.</summary>
[Platform(Include = "Linux,MacOsX", Reason = "Windows has neither such pipes nor such signals")]
public sealed class SignalTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("audit PIPE")]
    [TestCase("audit OTHER --labels PIPE")]
    [TestCase("estimate PIPE --at 0 --sigma 1 --n 10")]
    [TestCase("certify --model PIPE --data digits-test --sigma 0.25 --out LOG")]
    [TestCase("certify --model NETWORK --data PIPE --sigma 0.25 --out LOG")]
    [TestCase("predict --model PIPE --data digits-test --sigma 0.25")]
    [TestCase("sweep --model PIPE --data digits-test --sigmas 0.1,0.2 --out CURVE")]
    [TestCase("train --data PIPE --sigma 0.25 --out LOG")]
    [TestCase("recertify PIPE --alpha 0.01 --sigma 1 --out LOG")]
    [TestCase("recheck PIPE")]
    [TestCase("report -o LOG.html PIPE")]
    [TestCase("plot certified PIPE -o LOG.svg")]
    [TestCase("check PIPE")]
    [Category("Slow")]
    public async Task A_pipe_that_nobody_writes_to_is_named_and_does_not_hold_a_verb(string words)
    {
        var pipe = folder.PathOf("pipe.csv");
        await RunAsync("mkfifo", pipe);
        folder.Write("other.tsv", ["idx\tlabel\tpredict\tradius\tcorrect\ttime", "0\t1\t1\t0.5\t1\t0:00:01"]);
        var signal = words.Length % 2 == 0 ? "INT" : "TERM";
        var start = new ProcessStartInfo("env") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in (string[])["--default-signal=INT", Path.ChangeExtension(typeof(SmoothingApp).Assembly.Location, null), .. words.Split(' ')])
        {
            start.ArgumentList.Add(word
                .Replace("PIPE", pipe, StringComparison.Ordinal)
                .Replace("OTHER", folder.PathOf("other.tsv"), StringComparison.Ordinal)
                .Replace("NETWORK", CertifyFolder.Network, StringComparison.Ordinal)
                .Replace("LOG", folder.PathOf("log"), StringComparison.Ordinal)
                .Replace("CURVE", folder.PathOf("curve"), StringComparison.Ordinal));
        }

        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadLineAsync();
        await RunAsync("kill", $"-{signal}", $"{process.Id}");
        var rest = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Multiple(() =>
        {
            Assert.That(said, Is.EqualTo($"'{pipe}' was empty at the start: if it is a pipe or a device, it is waited for until something comes"));
            Assert.That((process.ExitCode, rest.Result), Is.EqualTo((130, "interrupted\n")), signal);
        });
    }

    /// <summary>A signal to the outer process of two, as a service manager or a batch system sends it.</summary>
    [TestCase("INT")]
    [TestCase("TERM")]
    [Category("Slow")]
    public async Task A_check_ends_with_its_child(string signal)
    {
        var (claim, child) = (folder.PathOf("Endless.cs"), folder.PathOf("child"));
        await File.WriteAllTextAsync(claim, $$"""
            [Claim("endless", "none", "§0")]
            public sealed partial class Endless : ExpressionClaim
            {
                static Endless()
                {
                    System.IO.File.WriteAllText("{{child}}", System.Environment.ProcessId.ToString());
                    System.Threading.Thread.Sleep(-1);
                }
                public override string Statement => "none";
                private static T Margin<T>([Sigma] T sigma) where T : struct, IReal<T> => sigma;
            }
            """);
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Path.ChangeExtension(typeof(SmoothingApp).Assembly.Location, null), "check", claim, "--limit", "24h"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !(File.Exists(child) && new FileInfo(child).Length > 0))
        {
            await Task.Delay(5);
        }

        await RunAsync("kill", $"-{signal}", $"{process.Id}");
        await process.WaitForExitAsync();
        Assert.That((process.ExitCode, await said), Is.EqualTo((130, "interrupted\n")));
        var id = int.Parse(await File.ReadAllTextAsync(child), CultureInfo.InvariantCulture);
        Assert.That(() => Process.GetProcesses().Any(other => other.Id == id && !other.HasExited), Is.False.After(10_000, 50));
    }

    private static async Task RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(program, words);
        await process.WaitForExitAsync();
    }
}
