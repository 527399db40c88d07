using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>What a claim about printed numbers rests on: enough to decide it by hand.</summary>
internal static class PrintedJson
{
    public static JsonObject Of(PrintedClaim claim)
    {
        var decision = claim.Decision();
        return new JsonObject
        {
            ["numbers"] = new JsonObject(claim.Numbers.Select(value => KeyValuePair.Create(value.Place, (JsonNode?)Of(value)))),
            ["cases"] = new JsonArray([.. claim.Cases.Select(@case => (JsonNode)Of(@case, claim.IsStrict))]),
            ["strict"] = claim.IsStrict,
            ["counts"] = new JsonObject(claim.Cases.CountBy(@case => @case.Decide(claim.IsStrict).Name()).Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value))),
            ["decidedAt"] = decision.By is { } by ? FindingJson.Of(by.Point) : null,
            ["trueAt"] = decision.TrueAt is { } holds ? Of(holds) : null,
            ["falseAt"] = decision.FalseAt is { } fails ? Of(fails) : null,
        };
    }

    private static JsonObject Of(PrintedValue value) => new()
    {
        ["printed"] = value.Text,
        ["lower"] = value.Range.Lower.ToDouble(),
        ["upper"] = value.Range.Upper.ToDouble(),
    };

    private static JsonObject Of(PrintedCase @case, bool strict) => new()
    {
        ["at"] = FindingJson.Of(@case.Point),
        ["margin"] = @case.Margin.ToString(),
        ["asPrinted"] = @case.Margin.AsPrinted.ToDouble(),
        ["lower"] = @case.Margin.Range.Lower.ToDouble(),
        ["upper"] = @case.Margin.Range.Upper.ToDouble(),
        ["reachesZero"] = @case.Margin.Range.ReachesZero,
        ["verdict"] = @case.Decide(strict).Name(),
    };

    private static JsonObject Of(PrintWitness witness) => new(witness.Choice
        .OrderBy(choice => choice.Key.Place, StringComparer.Ordinal)
        .Select(choice => KeyValuePair.Create(choice.Key.Place, (JsonNode?)choice.Value.ToDouble())));
}
