using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Analyzers.ClaimTests;

namespace RandomizedSmoothing.Analyzers.Tests.Pages;

/// <summary>The C# of a rule's page, in the frame that makes a file of it: what its reader would have around it.</summary>
internal sealed partial class PageCode
{
    /// <summary>The line of a frame in which the page's code stands.</summary>
    public const string Place = "// the page";

    private static readonly string Frames = Repository.File("tests/RandomizedSmoothing.Analyzers.Tests/Pages/Frames");

    private readonly string id;
    private readonly ILookup<string, (string Language, string Code)> blocks;

    public PageCode(string id)
    {
        this.id = id;
        var page = File.ReadAllText(Repository.File($"src/RandomizedSmoothing.Analyzers/docs/{id}.md")).ReplaceLineEndings("\n");
        blocks = Section().Matches(page)
            .SelectMany(section => Block().Matches(section.Groups["text"].Value).Select(block => (Title: section.Groups["title"].Value, Language: block.Groups["language"].Value, Code: block.Groups["code"].Value)))
            .ToLookup(block => block.Title, block => (block.Language, block.Code));
    }

    /// <summary>The frame's file: the rule's own, or that of all rules of its kind.</summary>
    public string Frame => new[] { id, id[3] switch { '1' => "Claims", '4' => "Kernels", _ => "Smoothing" } }.Select(name => Path.Combine(Frames, $"{name}.cs")).First(File.Exists);

    /// <summary>What the compiler and all rules say of the code under “Wrong”.</summary>
    public Task<ImmutableArray<Diagnostic>> WrongAsync() => DiagnosticsAsync([InFrame(CSharp("Wrong"))], pinned: "");

    /// <summary>What they say of the code under “Right”, and of all that stands further down, which is a file of its own.</summary>
    public Task<ImmutableArray<Diagnostic>> RightAsync()
    {
        // What is right may be a file beside the code.
        var pinned = string.Concat(blocks["Right"].Where(block => block.Language == "json").Select(block => block.Code));
        var code = pinned.Length > 0 ? CSharp("Wrong") : CSharp("Right");
        return DiagnosticsAsync([InFrame(code), .. blocks.Where(section => section.Key is not ("Wrong" or "Right")).SelectMany(section => section).Select(block => block.Code)], pinned);
    }

    private string CSharp(string title) => blocks[title].Single(block => block.Language == "csharp").Code;

    private string InFrame(string code) => File.ReadAllText(Frame).Replace(Place, code, StringComparison.Ordinal);

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string[] files, string pinned)
    {
        var compilation = Sources.Compile(files);
        CSharpGeneratorDriver.Create([new ClaimGenerator().AsSourceGenerator(), new ClaimTestsGenerator().AsSourceGenerator()], parseOptions: Sources.Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var generated);

        // Without the file of pinned verdicts its rule is silent: only its own page has one.
        ImmutableArray<AdditionalText> beside = blocks["Right"].Any(block => block.Language == "json") ? [new Pinned($"[ {{ {pinned} }} ]")] : [];
        var found = await completed.WithAnalyzers(RuleCatalogue.All, new AnalyzerOptions(beside)).GetAllDiagnosticsAsync();
        return [.. generated, .. found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("RSM", StringComparison.Ordinal))];
    }

    [GeneratedRegex("^## (?<title>.*?)\n(?<text>.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("^```(?<language>csharp|json)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    private sealed class Pinned(string text) : AdditionalText
    {
        public override string Path => "VerdictSnapshots.Verdicts.verified.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
