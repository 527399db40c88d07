using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    public static Option<string?> JsonOption() => new("--json")
    {
        Description = "Also write the answer as JSON to this file; '-' writes it to stdout instead of the text",
        HelpName = "FILE",
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
            WriteWhole(file, json + "\n");
        }

        render(Terminal.For(output));
    }

    /// <summary>
    /// Replaces a file in one step, so that a run killed half-way leaves the old one or the new one. A link, a device or a
    /// pipe is written through: to replace <c>/dev/null</c> would break the machine.
    /// </summary>
    public static void WriteWhole(string file, string text) => WriteWhole(file, new UTF8Encoding().GetBytes(text));

    /// <summary>Replaces a file by bytes, in one step as well.</summary>
    public static void WriteWhole(string file, byte[] bytes)
    {
        // What has no length, empty files aside, is a device or a pipe.
        var isReplaced = new FileInfo(file) is { Exists: false, LinkTarget: null } or { Length: > 0, LinkTarget: null };
        var unfinished = isReplaced ? $"{file}.{Environment.ProcessId}.tmp" : file;
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            if (isReplaced)
            {
                File.Move(unfinished, file, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (isReplaced && File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }

            throw new UsageException($"cannot write '{file}': {exception.Message.Replace(unfinished, file, StringComparison.Ordinal)}", exception);
        }
    }

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
