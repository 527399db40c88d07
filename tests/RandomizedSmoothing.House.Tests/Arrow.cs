namespace RandomizedSmoothing.House.Tests;

/// <summary>A file that uses something of another one.</summary>
/// <param name="From">The file's path below the root.</param>
/// <param name="Line">The first line that does.</param>
/// <param name="To">The path of the file that declares it.</param>
/// <param name="Symbol">What it uses.</param>
internal sealed record Arrow(string From, int Line, string To, string Symbol)
{
    /// <inheritdoc/>
    public override string ToString() => $"{From}:{Line} uses {Symbol} of {To}";
}
