using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Testing;

/// <summary>A claim put to the test, as a unit test shows it: what <c>smoothing verify</c> says of it beside what is pinned.</summary>
/// <param name="Finding">What was found out.</param>
/// <param name="Seed">The seed of the search.</param>
/// <param name="Failure">What is not as pinned, and the one command that replays it; null where all is.</param>
public sealed record ClaimTrial(Finding Finding, ulong Seed, string? Failure)
{
    /// <summary>The variable that holds another seed than the usual one.</summary>
    public const string SeedVariable = "RANDOMIZED_SMOOTHING_SEED";

    /// <summary>The variable that names a file: verdicts are pinned in it, instead of compared.</summary>
    public const string PinVariable = "RANDOMIZED_SMOOTHING_PIN";

    private const string BudgetVariable = "RANDOMIZED_SMOOTHING_BUDGET";
    private const int Draws = 1000;
    private const int CostlyDraws = 300;
    private const int MoreAtNight = 100;

    /// <summary>Whether claims are searched for minutes: where RANDOMIZED_SMOOTHING_BUDGET is <c>nightly</c>.</summary>
    public static bool IsNightly => Environment.GetEnvironmentVariable(BudgetVariable) == "nightly";

    /// <summary>
    /// Searches and encloses a claim, and compares its verdict with the pinned one; one that is pinned as holding has also to
    /// hold wherever FsCheck draws it, over its whole domain.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="command">The command that runs the test.</param>
    public static ClaimTrial Run(Claim claim, string command)
    {
        var seed = Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } given ? ulong.Parse(given, CultureInfo.InvariantCulture) : Verification.DefaultSeed;
        var finding = Verification.Verify(claim, IsNightly ? Budget.Full : Budget.Quick, seed);
        if (Environment.GetEnvironmentVariable(PinVariable) is { Length: > 0 } file)
        {
            VerdictPins.Write(file, new(claim.Id, finding.Verdict.Name(), finding.Fingerprint));
            return new(finding, seed, null);
        }

        var pinned = PinnedVerdicts.Of(claim)?.Verdict;
        if (PinnedVerdicts.Surprise(finding) is { } surprise)
        {
            return new(finding, seed, $"{Surprise(finding, surprise)}\nreplay: {SeedVariable}={seed.ToString(CultureInfo.InvariantCulture)} {command}{(pinned is null ? HowToPin(claim) : "")}");
        }

        var falsified = claim is InequalityClaim inequality && finding.Verdict == Verdict.Holds
            ? FalsifyHolding(inequality, inequality.Cost == 1 ? Draws : CostlyDraws, command)
            : null;
        return new(finding, seed, falsified is null ? null : $"{claim.Id} is pinned as {pinned}\n{falsified}");
    }

    /// <summary>Draws points of a claim's whole domain, at all of which it has to hold.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="tests">How many points; a hundred times as many at night.</param>
    /// <param name="command">The command that runs the test.</param>
    /// <returns>What FsCheck says of the point where it does not; null where there is none.</returns>
    public static string? FalsifyHolding(InequalityClaim claim, int tests, string command) => PointProperty.Falsify(
        claim.Domain,
        IsNightly ? MoreAtNight * tests : tests,
        point =>
        {
            var evaluation = claim.Evaluate(point);

            // Whether a margin within rounding of 0 may stand beside “holds” was decided with the verdict.
            return (Judge.Of(claim, evaluation) is Judgement.Holds or Judgement.Undecided).Label(
                string.Create(CultureInfo.InvariantCulture, $"margin {evaluation.Margin:R}, slack {evaluation.Slack:R}"));
        },
        command);

    /// <summary>The verdict, how it is known, and the seed, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Finding.Claim.Id}: {Finding.Verdict.Name()} ({Finding.Evidence.Summary}), {Finding.Evidence.Evaluations} evaluations, seed {Seed}");

    // The paper's claims are pinned all at once, by a snapshot of their own.
    private static string HowToPin(Claim claim) => claim.GetType().Assembly == typeof(Claim).Assembly
        ? "\npin: ./run-tests.sh VerdictSnapshots, and the mv that it prints"
        : $"\npin: {PinVariable}=\"$PWD/pinned-verdicts.json\" dotnet test, and keep that file beside {claim.GetType().Assembly.GetName().Name}'s project, which embeds it as the resource {PinnedVerdicts.Resource}";

    private static string Surprise(Finding finding, string surprise)
    {
        var text = new StringBuilder(surprise);
        if (finding.Counterexample is { } counterexample)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nit fails at {counterexample.Place} (margin {counterexample.Margin:G6}, {(counterexample.Certified ? "certified" : "not certified")})");
        }

        return text.ToString();
    }
}
