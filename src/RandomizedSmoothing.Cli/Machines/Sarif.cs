using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Machines;

/// <summary>What was found, as SARIF 2.1.0 (OASIS 2020). The same outcomes give the same bytes.</summary>
internal static class Sarif
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Id, string Words)[] Rules =
    [
        ("claim", "A claim of a file is found to be so."),
        ("class-accuracy", "Every class keeps at least the accuracy that was asked for."),
        ("class-drop", "No class lost more against the baseline than was allowed."),
        ("pinned-verdict", "A claim has the verdict that is pinned."),
        ("possible-log", "A certification log can be what it says."),
        ("readable-log", "A certification log can be read."),
    ];

    /// <summary>The log of one run; what passed is no result.</summary>
    public static string Of(IEnumerable<Outcome> outcomes) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "smoothing",
                    ["semanticVersion"] = SmoothingApp.Version.Split('+')[0],
                    ["rules"] = new JsonArray([.. Rules.Select(rule => (JsonNode)new JsonObject { ["id"] = rule.Id, ["shortDescription"] = new JsonObject { ["text"] = rule.Words } })]),
                },
            },
            ["columnKind"] = "unicodeCodePoints",
            ["results"] = new JsonArray([.. outcomes.Where(outcome => outcome.Kind != OutcomeKind.Passed).Select(Of)]),
        }),
    }.ToJsonString(Format) + "\n";

    private static JsonNode Of(Outcome outcome)
    {
        var location = new JsonObject { ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = outcome.Name }) };
        if (outcome.File is { } file)
        {
            location["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri(file) } };
        }

        return new JsonObject
        {
            ["ruleId"] = outcome.Rule,
            ["ruleIndex"] = Array.FindIndex(Rules, rule => rule.Id == outcome.Rule),
            ["level"] = "error",
            ["message"] = new JsonObject { ["text"] = outcome.Message },
            ["locations"] = new JsonArray(location),
        };
    }

    // Relative to where the tool ran, as given; what no address may hold is escaped.
    private static string Uri(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
}
