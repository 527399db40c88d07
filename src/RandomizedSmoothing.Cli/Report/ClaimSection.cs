using System.Xml.Linq;
using RandomizedSmoothing.Cli.Records;
using RandomizedSmoothing.Cli.Report.Sketches;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>Every claim: the paper's words, what is computed, the verdict, how it is known, what breaks it, and the line that checks it.</summary>
internal static class ClaimSection
{
    /// <summary>The section.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="hasSketch">Which of them have their picture here: the page has a limit.</param>
    public static XElement Of(IReadOnlyCollection<ClaimRecord> claims, Predicate<ClaimRecord> hasSketch) => Html.Of(
        "section",
        Html.With("id", "entries"),
        Html.Of("h2", "Claim by claim"),
        claims.All(claim => hasSketch(claim)) ? null : Html.Of("p", "Some small pictures are left out, so that the page stays below 1 MB; without logs and a model it has all of them."),
        claims.Select(claim => Entry(claim, claims, hasSketch(claim) ? ClaimSketch.Of(claim) : null)));

    private static XElement Entry(ClaimRecord claim, IReadOnlyCollection<ClaimRecord> all, Sketch? sketch) => Html.Of(
        "article",
        Html.With("id", claim.Id),
        Html.Of("h3", claim.Id, " ", VerdictSection.Verdict(claim)),
        Html.Of("p", Html.Of("strong", claim.Title), $" ({claim.Source})"),
        Html.Of("blockquote", claim.Statement),
        Formula(claim),
        Counterexample(claim, all),
        sketch is not null ? Html.Of("figure", Html.Class("sketch"), SketchSvg.Of(sketch), Html.Of("figcaption", sketch.Words)) : null,
        Numbers(claim),
        Html.Of("p", "How it is known: ", claim.Evidence, "."),
        claim.Argument is { } argument ? Folded("The argument", argument) : null,
        claim.Remarks is { } remarks ? Folded("How the words are read", remarks) : null,
        Html.Of("p", "Check it: ", Html.Command(CheckingLine.Verify(claim)), CheckingLine.Region(claim) is { } region ? new object[] { " or ", Html.Command(region) } : null, CheckingLine.Picture(claim) is { } picture ? new object[] { ". A larger picture: ", Html.Command(picture) } : null));

    private static XElement? Formula(ClaimRecord claim) => claim.Latex is not { } latex ? null
        : Html.Of("div", Html.Class("formula"), Html.With("tabindex", "0"), Html.With("role", "region"), Html.With("aria-label", $"what is computed for {claim.Id}"), Html.Of("span", "computed: "), MathMl.Of(latex));

    private static XElement? Counterexample(ClaimRecord claim, IReadOnlyCollection<ClaimRecord> all)
    {
        if (claim.Counterexample is not { } point)
        {
            return null;
        }

        var sides = Sides.Of(claim);
        return Html.Of(
            "p",
            Html.Class("breaks"),
            $"It fails at {point.Place} (margin {Html.Number(point.Margin, "G6")}{(point.IsCertified ? ", certified by interval arithmetic" : "")})",
            sides is null ? "." : $": {sides.Left} is {Html.Number(sides.Value, "G6")}, and should be {sides.Relation} {sides.Right}.",
            claim.Correction is { } correction && all.Any(other => other.Id == correction) ? new object[] { " What is true instead: ", Html.Of("a", Html.With("href", $"#{correction}"), correction), "." } : null);
    }

    private static XElement? Numbers(ClaimRecord claim) => claim.Numbers.IsEmpty ? null : Html.Table(
        $"{claim.Id}: the paper's numbers beside ours",
        ["number", "the paper", "ours", "the two"],
        claim.Numbers.Select(number => (object[])[number.Place, number.Printed ?? "–", Html.Number(number.Ours, "G5"), number.IsReproduced switch { true => "agrees", false => "differs", null => "–" }]));

    private static XElement Folded(string title, string text) => Html.Of("details", Html.Of("summary", title), Html.Of("p", text));
}
