using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>A piece of C# in a page for readers, and what the page says that it prints.</summary>
/// <param name="File">The page, from the repository's root.</param>
/// <param name="Code">The C#.</param>
/// <param name="Output">The block of text right below it; empty where there is none.</param>
internal sealed partial record Snippet(string File, string Code, string Output)
{
    /// <summary>Those of a page, in its order.</summary>
    public static IEnumerable<Snippet> AllOf(string file) => Blocks()
        .Matches(System.IO.File.ReadAllText(Repository.File(file)).ReplaceLineEndings("\n"))
        .Select(block => new Snippet(file, block.Groups["code"].Value, block.Groups["output"].Value));

    [GeneratedRegex("```csharp\n(?<code>.*?)```\n(\n```text\n(?<output>.*?)```)?", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
