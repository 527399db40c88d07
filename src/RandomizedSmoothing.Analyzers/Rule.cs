using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers;

/// <summary>What all rules have in common.</summary>
internal static class Rule
{
    private const string Pages = "https://github.com/RandomizedSmoothing/RandomizedSmoothing/blob/main/src/RandomizedSmoothing.Analyzers/docs/";

    /// <summary>The name of one of our options in an .editorconfig.</summary>
    public static string Option(string name) => $"randomized_smoothing.{name}";

    /// <summary>A rule whose page is named after it.</summary>
    /// <param name="id"><c>RSM</c> and four digits.</param>
    /// <param name="category"><c>Claims</c> (1xxx), <c>Certification</c> (2xxx), <c>Sampling</c> (3xxx) or <c>Kernels</c> (4xxx).</param>
    /// <param name="severity">How it is shown where no .editorconfig says otherwise.</param>
    /// <param name="title">The rule.</param>
    /// <param name="message">What is wrong here, and its probable cause.</param>
    /// <param name="tags">What the compiler has to know of it.</param>
    public static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string title, string message, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md", customTags: tags);
}
