using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Records;

/// <summary>A member of <c>claims</c> in the answer of <c>verify</c>: what every page, table and report of verdicts is written from.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Title">One line.</param>
/// <param name="Source">The place in the paper.</param>
/// <param name="Statement">The paper's words.</param>
/// <param name="Verdict">As in JSON.</param>
/// <param name="Known">How that is known: <c>proved</c>, <c>exact</c>, …</param>
internal sealed record ClaimRecord(string Id, string Title, string Source, string Statement, string Verdict, string Known)
{
    /// <summary>The box over which enclosures prove it; null where they do not.</summary>
    public string? Box { get; init; }

    /// <summary>The written argument, or what decided; null where there is none.</summary>
    public string? Argument { get; init; }

    /// <summary>What is computed, in plain text; null where it is no one expression.</summary>
    public string? Formula { get; init; }

    /// <summary>What is computed, in LaTeX.</summary>
    public string? Latex { get; init; }

    /// <summary>The smallest margin seen; null where there is none.</summary>
    public double? Margin { get; init; }

    /// <summary>Where the margin is smallest: names and values, angles in degrees; none where there is no such place.</summary>
    public ImmutableArray<(string Name, double Value)> SmallestAt { get; init; } = [];

    /// <summary>What breaks it; null where nothing does.</summary>
    public CounterexampleRecord? Counterexample { get; init; }

    /// <summary>The near-by statement that is true; null where there is none.</summary>
    public string? Correction { get; init; }

    /// <summary>How the words are read, and why.</summary>
    public string? Remarks { get; init; }

    /// <summary>The paper's printed numbers beside ours.</summary>
    public ImmutableArray<NumberRecord> Numbers { get; init; } = [];

    /// <summary>What each number that the paper prints can be before it is rounded.</summary>
    public ImmutableArray<(double Lower, double Upper)> Printed { get; init; } = [];

    /// <summary>The cases of a claim about finitely many.</summary>
    public ImmutableArray<CaseRecord> Cases { get; init; } = [];

    /// <summary>Whether it is found to be so.</summary>
    public bool IsSo => Verdict is "holds" or "reproduced" or "carries-over";

    /// <summary>Whether what is at hand cannot tell.</summary>
    public bool IsOpen => Verdict is "undecided" or "suspected";

    /// <summary>How it is known, with the box where there is one.</summary>
    public string Evidence => Box is null ? Known : $"{Known} over {Box}";

    /// <summary>The margin that a table shows: the counterexample's, or the smallest.</summary>
    public double? ShownMargin => Counterexample?.Margin ?? Margin;

    /// <summary>The margin as people read it: the last bits beside 0 are noise, which another machine would print otherwise.</summary>
    public string MarginText => ShownMargin is not { } margin ? "–"
        : Counterexample is null && Math.Abs(margin) <= InequalityClaim.Resolution ? "≈ 0"
        : margin.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>The group that it belongs to: a theorem or corollary, a figure or table, or a remark in the text.</summary>
    public string Group => Id switch
    {
        _ when Id.StartsWith("theorem", StringComparison.Ordinal) || Id.StartsWith("corollary", StringComparison.Ordinal) || Id.StartsWith("equation", StringComparison.Ordinal) => "theorems",
        _ when Id.StartsWith("figure", StringComparison.Ordinal) => "figures",
        _ when Id.StartsWith("table", StringComparison.Ordinal) => "tables",
        _ when Known == "measured" => "on other data",
        _ => "remarks",
    };

    /// <summary>Reads the claims of an answer.</summary>
    public static ImmutableArray<ClaimRecord> All(JsonObject answer) => [.. answer["claims"]!.AsArray().Select(claim => Of(claim!.AsObject()))];

