using System.Globalization;

namespace RandomizedSmoothing.Cli.Records;

/// <summary>The one line that checks a verdict by hand.</summary>
internal static class CheckingLine
{
    /// <summary>The command that verifies the claim alone.</summary>
    public static string Verify(ClaimRecord claim) => $"smoothing verify {claim.Id}";

    /// <summary>The command that shows a counterexample's ball or cone as it becomes under noise; null where its parameters are no such region's.</summary>
    public static string? Region(ClaimRecord claim)
    {
        if (claim.Counterexample is not { Region: null } point || point["d"] is not { } d)
        {
            return null;
        }

        var classes = point["c"] is { } c ? Invariant($" --classes {c}") : "";
        return point["theta"] is { } theta && point["theta2"] is null ? Invariant($"smoothing region cone --dimension {d} --half-angle {theta} --sigma {point["sigma"] ?? 1}{classes}")
            : point["sigma"] is { } sigma && point["sigma2"] is null ? Invariant($"smoothing region ball --dimension {d} --radius {point["R"] ?? 1} --sigma {sigma}{classes}")
            : null;
    }

    /// <summary>The picture of a claim's bound or margin; null where there is none.</summary>
    public static string? Picture(ClaimRecord claim) =>
        claim.Group == "figures" ? $"smoothing plot {claim.Id} -o {claim.Id}.svg"
        : claim.Counterexample is { Parameters: [_, _, ..], Region: null } point && claim.Formula is not null ? $"smoothing plot margin {claim.Id} --over {point.Parameters[0].Name},{point.Parameters[^1].Name} -o {claim.Id}.svg"
        : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
