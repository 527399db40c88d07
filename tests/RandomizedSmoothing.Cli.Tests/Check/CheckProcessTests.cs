using System.Diagnostics;

namespace RandomizedSmoothing.Cli.Tests.Check;

/// <summary>Claims that would take the process with them: <c>smoothing check</c> as a user starts it, and one line of what happened.</summary>
[Category("Slow")]
public sealed class CheckProcessTests
{
    private static readonly string Program = typeof(SmoothingApp).Assembly.Location;

    [TestCase("Endless(d)", "static double Endless(int d) => Endless(d + 1) + 1;", "the claim overflows the stack in Bad\\.Endless\\(Int32.*\\): does a method call itself without end\\?")]
    [TestCase("Hoard(d)", "static double Hoard(int d) => new[] { new byte[1 << 30], new byte[1 << 30], new byte[1 << 30] }.Length + d;", "at d = \\d+ throws OutOfMemoryException .*")]
    [TestCase("End(d)", "static double End(int d) { System.Environment.Exit(0); return d; }", "the claim ends the process that checks it \\(exit code 0\\)")]
    public async Task A_claim_that_takes_its_process_along_is_refused_in_one_line(string margin, string member, string reason)
    {
        var (exitCode, output, error) = await RunAsync(InequalityClaim(margin, member));
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Match($"^smoothing check: '[^']*Bad.cs': (bad: )?{reason}\n$"));
        });
    }

    /// <summary>Of an endless claim; where the machine is slow, it may be refused for what comes before.</summary>
    [Test]
    public async Task A_claim_that_never_ends_is_ended()
    {
        var (exitCode, output, error) = await RunAsync(InequalityClaim("Loop(d)", "static double Loop(int d) { while (d > 0) { } return d; }"), "1s");
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Match("^smoothing check: '[^']*Bad.cs': (bad: one evaluation takes longer than 1 s, at d = \\d+|creating its claims takes longer than 1 s) \\(--limit sets the limit\\)\n$"));
        });
    }

    [Test]
    public async Task A_good_claim_gets_its_verdict_and_exit_code()
    {
        var (exitCode, output, error) = await RunAsync(InequalityClaim("d", ""));
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, error), Is.EqualTo((0, "")));
            Assert.That(output, Does.Match("bad +holds"));
        });
    }

    [Test]
    public async Task What_a_claim_prints_stays_out_of_the_answer()
    {
        var (exitCode, output, error) = await RunAsync(InequalityClaim("Say(d)", "static double Say(int d) { System.Console.WriteLine(\"{}\"); System.Console.SetOut(System.IO.TextWriter.Null); System.Console.SetError(System.IO.TextWriter.Null); return d; }"), json: true);
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(() => System.Text.Json.Nodes.JsonNode.Parse(output)!["claims"]![0]!["verdict"]!.GetValue<string>(), Is.EqualTo("holds"));
            Assert.That(error, Does.StartWith("{}"));
        });
    }

    [TestCase("new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();")]
    [TestCase("System.AppDomain.CurrentDomain.ProcessExit += (_, _) => System.Threading.Thread.Sleep(-1);")]
    [TestCase("System.Diagnostics.Process.Start(\"sleep\", \"600\");")]
    public async Task What_a_claim_leaves_behind_is_not_waited_for(string left)
    {
        var (exitCode, output, _) = await RunAsync(InequalityClaim("Leave(d)", $"static bool isDone; static double Leave(int d) {{ if (!isDone) {{ isDone = true; {left} }} return d; }}"));
        Assert.That((exitCode, output), Is.EqualTo((0, output)).And.Matches<(int, string Output)>(answer => answer.Output.Contains("holds", StringComparison.Ordinal)));
    }

    [TestCase("Count()", "static int n; static double Count() => ++n;")]
    [TestCase("Draw()", "static readonly System.Random random = new(1); static double Draw() => random.NextDouble() < 1e-3 ? -1 : 1;")]
    public async Task A_claim_that_answers_differently_when_asked_again_is_refused(string margin, string member)
    {
        var (exitCode, output, error) = await RunAsync(InequalityClaim(margin, member));
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Match("bad: at d = \\d+ its margin is .*, and .* when it is asked again: it has to follow from the parameters alone"));
        });
    }

    [Test]
    public async Task What_the_compiler_says_still_arrives()
    {
        var (exitCode, output, error) = await RunAsync(InequalityClaim("nonsense", ""));
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Contain("CS0103").And.Contain("^"));
        });
    }

    private static string InequalityClaim(string margin, string member) => $$"""
        public sealed class Bad : InequalityClaim
        {
            public override string Id => "bad";
            public override string Title => "bad";
            public override string Source => "§0";
            public override string Statement => "none";
            public override Domain Domain => [Parameter.Dimension];
            public override double MarginAt(Point point) { var d = (int)point["d"]; return {{margin}}; }
            {{member}}
        }
        """;

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string text, string limit = "24h", bool json = false)
    {
        using var file = new ClaimFile("Bad.cs", text);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "check", file.Path, "--limit", limit, .. json ? new[] { "--json", "-" } : []]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var streams = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, streams[0], streams[1]);
    }
}
