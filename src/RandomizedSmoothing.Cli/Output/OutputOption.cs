using System.CommandLine;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>
/// An option that names a file to write. <see cref="OutputGuard"/> sees to all of them: none may name what the command reads or another
/// output, and what is there already is replaced only with <c>--force</c>.
/// </summary>
internal sealed class OutputOption : Option<string?>
{
    /// <param name="name">Its name, as <c>--json</c>.</param>
    /// <param name="aliases">Other names, as <c>-o</c>.</param>
    public OutputOption(string name, params string[] aliases)
        : base(name, aliases) => HelpName = "FILE";

    /// <summary>Whether a file that is there may be continued: the verb itself then says what becomes of it.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Whether it may name a folder too, which is then replaced only with <c>--force</c>.</summary>
    public bool MayBeFolder { get; init; }

    /// <summary>The file that is written beside one of this name; <see langword="null"/> for none.</summary>
    public Func<string, string>? Companion { get; init; }
}
