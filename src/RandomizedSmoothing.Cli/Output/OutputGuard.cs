using System.CommandLine;
using System.CommandLine.Parsing;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>Sees to it that no command destroys what it reads, one of its own answers, or a file that nobody said to replace.</summary>
internal static class OutputGuard
{
    private const string Force = "--force";

    /// <summary>Gives <c>--force</c> to every command that writes a file.</summary>
    public static void AddTo(Command command)
    {
        if (command.Options.OfType<OutputOption>().Any())
        {
            command.Options.Add(new Option<bool>(Force) { Description = "Replace files that are there already" });
        }

        foreach (var verb in command.Subcommands)
        {
            AddTo(verb);
        }
    }

    /// <summary>Whether the command may replace files.</summary>
    public static bool MayReplace(ParseResult parsed) => parsed.CommandResult.Command.Options.Any(option => option.Name == Force) && parsed.GetValue<bool>(Force);

    /// <summary>Looks at all files that a command names, before it begins.</summary>
    /// <exception cref="UsageException">An output is what another option or an argument names, is there already, or has no folder.</exception>
    public static void Check(ParseResult parsed)
    {
        var named = parsed.CommandResult.Children
            .SelectMany(symbol => symbol.Tokens.Select(token => (Symbol: symbol, token.Value)))
            .Where(name => name.Value is not ("" or "-"))
            .ToList();
        foreach (var (symbol, file) in named.Where(name => name.Symbol is OptionResult { Option: OutputOption }))
        {
            var option = (OutputOption)((OptionResult)symbol).Option;
            if (named.FirstOrDefault(other => other.Symbol != symbol && Written(other.Symbol, other.Value).Any(written => IsSame(written, file))).Symbol is { } other)
            {
                throw new UsageException($"{option.Name} '{file}' is also what {NameOf(other)} names; give it a file of its own");
            }

            RefuseMissingFolder(option.Name, file);
            if (!option.MayBeFolder || !MayReplace(parsed))
            {
                RefuseFolder(option.Name, file);
            }

            if (!option.IsContinued && !MayReplace(parsed))
            {
                RefuseExisting(option.Name, file);
            }
        }
    }

    /// <summary>Refuses a file whose folder is not there: before a run, not after hours of it.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static void RefuseMissingFolder(string option, string file)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new UsageException($"{option} '{file}' is in a folder that is not there; valid: a file in a folder that is");
        }
    }

    /// <summary>Refuses a folder where a file is to be written.</summary>
    /// <exception cref="UsageException">It is one.</exception>
    public static void RefuseFolder(string option, string file)
    {
        if (Directory.Exists(file))
        {
            throw new UsageException($"{option} '{file}' is a folder; valid: a file to write");
        }
    }

    /// <summary>Refuses to write over what is there; an empty file, a device or a pipe holds nothing that could be lost.</summary>
    /// <exception cref="UsageException">It is a file that holds something.</exception>
    public static void RefuseExisting(string option, string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: > 0 })
        {
            throw new UsageException($"{option} '{file}' exists already; {Force} replaces it, another name leaves it as it is");
        }
    }

    /// <summary>Whether two paths lead to one file, through links as well.</summary>
    public static bool IsSame(string one, string other) => string.Equals(Real(one), Real(other), StringComparison.Ordinal);

    // A part of a data set is named as FILE#..8000.
    private static string Real(string path)
    {
        try
        {
            var file = Path.Exists(path) ? path : path.Split('#')[0];
            return file.Length == 0 ? path : new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return path;
        }
    }

    // A log that may be continued comes with what says how.
    private static IEnumerable<string> Written(SymbolResult symbol, string file) =>
        symbol is OptionResult { Option: OutputOption { Companion: { } companion } } ? [file, companion(file)] : [file];

    private static string NameOf(SymbolResult symbol) => symbol switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "another word",
    };
}
