using System.CommandLine;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Tables;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Machines;

/// <summary>The files for papers and pipelines that a verb writes beside its answer.</summary>
internal sealed class MachineOptions
{
    private readonly OutputOption latex = new("--latex") { Description = "Also write the table in LaTeX (booktabs) to this file" };
    private readonly OutputOption markdown = new("--markdown") { Description = "Also write the table in Markdown to this file" };
    private readonly OutputOption sarif = new("--sarif") { Description = "Also write what was found as SARIF 2.1.0 to this file" };
    private readonly OutputOption junit = new("--junit") { Description = "Also write every check as JUnit XML to this file" };

    /// <summary>All of them.</summary>
    public IEnumerable<OutputOption> All => [latex, markdown, sarif, junit];

    /// <summary>The one for findings.</summary>
    public OutputOption Sarif => sarif;

    /// <summary>Whether a table for a paper is asked for.</summary>
    public bool HasTables(ParseResult parsed) => parsed.GetValue(latex) is not null || parsed.GetValue(markdown) is not null;

    /// <summary>Refuses stdout, where the answer goes.</summary>
    /// <exception cref="UsageException">An option that names it.</exception>
    public void Check(ParseResult parsed)
    {
        if (All.FirstOrDefault(option => parsed.CommandResult.Command.Options.Contains(option) && parsed.GetValue(option) == "-") is { } stdout)
        {
            throw new UsageException($"{stdout.Name} '-' is no file; to write to stdout is for '--json -' alone");
        }
    }

    /// <summary>The files that are written.</summary>
    public IEnumerable<string> Files(ParseResult parsed) => All.Where(option => parsed.CommandResult.Command.Options.Contains(option)).Select(option => parsed.GetValue(option)).OfType<string>();

    /// <summary>Writes what was asked for.</summary>
    /// <param name="parsed">The command.</param>
    /// <param name="verb">Its name.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="outcomes">What it checked.</param>
    public void Write(ParseResult parsed, string verb, IReadOnlyCollection<PaperTable> tables, IReadOnlyCollection<Outcome> outcomes)
    {
        Write(latex, () => LatexTables.Of(tables));
        Write(markdown, () => MarkdownTables.Of(tables));
        Write(sarif, () => Machines.Sarif.Of(outcomes));
        Write(junit, () => JUnit.Of(verb, outcomes));
        StepSummary.Append(verb, MarkdownTables.Of(tables), parsed.InvocationConfiguration.Error);

        void Write(OutputOption option, Func<string> text)
        {
            if (parsed.CommandResult.Command.Options.Contains(option) && parsed.GetValue(option) is { } file)
            {
                WholeFile.Write(file, text());
            }
        }
    }
}
