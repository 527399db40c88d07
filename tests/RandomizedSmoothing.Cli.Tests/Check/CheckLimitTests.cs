namespace RandomizedSmoothing.Cli.Tests.Check;

/// <summary>What takes longer than <c>--limit</c> or <c>--total</c>: claims that wait, by a clock that stands still until one of them does.</summary>
[NonParallelizable]
public sealed class CheckLimitTests
{
    private const string Waiting = "claim.waiting";

    [TestCase("", "Wait()", "1", "bad: one evaluation takes longer than 1 s, at d = \\d+")]
    [TestCase("static Bad() => Wait();", "1", "1", "creating its claims takes longer than 1 s")]
    [TestCase("", "1", "Wait()", "worse: reading its cases takes longer than 1 s")]
    public async Task It_is_refused_in_one_line(string member, string margin, string caseMargin, string reason)
    {
        using var file = new ClaimFile("Bad.cs", Claims(member, margin, caseMargin));
        using var clock = new WaitingClock();
        AppDomain.CurrentDomain.SetData(Waiting, new Action(clock.Wait));
        var (exitCode, output, error) = await CommandLine.RunAsync(["check", file.Path, "--limit", "1s"], clock);
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Match($"^smoothing check: '[^']*Bad.cs': {reason} \\(--limit sets the limit\\)\n$"));
        });
    }

    [Test]
    public async Task A_search_that_takes_longer_than_all_of_it_may_is_refused_in_one_line()
    {
        using var file = new ClaimFile("Bad.cs", Claims("", "Wait()", "1"));
        using var clock = new WaitingClock();
        AppDomain.CurrentDomain.SetData(Waiting, new Action(clock.Wait));
        var (exitCode, output, error) = await CommandLine.RunAsync(["check", file.Path, "--limit", "24h", "--total", "1m"], clock);
        Assert.Multiple(() =>
        {
            Assert.That((exitCode, output), Is.EqualTo((2, "")));
            Assert.That(error, Does.Match("^smoothing check: '[^']*Bad.cs': bad: has no verdict after 60 s \\(--total sets the limit\\)\n$"));
        });
    }

    private static string Claims(string member, string margin, string caseMargin) => $$"""
        public sealed class Bad : InequalityClaim
        {
            {{member}}
            public override string Id => "bad";
            public override string Title => "bad";
            public override string Source => "§0";
            public override string Statement => "none";
            public override Domain Domain => [Parameter.Dimension];
            public override double MarginAt(Point point) => {{margin}};
            public static int Wait()
            {
                ((Action)AppDomain.CurrentDomain.GetData("{{Waiting}}")!)();
                return 1;
            }
        }

        public sealed class Worse : CaseClaim
        {
            public override string Id => "worse";
            public override string Title => "worse";
            public override string Source => "§0";
            public override string Statement => "none";
            public override Domain Domain => [Parameter.Dimension];
            public override ImmutableArray<Evaluation> Cases => [new(new Point(Domain, [2]), 1, {{caseMargin.Replace("Wait", "Bad.Wait", StringComparison.Ordinal)}})];
        }
        """;

    // Those that wait are let go with the clock, so that the tests that come after have their threads.
    private sealed class WaitingClock : TimeProvider, IDisposable
    {
        private readonly TaskCompletionSource end = new();
        private volatile bool isLate;

        public void Wait()
        {
            isLate = true;
            end.Task.Wait();
        }

        public override long GetTimestamp() => isLate ? 3600 * TimestampFrequency : 0;

        public void Dispose() => end.SetResult();
    }
}
