using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>A finding as the member of <c>claims</c> that the command line contract describes.</summary>
internal static class FindingJson
{
    /// <summary>With the time that the claim took beside the others.</summary>
    public static JsonObject Timed(Finding finding, TimeSpan elapsed)
    {
        var json = Of(finding);
        json["seconds"] = Math.Round(elapsed.TotalSeconds, 3);
        return json;
    }

    public static JsonObject Of(Finding finding)
    {
        var numbers = (finding.Claim as NumberClaim)?.Numbers ?? [];
        var json = new JsonObject
        {
            ["id"] = finding.Claim.Id,
            ["title"] = finding.Claim.Title,
            ["source"] = finding.Claim.Source,
            ["statement"] = finding.Claim.Statement,
            ["formula"] = finding.Claim.Formula is { } formula ? new JsonObject { ["text"] = formula.Text, ["latex"] = formula.Latex } : null,
            ["verdict"] = finding.Verdict.Name(),
            ["fingerprint"] = finding.Fingerprint,
            ["evidence"] = Of(finding.Evidence),
            ["smallestMargin"] = double.IsFinite(finding.SmallestMargin) ? finding.SmallestMargin : null,
            ["smallestMarginAt"] = finding.SmallestMarginAt is { } at ? Of(at) : null,
            ["counterexample"] = finding.Counterexample is { } counterexample ? Of(counterexample) : null,
            ["correction"] = finding.Verdict is Verdict.Refuted or Verdict.Undecided or Verdict.DoesNotCarryOver ? finding.Claim.Correction : null,
            ["paper"] = numbers.IsEmpty ? null : new JsonObject(numbers.Select(n => KeyValuePair.Create(n.Place, (JsonNode?)n.Paper))),
            ["ours"] = numbers.IsEmpty ? null : new JsonObject(numbers.Select(n => KeyValuePair.Create(n.Place, (JsonNode?)n.Ours))),
            ["cases"] = finding.Claim is CaseClaim cases ? CasesJson.Of(cases) : null,
            ["numbers"] = finding.Claim is NumberClaim printed ? NumbersJson.Of(printed) : null,
            ["remarks"] = finding.Claim.Remarks,
        };
        switch (finding.Claim)
        {
            case PrintedClaim print:
                json["printed"] = PrintedJson.Of(print);
                break;
            case MeasuredClaim measured:
                json["measured"] = MeasuredJson.Of(measured, finding.Measured);
                break;
        }

        return json;
    }

    private static JsonObject Of(Evidence evidence)
    {
        var json = Members(evidence);
        if (evidence.Domain is { } proof)
        {
            json["domain"] = new JsonObject
            {
                ["tried"] = proof.Tried?.ToString(),
                ["proved"] = proof.IsProved,
                ["subBoxes"] = proof.SubBoxes,
                ["left"] = new JsonArray([.. proof.Left.Select(box => (JsonNode)box.ToString())]),
                ["beyond"] = new JsonArray([.. proof.Beyond.Select(part => (JsonNode)part)]),
                ["found"] = proof.Found,
                ["assumed"] = proof.Assumed,
                ["hint"] = proof.Hint,
            };
        }

        return json;
    }

    private static JsonObject Members(Evidence evidence) => new()
    {
        ["kind"] = evidence.Kind.Name(),
        ["evaluations"] = evidence.Evaluations,
        ["falseAlarmProbability"] = evidence.FalseAlarmProbability,
        ["independentDraws"] = evidence.IndependentDraws > 0 ? evidence.IndependentDraws : null,
        ["shareThatCanFail"] = evidence.ShareThatCanFail,
        ["sampled"] = evidence.Kind == EvidenceKind.Sampled ? new JsonObject { ["samples"] = evidence.Samples, ["saved"] = evidence.SamplesSaved } : null,
        ["argument"] = evidence.Argument,
        ["box"] = evidence.Proof is { } proof ? Of(proof) : null,
    };

    private static JsonObject Of(ProofResult proof) => new()
    {
        ["ranges"] = proof.Box.ToString(),
        ["goal"] = proof.Goal.Statement,
        ["proved"] = proof.IsProved,
        ["subBoxes"] = proof.SubBoxes,
        ["undecided"] = new JsonArray([.. proof.Undecided.Select(box => (JsonNode)box.ToString())]),
        ["counterexamples"] = new JsonArray([.. proof.Counterexamples.Select(Of)]),
        ["seconds"] = Math.Round(proof.Elapsed.TotalSeconds, 3),
    };

    /// <summary>The one form of a counterexample, everywhere.</summary>
    public static JsonObject Of(Counterexample counterexample)
    {
        var json = new JsonObject { ["parameters"] = Of(counterexample.Point) };
        if (counterexample.Region is { } region)
        {
            json["region"] = RegionJson.ToNode(region);
        }

        json["margin"] = counterexample.Margin;
        json["certified"] = counterexample.Certified;
        return json;
    }

    /// <summary>A point's parameters, angles in degrees.</summary>
    public static JsonObject Of(Point point) =>
        new(point.Domain.Select((parameter, i) => KeyValuePair.Create(parameter.Name, (JsonNode?)parameter.Display(point.Values[i]))));
}
