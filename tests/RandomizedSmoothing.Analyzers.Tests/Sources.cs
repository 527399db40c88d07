using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RandomizedSmoothing.Analyzers.Tests;

/// <summary>Code under test, compiled against the assemblies that are running.</summary>
internal static class Sources
{
    private const string Usings = """
        global using System;
        global using RandomizedSmoothing;
        global using RandomizedSmoothing.Claims;
        global using RandomizedSmoothing.Distributions;
        global using RandomizedSmoothing.Noise;
        global using RandomizedSmoothing.Numbers;
        global using RandomizedSmoothing.Sampling;
        global using RandomizedSmoothing.Smoothing;
        global using RandomizedSmoothing.Testing;
        """;

    public static CSharpParseOptions Language { get; } = new(LanguageVersion.Latest);

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name
                && (name.StartsWith("System", StringComparison.Ordinal)
                    || name is "RandomizedSmoothing.dll" or "RandomizedSmoothing.Claims.dll" or "RandomizedSmoothing.Testing.dll" or "FsCheck.dll" or "FSharp.Core.dll" or "nunit.framework.dll" or "ILGPU.dll" or "TorchSharp.dll" or "MathNet.Numerics.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>A library of these files, with the usings that a claim has.</summary>
    public static CSharpCompilation Compile(params string[] files) => CSharpCompilation.Create(
        "UnderTest",
        [.. files.Append(Usings).Select((text, i) => CSharpSyntaxTree.ParseText(text, Language, $"File{i}.cs"))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
