using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>A picture as a program reads it: its words and the numbers behind it.</summary>
internal static class PictureJson
{
    public static JsonObject Of(string what, string file, Picture picture) => new()
    {
        ["what"] = what,
        ["file"] = file,
        ["title"] = picture.Title,
        ["findings"] = new JsonArray([.. picture.Findings.Select(finding => (JsonNode)finding)]),
        ["note"] = picture.Note,
        ["panels"] = new JsonArray([.. picture.Panels.Select(Of)]),
    };

    private static JsonObject Of(Panel panel) => new()
    {
        ["title"] = panel.Title,
        ["x"] = panel.X.Name,
        ["y"] = panel.Y.Name,
        ["series"] = new JsonArray([.. panel.Layers.Where(layer => layer.Data.Any()).Select(Of)]),
    };

    private static JsonObject Of(Layer layer) => new()
    {
        ["name"] = layer.Name,
        ["points"] = new JsonArray([.. layer.Data.Select(Of)]),
    };

    private static JsonObject Of(Datum datum)
    {
        var json = new JsonObject { ["x"] = Finite(datum.X), ["y"] = Finite(datum.Y) };
        foreach (var (name, value) in new[] { ("lower", datum.Lower), ("upper", datum.Upper), ("value", datum.Value) })
        {
            if (value is { } number)
            {
                json[name] = Finite(number);
            }
        }

        if (datum.Label is { } label)
        {
            json["label"] = label;
        }

        return json;
    }

    private static JsonNode? Finite(double value) => double.IsFinite(value) ? value : null;
}
