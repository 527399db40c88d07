using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Records;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Findings as text: in one line first, then what is not as printed, group by group, each with what breaks it, and last what is.</summary>
internal static class VerdictTable
{
    private static readonly string[] Groups = ["theorems", "figures", "tables", "remarks", "on other data"];

    /// <summary>Writes the findings; of one alone its page.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="seed">The seed, which the last line tells.</param>
    /// <param name="check">The command that checks claims that are not built in; null where they are.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings, ulong seed, string? check = null)
    {
        (Finding Finding, ClaimRecord Claim)[] all = [.. findings.Zip(ClaimRecord.All(new JsonObject { ["claims"] = new JsonArray([.. findings.Select(FindingJson.Of)]) }))];
        console.WriteProse(VerdictSummary.Of([.. all.Select(one => one.Claim)]));
        if (all is [var alone])
        {
            console.WriteLine();
            ClaimPage.Write(console, alone.Finding, alone.Claim, check);
        }
        else
        {
            foreach (var group in Groups)
            {
                Write(console, $"Not as printed: {group}", [.. all.Where(one => !one.Claim.IsSo && one.Claim.Group == group)]);
            }

            Write(console, "As printed", [.. all.Where(one => one.Claim.IsSo)]);
        }

        console.WriteProse(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; margin: the smallest seen, or the counterexample's; above 0 holds, ≈ 0 is within rounding of it; --json FILE has statements, sources, cases and remarks"));
    }

    private static void Write(IAnsiConsole console, string title, (Finding Finding, ClaimRecord Claim)[] group)
    {
        if (group.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(title);
        VerdictRows.Write(console, [.. group.Select(one => one.Finding)]);
        foreach (var line in group.SelectMany(one => VerdictDetails.Of(one.Finding, isAlone: false)))
        {
            console.WriteProse(line);
        }
    }
}
