using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Audits.Forensics;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>An audit as the JSON of the command line contract. Classes are keyed by number, whatever their names.</summary>
internal static class AuditJson
{
    public static JsonObject Of(AuditReport report)
    {
        var json = new JsonObject
        {
            ["confidence"] = 1 - LogAudit.Alpha,
            ["logs"] = new JsonArray([.. report.Logs.Select(Of)]),
        };
        if (report.Unread.Count > 0)
        {
            json["unread"] = new JsonArray([.. report.Unread.Select(log => (JsonNode)new JsonObject { ["file"] = log.File, ["cause"] = log.Cause })]);
        }

        if (report.ClassNames is { } names)
        {
            json["labels"] = Keyed(Enumerable.Range(0, names.Count), Key, label => names[label]);
        }

        if (report.Baseline is { } baseline)
        {
            json["baseline"] = Of(baseline);
        }

        if (report.FailBelow is { } threshold)
        {
            json["failBelow"] = threshold;
            json["failed"] = new JsonArray([.. report.Failed.Select(log => (JsonNode)log.File)]);
        }

        return json;
    }

    private static JsonObject Of(AuditedFile log)
    {
        var figures = log.Figures;
        var json = new JsonObject
        {
            ["file"] = log.File,
            ["n"] = figures.N,
            ["accuracy"] = figures.Accuracy,
            ["abstentions"] = figures.Abstentions,
            ["sigma"] = log.Sigma,
            ["classAccuracy"] = ByClass(figures, c => c.Accuracy),
            ["classAbstentions"] = ByClass(figures, c => c.Abstentions),
            ["classInterval"] = ByClass(figures, c => Of(c.Interval)),
            ["min"] = figures.Lowest.Accuracy,
            ["max"] = figures.Highest.Accuracy,
            ["gap"] = figures.Gap,
            ["percentiles"] = Keyed(LogAudit.Percentages, Key, p => figures.Percentiles[p]),
            ["averageCertifiedRadius"] = figures.AverageCertifiedRadius,
            ["correctCertifiedRadius"] = figures.CorrectCertifiedRadius,
            ["run"] = log.Run is { } run ? new JsonObject { ["verb"] = run.Verb, ["n"] = run.N, ["alpha"] = double.IsNaN(run.Alpha) ? null : run.Alpha, ["noise"] = run.Noise } : null,
            ["stoppedEarly"] = log.HasStoppedEarly,
            ["minClass"] = figures.Lowest.Label,
            ["maxClass"] = figures.Highest.Label,
            ["gapInterval"] = Of(figures.GapInterval),
            ["differencePValue"] = log.DifferencePValue,
            ["classDifferencePValue"] = ByClass(figures, c => c.DifferencePValue),
            ["classN"] = ByClass(figures, c => c.N),
            ["classAverageCertifiedRadius"] = ByClass(figures, c => c.AverageCertifiedRadius),
            ["classCorrectCertifiedRadius"] = ByClass(figures, c => c.CorrectCertifiedRadius),
            ["certifiedAccuracy"] = new JsonArray([.. figures.Radii.Select((radius, i) => CertifiedAt(figures, radius, i))]),
            ["certified"] = Keyed(figures.Radii.Index(), at => at.Item.ToString(CultureInfo.InvariantCulture), at => ByClass(figures, c => c.CertifiedAccuracy?[at.Index])),
            ["certifiedIsLowerBound"] = Keyed(figures.Radii, radius => radius.ToString(CultureInfo.InvariantCulture), radius => log.IsBoundAt(radius)),
            ["fairness"] = new JsonArray([.. figures.Fairness.Select(Of)]),
            ["confusion"] = ByClass(figures, c => Keyed(c.Takers.Keys.Append(c.Label).Distinct().Order(), taker => taker < 0 ? "abstained" : Key(taker), taker => Confusion.Share(c, taker))),
            ["confusionNorm"] = figures.ConfusionNorm,
            ["pA"] = figures.Classes[0].ProbabilityShares is null ? null : new JsonObject
            {
                ["atLeast"] = new JsonArray([.. LogAudit.Probabilities.Select(p => (JsonNode)p)]),
                ["classShares"] = ByClass(figures, c => new JsonArray([.. c.ProbabilityShares!.Select(share => (JsonNode)share)])),
            },
            ["samplesUsed"] = log.SamplesUsed,
            ["lost"] = Lost(figures.N - figures.Correct, figures.Takers),
            ["classLost"] = ByClass(figures, c => Lost(c.N - c.Correct, c.Takers)),
        };
        if (log.WholeSet is { } wholeSet)
        {
            json["wholeSet"] = wholeSet.ToJson();
        }

        if (log.Manifest is { } manifest)
        {
            json["manifest"] = new JsonObject { ["log"] = manifest.Log, ["model"] = manifest.Model, ["data"] = manifest.Data };
        }

        if (log.Forensics is { } forensics)
        {
            json["forensics"] = Of(forensics);
        }

        if (log.Changes is { } changes)
        {
            json["classChange"] = Keyed(changes, c => Key(c.Label), Of);
        }

        if (log.Drops is { } drops)
        {
            json["classDrop"] = Keyed(drops, c => Key(c.Label), c => new JsonObject { ["change"] = c.Change, ["pValue"] = c.PValue, ["isClear"] = c.IsClear });
        }

        return json;
    }

    private static JsonObject CertifiedAt(LogAudit figures, double radius, int i) => new()
    {
        ["radius"] = radius,
        ["accuracy"] = figures.CertifiedAccuracy?[i],
        ["classAccuracy"] = ByClass(figures, c => c.CertifiedAccuracy?[i]),
    };

    private static JsonObject Lost(long count, IReadOnlyDictionary<int, long> takers) => new()
    {
        ["count"] = count,
        ["shares"] = Keyed(takers.OrderBy(t => t.Key), t => t.Key < 0 ? "abstained" : Key(t.Key), t => (double)t.Value / count),
    };

    private static JsonNode Of(BaselineChange change) => new JsonObject
    {
        ["change"] = change.Change,
        ["gained"] = change.Gained,
        ["lost"] = change.Lost,
        ["pValue"] = change.PValue,
    };

    private static JsonNode Of(RadiusFairness fairness) => new JsonObject
    {
        ["radius"] = fairness.Radius,
        ["worstClass"] = fairness.WorstClass,
        ["worst"] = fairness.Worst,
        ["best"] = fairness.Best,
        ["range"] = fairness.Range,
        ["gini"] = fairness.Gini,
        ["giniInterval"] = Of(fairness.GiniInterval),
    };

    private static JsonObject Of(ForensicReport forensics) => new()
    {
        ["n"] = forensics.N,
        ["alpha"] = forensics.Alpha,
        ["fits"] = forensics.Fits,
        ["findings"] = new JsonArray([.. forensics.Findings.Select(finding => (JsonNode)new JsonObject
        {
            ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(finding.Kind.ToString()),
            ["isFault"] = finding.IsFault,
            ["text"] = finding.Text,
        })]),
        ["notTold"] = new JsonArray([.. forensics.Notes.Select(note => (JsonNode)note)]),
    };

    private static JsonObject Of(ConfidenceInterval interval) => new() { ["lower"] = interval.Lower, ["upper"] = interval.Upper };

    private static JsonObject ByClass(LogAudit figures, Func<ClassAudit, JsonNode?> value) =>
        Keyed(figures.Classes, c => Key(c.Label), value);

    private static JsonObject Keyed<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonNode?> value) =>
        new(items.Select(item => KeyValuePair.Create(key(item), value(item))));

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);
}
