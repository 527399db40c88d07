using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Every case of a claim about finitely many, so that each can be checked by hand.</summary>
internal static class CasesJson
{
    /// <summary>The cases in their order; a margin counts only where the slack is positive.</summary>
    public static JsonArray Of(CaseClaim claim) => new([.. claim.Cases.Select(@case => new JsonObject
    {
        ["parameters"] = FindingJson.Of(@case.Point),
        ["slack"] = @case.Slack,
        ["margin"] = @case.Slack > 0 ? @case.Margin : null,
        ["violated"] = @case.Slack > 0 && claim.IsViolation(@case.Margin),
    })]);
}
