using System.Globalization;

namespace RandomizedSmoothing.Cli.Records;

/// <summary>Both sides of a claim's conclusion at its counterexample, where the margin tells them.</summary>
/// <param name="Left">The left side as computed.</param>
/// <param name="Value">Its value.</param>
/// <param name="Relation">How it would have to compare.</param>
/// <param name="Right">The right side, a number.</param>
internal sealed record Sides(string Left, double Value, string Relation, string Right)
{
    /// <summary>
    /// The sides; null where the conclusion is more than one comparison with a number. Margins are differences of a claim's two sides:
    /// of <c>X &lt; 1</c> it is 1 − X, of <c>X &gt; 1</c> it is X − 1.
    /// </summary>
    public static Sides? Of(ClaimRecord claim)
    {
        if (claim.Counterexample is not { } point || claim.Formula is not { } formula)
        {
            return null;
        }

        var conclusion = formula[(formula.LastIndexOf('⇒') + 1)..].Trim();
        if (conclusion.Contains(" and ", StringComparison.Ordinal) || conclusion.Contains(" or ", StringComparison.Ordinal) || conclusion.Contains(", where ", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var relation in new[] { " < ", " ≤ ", " > ", " ≥ " })
        {
            var at = conclusion.LastIndexOf(relation, StringComparison.Ordinal);
            if (at > 0 && double.TryParse(conclusion[(at + relation.Length)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var right))
            {
                var isBelow = relation is " < " or " ≤ ";
                return new(conclusion[..at], isBelow ? right - point.Margin : right + point.Margin, relation.Trim(), conclusion[(at + relation.Length)..]);
            }
        }

        return null;
    }
}
