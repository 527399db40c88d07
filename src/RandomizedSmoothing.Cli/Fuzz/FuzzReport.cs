using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Fuzz;

/// <summary>A search's result in a few lines.</summary>
internal static class FuzzReport
{
    /// <summary>How the outline of the failing set is known.</summary>
    public const string HowOutlined = "each range by halving between a value that fails and one that does not, all other parameters kept; the box of them by independent draws; every failure is certified, and between two there may be a value that does not fail";

    public static void Write(IAnsiConsole console, FuzzResult result)
    {
        console.WriteLine($"{result.Claim.Id}: {result.Claim.Statement}");
        console.WriteLine(result.Counterexample is { } found
            ? Invariant($"fails at {found.Place} (margin {found.Margin:G6}, {(found.Certified ? "certified" : "not certified")})")
            : "no counterexample");
        foreach (var line in result.FailingSet is { } failing ? Lines(failing) : [])
        {
            console.WriteLine(line);
        }

        var rounding = Math.Abs(result.SmallestMargin) <= InequalityClaim.Resolution ? ", within rounding of 0," : "";
        console.WriteLine(Invariant($"smallest margin {result.SmallestMargin:G6}{rounding} at {result.SmallestMarginAt}"));
        if (result.ShareThatCanFail is { } share)
        {
            console.WriteLine(Invariant($"none of {result.IndependentDraws} independent draws fails: at 95 % confidence no more than {share:G2} of what is searched, as it is drawn, can"));
        }

        console.WriteLine(Invariant(
            $"{result.Evaluations} evaluations, {result.EvaluationsPerSecond:F0} a second; seed {result.Seed}{(result.IsInterrupted ? "; interrupted" : "")}"));
    }

    private static IEnumerable<string> Lines(FailingSet failing)
    {
        var alike = failing.Ranges.Where(range => !range.Matters).Select(range => range.Parameter.Name).ToArray();
        yield return $"around it, each alone, it fails for {string.Join(", ", failing.Ranges.Where(range => range.Matters).Select(Text).DefaultIfEmpty("all values"))}{(alike.Length == 0 ? "" : $"; whatever {string.Join(", ", alike)}")}";
        yield return Invariant($"of {failing.Points} points drawn in the box of these ranges {failing.Failing} fail ({HowOutlined})");
    }

    private static string Text(FailingRange range)
    {
        var (parameter, low, high) = (range.Parameter, range.Parameter.Shown(range.Low, "G6"), range.Parameter.Shown(range.High, "G6"));
        return range.Low == range.High ? $"{parameter.Name} = {low} only"
            : range.ReachesHigh ? $"{parameter.Name} ≥ {low}"
            : range.ReachesLow ? $"{parameter.Name} ≤ {high}"
            : $"{parameter.Name} = {low}..{high}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
