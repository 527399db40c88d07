using System.CommandLine;
using System.CommandLine.Parsing;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>A verb that reads a pipe waits for whoever writes to it, and looks as if it hung.</summary>
internal static class WaitNotice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Says after a while which inputs had nothing in them when the verb began: what is empty and no pipe has long been refused by then.</summary>
    /// <param name="parsed">The command.</param>
    /// <param name="error">Where it is said.</param>
    /// <param name="over">The verb has come to its end.</param>
    public static async Task SayAsync(ParseResult parsed, TextWriter error, CancellationToken over)
    {
        var empty = parsed.CommandResult.Children
            .Where(symbol => symbol is not OptionResult { Option: OutputOption })
            .SelectMany(symbol => symbol.Tokens)
            .Select(token => token.Value)
            .Where(name => name.Length > 0 && new FileInfo(name) is { Exists: true, Length: 0 })
            .ToList();
        try
        {
            foreach (var name in empty)
            {
                await Task.Delay(Patience, over);
                await error.WriteLineAsync(Printable.Of($"'{name}' was empty at the start: if it is a pipe or a device, it is waited for until something comes"));
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody has to wait any more.
        }
    }
}
