using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary>A sweep as the JSON of the command line contract.</summary>
internal static class SweepJson
{
    public static JsonObject Of(SweepReport report) => new()
    {
        ["seed"] = report.Run.Seed,
        ["images"] = report.Images,
        ["n"] = report.Run.N,
        ["alpha"] = report.Run.Alpha,
        ["confidence"] = 1 - report.Request.Error,
        ["radius"] = report.Run.TargetRadius,
        ["samples"] = report.Samples,
        ["samplesFixed"] = report.SamplesFixed,
        ["sigmas"] = new JsonArray([.. report.Figures.Select((figures, place) => (JsonNode)Of(report, figures, place))]),
        ["choice"] = report.Request.Floor is { } floor
            ? new JsonObject
            {
                ["floor"] = floor,
                ["radius"] = report.Run.TargetRadius,
                ["sigma"] = report.Choice,
                ["alpha"] = report.Request.Error,
                ["sentence"] = SweepAnswer.Sentence(report, floor),
            }
            : null,
    };

    private static JsonObject Of(SweepReport report, SweepFigures figures, int place)
    {
        var json = new JsonObject
        {
            ["sigma"] = figures.Sigma,
            ["accuracy"] = (double)figures.Correct / figures.Images,
            ["classAccuracy"] = ByClass(figures, c => c.Accuracy),
            ["classInterval"] = ByClass(figures, c => Of(figures.IntervalOf(c, report.Request.Error))),
            ["classN"] = ByClass(figures, c => c.Images),
            ["min"] = figures.Lowest.Value.Accuracy,
            ["max"] = figures.Highest.Value.Accuracy,
            ["gap"] = figures.Highest.Value.Accuracy - figures.Lowest.Value.Accuracy,
            ["minClass"] = figures.Lowest.Key,
            ["maxClass"] = figures.Highest.Key,
            ["abstentions"] = figures.Abstentions,
            ["certifiedAtRadius"] = report.Run.TargetRadius is null ? null : (double)figures.AtRadius / figures.Images,
            ["classCertifiedAtRadius"] = report.Run.TargetRadius is null ? null : ByClass(figures, c => (double)c.AtRadius.Yes / c.Images),
            ["classCertifiedInterval"] = report.Run.TargetRadius is null ? null : ByClass(figures, c => Of(figures.CertifiedIntervalOf(c, report.Request.Error))),
            ["averageCertifiedRadius"] = figures.AverageCertifiedRadius,
            ["averageCertifiedRadiusAtMost"] = figures.MostAverageCertifiedRadius,
            ["samples"] = figures.Samples,
        };
        if (place > 0)
        {
            var (gained, lost, p) = report.Changes[place - 1];
            json["change"] = new JsonObject { ["gained"] = gained, ["lost"] = lost, ["pValue"] = p };
        }

        if (report.Request.Floor is not null)
        {
            json["keepsFloor"] = report.Keeps[place] switch { Certification.LabelDecision.Yes => true, Certification.LabelDecision.No => false, _ => null };
        }

        return json;
    }

    private static JsonObject Of(ConfidenceInterval interval) => new() { ["lower"] = interval.Lower, ["upper"] = interval.Upper };

    private static JsonObject ByClass(SweepFigures figures, Func<ClassFigures, JsonNode> value) =>
        new(figures.Classes.Select(c => KeyValuePair.Create(c.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)value(c.Value))));
}
