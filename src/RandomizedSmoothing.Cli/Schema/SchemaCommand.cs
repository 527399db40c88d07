using System.CommandLine;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Schema;

/// <summary><c>smoothing schema</c>: the JSON schema of a verb's answer.</summary>
internal static class SchemaCommand
{
    private const string Start = "schema/";

    /// <summary>The verbs whose answers have one.</summary>
    public static IReadOnlyList<string> Verbs { get; } =
        [.. typeof(SchemaCommand).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Start, StringComparison.Ordinal)).Select(name => name[Start.Length..]).Order(StringComparer.Ordinal)];

    public static Command Create()
    {
        var verb = new Argument<string>("verb") { Description = $"One of {string.Join(", ", Verbs)}", HelpName = "verb" };
        verb.CompletionSources.Add([.. Verbs]);
        var command = new Command("schema", "Print the JSON schema (draft 2020-12) of what a verb writes with --json") { verb }
            .WithExamples("schema verify", "schema audit > audit.schema.json");
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(Of(parsed.GetValue(verb)!));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The schema of a verb's answer.</summary>
    /// <exception cref="UsageException">No verb of that name answers in JSON.</exception>
    public static string Of(string verb)
    {
        using var stream = Verbs.Contains(verb) ? typeof(SchemaCommand).Assembly.GetManifestResourceStream(Start + verb) : null;
        using var reader = new StreamReader(stream ?? throw Refusal.Of("verb", verb, "one that answers in JSON", string.Join(", ", Verbs)));
        return reader.ReadToEnd();
    }
}
