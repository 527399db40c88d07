using System.Collections.Immutable;

namespace RandomizedSmoothing.Cli.Tables;

/// <summary>A table for a paper: what each cell says, before anyone writes it in LaTeX or Markdown.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Header">The columns; the first is aligned to the left, the others to the right.</param>
/// <param name="Rows">The cells of each row, as many as columns.</param>
internal sealed record PaperTable(string Caption, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<PaperCell>> Rows);

/// <summary>A cell.</summary>
/// <param name="Text">What it says, in plain text.</param>
/// <param name="IsBest">Whether it is shown in bold.</param>
internal readonly record struct PaperCell(string Text, bool IsBest = false)
{
    /// <summary>A cell that is no best.</summary>
    public static implicit operator PaperCell(string text) => new(text);
}
