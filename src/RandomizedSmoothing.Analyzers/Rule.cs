using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers;

/// <summary>What all rules have in common.</summary>
internal static class Rule
{
    private static readonly string Pages = $"{RepositoryUrl()}/blob/main/src/RandomizedSmoothing.Analyzers/docs/";

    /// <summary>The name of one of our options in an .editorconfig.</summary>
    public static string Option(string name) => $"randomized_smoothing.{name}";

    /// <summary>A rule whose page is named after it, and says why.</summary>
    /// <param name="id"><c>RSM</c> and four digits.</param>
    /// <param name="category"><c>Claims</c> (1xxx), <c>Certification</c> (2xxx), <c>Sampling</c> (3xxx) or <c>Kernels</c> (4xxx).</param>
    /// <param name="severity">How it is shown where no .editorconfig says otherwise.</param>
    /// <param name="title">The rule.</param>
    /// <param name="message">What is wrong here, and its probable cause.</param>
    /// <param name="tags">What the compiler has to know of it.</param>
    public static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string title, string message, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description: Why(id), helpLinkUri: $"{Pages}{id}.md", customTags: tags);

    private static string RepositoryUrl() =>
        typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "RepositoryUrl")?.Value ?? "";

    // The first section of the rule's page, as one line; logs and editors show it.
    private static string Why(string id)
    {
        using var stream = typeof(Rule).Assembly.GetManifestResourceStream($"{id}.md");
        using var reader = new StreamReader(stream ?? Stream.Null);
        var page = reader.ReadToEnd().Replace("\r\n", "\n");
        const string Heading = "## Why\n";
        var start = page.IndexOf(Heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += Heading.Length;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return page.Substring(start, (end < 0 ? page.Length : end) - start).Trim().Replace("\n", " ");
    }
}
