using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Records;

/// <summary>One of finitely many cases of a claim: how far it lies on the side that the claim says, above 0, or on the other.</summary>
/// <param name="Margin">As computed, as printed, or as measured.</param>
/// <param name="Lower">The least that the print or the interval leaves; null where the margin is exact.</param>
/// <param name="Upper">The most.</param>
internal readonly record struct CaseRecord(double Margin, double? Lower, double? Upper)
{
    /// <summary>The cases that a claim speaks of, in their order; none where it has no cases.</summary>
    public static IEnumerable<CaseRecord> All(JsonObject claim) =>
    [
        .. Members(claim["cases"]).Where(one => one["margin"] is not null).Select(one => new CaseRecord((double)one["margin"]!, null, null)),
        .. Members(claim["printed"]?["cases"]).Select(one => new CaseRecord((double)one["asPrinted"]!, (double)one["lower"]!, (double)one["upper"]!)),
        .. Members(claim["measured"]?["cases"]).Select(Measured),
    ];

    // The distance to the nearer end of what is asked; over an interval it is least at one of the ends, and largest between them.
    private static CaseRecord Measured(JsonNode one)
    {
        var (low, high) = Ends(one["asked"]!);
        var (from, to) = Ends(one["interval"]!);
        var farthest = double.IsInfinity(high) ? to : double.IsInfinity(low) ? from : Math.Clamp((low + high) / 2, from, to);
        return new(Inside((double)one["value"]!), Math.Min(Inside(from), Inside(to)), Inside(farthest));

        double Inside(double value) => Math.Min(value - low, high - value);
    }

    private static (double Low, double High) Ends(JsonNode range) => ((double?)range["low"] ?? double.NegativeInfinity, (double?)range["high"] ?? double.PositiveInfinity);

    private static IEnumerable<JsonNode> Members(JsonNode? cases) => (cases as JsonArray ?? []).OfType<JsonNode>();
}
