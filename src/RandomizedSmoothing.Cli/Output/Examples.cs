using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>Examples of use, shown at the end of a command's help.</summary>
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, string[]> OfCommand = [];

    /// <summary>Gives a command its options, in this order.</summary>
    public static Command With(this Command command, params IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>Gives a command the examples that its help ends with.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        OfCommand.Add(command, examples);
        return command;
    }

    /// <summary>Makes <c>--help</c>, everywhere below a root, end with the command's examples.</summary>
    public static void AddToHelp(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var examples = command is RootCommand ? command.Subcommands.SelectMany(All) : All(command);
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                parseResult.InvocationConfiguration.Output.WriteLine($"  smoothing {example}");
            }

            return code;
        }

        private static IEnumerable<string> All(Command command) =>
            (OfCommand.TryGetValue(command, out var own) ? own : []).Concat(command.Subcommands.SelectMany(All));
    }
}
