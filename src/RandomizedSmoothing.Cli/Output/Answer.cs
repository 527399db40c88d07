using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Files;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>A command's answer: as text on stdout, as JSON where <c>--json</c> says, or both.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The option <c>--json FILE</c>; <c>-</c> is stdout, and then nothing else is written there.</summary>
    public static OutputOption JsonOption() => new("--json")
    {
        Description = "Also write the answer as JSON to this file; '-' writes it to stdout instead of the text",
    };

    /// <summary>Writes the answer.</summary>
    /// <param name="parsed">The command as parsed: where stdout is.</param>
    /// <param name="file">The value of <c>--json</c>.</param>
    /// <param name="answer">The verb's own members, without the header that every answer carries.</param>
    /// <param name="render">Writes the answer as text.</param>
    public static void Write(ParseResult parsed, string? file, JsonObject answer, Action<IAnsiConsole> render)
    {
        var output = parsed.InvocationConfiguration.Output;
        var json = file is null ? null : WithHeader(answer).ToJsonString(Format);
        if (file == "-")
        {
            output.WriteLine(json);
            return;
        }

        if (file is not null)
        {
            WholeFile.Write(file, json + "\n");
        }

        render(Terminal.For(output));
    }

    /// <summary>Writes an answer to a file of the verb's own.</summary>
    public static void WriteFile(string file, JsonObject answer) => WholeFile.Write(file, WithHeader(answer).ToJsonString(Format) + "\n");

    private static JsonObject WithHeader(JsonObject answer)
    {
        var version = SmoothingApp.Version.Split('+');
        var whole = new JsonObject { ["schema"] = 1, ["version"] = version[0], ["commit"] = version.ElementAtOrDefault(1) };
        foreach (var (name, value) in answer)
        {
            whole.Add(name, value?.DeepClone());
        }

        return whole;
    }
}
