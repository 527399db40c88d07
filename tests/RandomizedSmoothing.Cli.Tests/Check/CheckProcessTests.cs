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
    [TestCase("Loop(d)", "static double Loop(int d) { while (d > 0) { } return d; }", "one evaluation takes longer than 1 s, at d = \\d+ .*")]
    public async Task A_claim_that_takes_its_process_along_is_refused_in_one_line(string margin, string member, string reason)
    {
        var (exitCode, output, error) = await RunAsync(InequalityClaim(margin, member), margin.StartsWith("Loop", StringComparison.Ordinal) ? "1s" : "20s");
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Match($"^smoothing check: '[^']*Bad.cs': (bad: )?{reason}\n$"));
        });
    }

    [TestCase("static Bad() => Loop();", "1", "creating its claims takes longer than 1 s .*")]
    [TestCase("", "Loop()", "bad: reading its cases takes longer than 1 s .*")]
    public async Task Cases_and_constructors_have_a_limit_too(string member, string margin, string reason)
    {
        var (exitCode, _, error) = await RunAsync($$"""
            public sealed class Bad : CaseClaim
            {
                {{member}}
                public override string Id => "bad";
                public override string Title => "bad";
                public override string Source => "§0";
                public override string Statement => "none";
                public override Domain Domain => [Parameter.Dimension];
                public override System.Collections.Immutable.ImmutableArray<Evaluation> Cases => [new(new Point(Domain, [2]), 1, {{margin}})];
                static int Loop() { while (System.Environment.TickCount64 > 0) { } return 1; }
            }
            """, "1s");
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(error, Does.Match($"^smoothing check: '[^']*Bad.cs': {reason}\n$"));
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

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string text, string limit = "20s")
    {
        using var file = new ClaimFile("Bad.cs", text);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "check", file.Path, "--limit", limit]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var streams = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, streams[0], streams[1]);
    }
}
