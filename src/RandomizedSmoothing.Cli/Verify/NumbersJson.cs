using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Every printed number beside ours, with what the print allows.</summary>
internal static class NumbersJson
{
    /// <summary>The numbers in their order; of one that the paper does not print, ours alone.</summary>
    public static JsonArray Of(NumberClaim claim) => new([.. claim.Numbers.Select(number => new JsonObject
    {
        ["place"] = number.Place,
        ["printed"] = number.Printed,
        ["ours"] = number.Ours,
        ["allowed"] = number.Allowed,
        ["margin"] = number.Margin,
        ["reproduced"] = number.Printed is null ? null : number.IsReproduced,
    })]);
}
