using System.Globalization;
using System.Xml.Linq;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>For teaching: a slider for σ that redraws what becomes of a ball and of a cone. Without script, a table says the same.</summary>
internal static class SliderSection
{
    private static readonly double[] Shown = [0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1];

    public static XElement Of() => Html.Of(
        "section",
        Html.With("id", "shapes"),
        Html.Of("h2", "What noise does to a ball and to a cone"),
        Html.Of("p", string.Create(CultureInfo.InvariantCulture, $"Dashed: the decision region before smoothing, a ball of radius 1, and a cone of half-angle {SmoothedShapes.HalfAngle}°, cut through its axis. Filled: the points that keep at least 1/c of the noise. All values are exact; they were computed when this page was written.")),
        Html.Of(
            "div",
            Html.With("id", "slider"),
            Html.With("hidden", "hidden"),
            Html.Of("p",
                Html.Of("label", "σ ", Html.Of("input", Html.With("type", "range"), Html.With("id", "sigma"), Html.With("min", "0"), Html.With("max", SmoothedShapes.Steps.ToString(CultureInfo.InvariantCulture)), Html.With("value", "20"))),
                " ",
                Html.Of("label", "dimension and classes ", Html.Of("select", Html.With("id", "choice"), SmoothedShapes.Choices.Select((choice, i) => Html.Of("option", Html.With("value", i.ToString(CultureInfo.InvariantCulture)), string.Create(CultureInfo.InvariantCulture, $"d = {choice.Dimension}, c = {choice.Classes}"))))),
                " ",
                Html.Of("output", Html.With("id", "said"), Html.With("for", "sigma choice"))),
            Html.Of("div", Html.With("id", "drawn"), Html.With("role", "img"), Html.With("aria-label", "the smoothed ball and the smoothed cone"))),
        Html.Table(
            "R_σ of the unit ball; – where its region is empty",
            ["σ", .. SmoothedShapes.Choices.Select(choice => string.Create(CultureInfo.InvariantCulture, $"d = {choice.Dimension}, c = {choice.Classes}"))],
            Shown.Select(sigma => (object[])[Html.Number(sigma, "0.0"), .. SmoothedShapes.Choices.Select(choice => SmoothedShapes.Radius(choice.Dimension, choice.Classes, sigma) is { } radius ? Html.Number(radius, "F3") : "–")])));
}
