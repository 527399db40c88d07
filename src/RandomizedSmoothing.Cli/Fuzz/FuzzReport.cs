using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Fuzz;

/// <summary>A search's result in a few lines.</summary>
internal static class FuzzReport
{
    public static void Write(IAnsiConsole console, FuzzResult result)
    {
        console.WriteLine($"{result.Claim.Id}: {result.Claim.Statement}");
        console.WriteLine(result.Counterexample is { } found
            ? Invariant($"fails at {found.Place} (margin {found.Margin:G6}, {(found.Certified ? "certified" : "not certified")})")
            : "no counterexample");
        var rounding = Math.Abs(result.SmallestMargin) <= InequalityClaim.Resolution ? ", within rounding of 0," : "";
        console.WriteLine(Invariant($"smallest margin {result.SmallestMargin:G6}{rounding} at {result.SmallestMarginAt}"));
        if (result.ShareThatCanFail is { } share)
        {
            console.WriteLine(Invariant($"none of {result.IndependentDraws} independent draws fails: at 95 % confidence no more than {share:G2} of what is searched, as it is drawn, can"));
        }

        console.WriteLine(Invariant(
            $"{result.Evaluations} evaluations, {result.EvaluationsPerSecond:F0} a second; seed {result.Seed}{(result.IsInterrupted ? "; interrupted" : "")}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
