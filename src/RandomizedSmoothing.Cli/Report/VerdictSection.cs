using System.Xml.Linq;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>The table of verdicts; script sorts and filters it.</summary>
internal static class VerdictSection
{
    private static readonly string[] Columns = ["claim", "place", "verdict", "how it is known", "margin"];

    public static XElement Of(IReadOnlyCollection<ClaimRecord> claims) => Html.Of(
        "section",
        Html.With("id", "verdicts"),
        Html.Of("h2", "Verdicts"),
        Html.Of("p", "Above 0 a margin holds; below it, it is how far the claim fails at the counterexample. Each claim's own entry is behind its name."),
        Controls(claims),
        Html.Of(
            "div",
            Html.Class("frame"),
            Html.With("tabindex", "0"),
            Html.With("role", "region"),
            Html.With("aria-label", "Verdicts"),
            Html.Of(
                "table",
                Html.With("id", "claims"),
                Html.Of("caption", VerdictSummary.Of(claims)),
                Html.Of("thead", Html.Of("tr", Columns.Select(column => Html.Of("th", Html.With("scope", "col"), column)))),
                Html.Of("tbody", claims.Select(Row)))));

    // Without script they would do nothing: the script shows them.
    private static XElement Controls(IReadOnlyCollection<ClaimRecord> claims) => Html.Of(
        "p",
        Html.With("id", "controls"),
        Html.With("hidden", "hidden"),
        Html.Of("label", "Search ", Html.Of("input", Html.With("type", "search"), Html.With("id", "search"))),
        " ",
        Html.Of("label", "Verdict ", Html.Of("select", Html.With("id", "verdict"), Html.Of("option", Html.With("value", ""), "all"), claims.Select(claim => claim.Verdict).Distinct().Order(StringComparer.Ordinal).Select(verdict => Html.Of("option", Html.With("value", verdict), verdict)))),
        " ",
        Html.Of("span", Html.With("id", "shown"), Html.With("role", "status")));

    private static XElement Row(ClaimRecord claim) => Html.Of(
        "tr",
        Html.With("data-verdict", claim.Verdict),
        Html.Of("th", Html.With("scope", "row"), Html.Of("a", Html.With("href", $"#{claim.Id}"), claim.Id)),
        Html.Of("td", claim.Source),
        Html.Of("td", Verdict(claim)),
        Html.Of("td", claim.Evidence),
        Html.Of("td", Html.Class("number"), Html.With("data-sort", claim.ShownMargin is { } margin ? Html.Number(margin, "R") : ""), claim.MarginText));

    /// <summary>A verdict with its sign and colour; the word is there for those who see neither.</summary>
    public static XElement Verdict(ClaimRecord claim) => Html.Of(
        "span",
        Html.Class($"verdict {(claim.IsSo ? "so" : claim.IsOpen ? "open" : "not")}"),
        $"{(claim.IsSo ? "✓" : claim.IsOpen ? "?" : "✗")} {claim.Verdict}");
}
