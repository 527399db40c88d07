using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary><c>smoothing plot sweep FOLDER</c>.</summary>
internal static class SweepVerb
{
    private const string FileName = "sweep.json";

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = $"What a sweep wrote: a folder with {FileName}, or that file" };
        return new PlotOptions().Verb(
            "sweep",
            "The cost of smoothing against σ: accuracy overall and of each class, abstentions and certified accuracy",
            (parsed, _) =>
            {
                var file = Directory.Exists(parsed.GetValue(folder)) ? Path.Combine(parsed.GetValue(folder)!, FileName) : parsed.GetValue(folder)!;
                return new(SweepPicture.Make(Read(file))) { Inputs = [file] };
            },
            [folder]);
    }

    private static SweepRecord Read(string file)
    {
        using var stream = TextFile.Open(file, "answer of sweep");
        try
        {
            return SweepRecord.Of(JsonNode.Parse(stream)!.AsObject());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new UsageException($"'{file}' is no answer of sweep: {exception.Message.Split(" LineNumber")[0]}", exception);
        }
    }
}