    private static ClaimRecord Of(JsonObject claim)
    {
        var (evidence, id) = (claim["evidence"]!, Text(claim["id"])!);
        return new ClaimRecord(id, Text(claim["title"])!, Text(claim["source"])!, Text(claim["statement"])!, Text(claim["verdict"])!, Text(evidence["kind"])!)
        {
            Box = evidence["box"] is { } box && (bool)box["proved"]! ? Text(box["ranges"]) : null,
            Argument = Text(evidence["argument"]),
            Formula = Text(claim["formula"]?["text"]),
            Latex = Text(claim["formula"]?["latex"]),
            Margin = (double?)claim["smallestMargin"],
            SmallestAt = claim["smallestMarginAt"] is JsonObject at ? CounterexampleRecord.Values(at) : [],
            Counterexample = claim["counterexample"] is JsonObject counterexample ? CounterexampleRecord.Of(counterexample, id) : null,
            Correction = Text(claim["correction"]),
            Remarks = Text(claim["remarks"]),
            Numbers = [.. (claim["numbers"] as JsonArray ?? []).Select(number => NumberRecord.Of(number!.AsObject()))],
            Printed = [.. (claim["printed"]?["numbers"] as JsonObject ?? []).Select(number => ((double)number.Value!["lower"]!, (double)number.Value!["upper"]!))],
            Cases = [.. CaseRecord.All(claim)],
        };
    }

    private static string? Text(JsonNode? node) => (string?)node;
}

/// <summary>A point that breaks a claim.</summary>
/// <param name="Parameters">Names and values, angles in degrees.</param>
/// <param name="Region">The decision region as JSON; null where the parameters say everything.</param>
/// <param name="Margin">The conclusion's margin there.</param>
/// <param name="IsCertified">Whether enclosures or an argument decide that it is one.</param>
internal sealed record CounterexampleRecord(ImmutableArray<(string Name, double Value)> Parameters, string? Region, double Margin, bool IsCertified)
{
    /// <summary>The place as a person reads it.</summary>
    public string Place => string.Join(", ", Parameters.Select(parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} = {parameter.Value:R}{(Angles.Contains(parameter.Name) ? "°" : "")}"))) + (Region is null ? "" : $", region = {Region}");

    /// <summary>The parameters that are angles, as the claim of that id says; none where it is not built in.</summary>
    public ImmutableArray<string> Angles { get; init; } = [];

    /// <summary>A parameter's value; null where there is none of that name.</summary>
    public double? this[string name] => Parameters.Where(parameter => parameter.Name == name).Select(parameter => (double?)parameter.Value).FirstOrDefault();

    public static CounterexampleRecord Of(JsonObject json, string claim) => new(
        Values(json["parameters"]!.AsObject()),
        json["region"]?.ToJsonString(),
        (double)json["margin"]!,
        (bool)json["certified"]!)
    {
        Angles = [.. ClaimCatalogue.All.OfType<InequalityClaim>().Where(known => known.Id == claim).SelectMany(known => known.Domain).Where(parameter => parameter.Kind == ParameterKind.Angle).Select(parameter => parameter.Name)],
    };

    /// <summary>Names and values, in their order.</summary>
    public static ImmutableArray<(string Name, double Value)> Values(JsonObject parameters) => [.. parameters.Select(parameter => (parameter.Key, (double)parameter.Value!))];
}

/// <summary>A number of the paper beside ours.</summary>
/// <param name="Place">Which one.</param>
/// <param name="Printed">As printed; null where the paper prints none.</param>
/// <param name="Ours">Ours.</param>
/// <param name="IsReproduced">Whether ours rounds to the print; null where nothing is printed.</param>
internal sealed record NumberRecord(string Place, string? Printed, double Ours, bool? IsReproduced)
{
    // The print without its ±.
    public double? Paper => Printed is null ? null : double.Parse(Printed.Split('±')[0], NumberStyles.Float, CultureInfo.InvariantCulture);

    public static NumberRecord Of(JsonObject json) => new((string)json["place"]!, (string?)json["printed"], (double)json["ours"]!, (bool?)json["reproduced"]);
}
