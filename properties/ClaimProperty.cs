using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Properties;

/// <summary>Runs the claim objects that the command line runs, as FsCheck properties.</summary>
internal static partial class ClaimProperty
{
    private const string ReplayVariable = "RANDOMIZED_SMOOTHING_REPLAY";
    private const ulong DefaultGamma = 1;

    /// <summary>A claim gets the verdict that is pinned.</summary>
    public static void GetsThePinnedVerdict<TClaim>()
        where TClaim : Claim, new()
    {
        var claim = new TClaim();
        var finding = Verification.Verify(claim, IsNightly ? Budget.Full : Budget.Quick);
        Assert.That(
            finding.Verdict.Name(),
            Is.EqualTo(PinnedVerdicts.Of(claim.Id)?.Verdict),
            $"{finding.Counterexample}\nreplay: dotnet run --project src/RandomizedSmoothing.Cli -- verify {claim.Id} --seed {Verification.DefaultSeed}");
    }

    /// <summary>A claim that is pinned as holding holds wherever FsCheck draws it, over the paper's whole domain.</summary>
    public static void Holds<TClaim>(int tests = 1000)
        where TClaim : InequalityClaim, new()
    {
        var claim = new TClaim();
        ForAll(claim.Domain, tests, point =>
        {
            var evaluation = claim.Evaluate(point);
            return (Judge.Of(claim, evaluation) == Judgement.Holds).Label(
                string.Create(CultureInfo.InvariantCulture, $"margin {evaluation.Margin:R}, slack {evaluation.Slack:R}"));
        });
    }

    /// <summary>A property of points of a domain; a failure shows the point, the seed and the one command that replays it.</summary>
    public static void ForAll(Domain domain, int tests, Func<Point, Property> property)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(IsNightly ? 100 * tests : tests).WithReplay(Replay());

        try
        {
            Prop.ForAll(PointGenerator.Arbitrary(domain), property).Check(config);
        }
        catch (Exception failure) when (failure is not AssertionException)
        {
            var step = FailingStep().Match(failure.Message) is { Success: true } match
                ? match.Groups[1].Value
                : Environment.GetEnvironmentVariable(ReplayVariable);
            Assert.Fail($"{failure.Message}\nreplay: {ReplayVariable}={step} ./run-tests.sh {TestContext.CurrentContext.Test.FullName}");
        }
    }

    private static FSharpOption<Replay> Replay()
    {
        if (Environment.GetEnvironmentVariable(ReplayVariable) is not { Length: > 0 } replay)
        {
            return new Replay(new Rnd(Verification.DefaultSeed, DefaultGamma), FSharpOption<int>.None);
        }

        var numbers = replay.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Replay(new Rnd(numbers[0], numbers[1]), FSharpOption<int>.Some((int)numbers[2]));
    }

    private static bool IsNightly => Environment.GetEnvironmentVariable("RANDOMIZED_SMOOTHING_BUDGET") == "nightly";

    [GeneratedRegex(@"failing step with \(([\d,]+)\)")]
    private static partial Regex FailingStep();
}
