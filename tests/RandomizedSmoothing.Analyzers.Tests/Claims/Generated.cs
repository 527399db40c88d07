using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Analyzers.Tests.Claims;

/// <summary>What the generator makes of some code.</summary>
internal sealed class Generated
{
    private readonly Compilation completed;

    public Generated(params string[] files)
        : this(new ClaimGenerator(), Sources.Compile(files))
    {
    }

    public Generated(IIncrementalGenerator generator, Compilation compilation)
    {
        var driver = Driver(generator).RunGeneratorsAndUpdateCompilation(compilation, out completed, out _);
        Result = driver.GetRunResult().Results.Single();
    }

    public GeneratorRunResult Result { get; }

    public string Text => Result.GeneratedSources.Single().SourceText.ToString();

    /// <summary>The same, with zeros for the hash of the code, which ClaimCodeTests are about.</summary>
    public string TextBesideCode => Regex.Replace(Text, "(?<=ClaimCode\\(\")[0-9a-f]+", "0000000000000000");

    /// <summary>What is generated of one class.</summary>
    public string TextOf(string name) => Result.GeneratedSources.Single(source => source.HintName == $"{name}.g.cs").SourceText.ToString();

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Errors of the compiler in all of the code, the generated one included.</summary>
    public IEnumerable<Diagnostic> Errors => completed.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The code with what was generated of it.</summary>
    public Compilation Completed => completed;

    public static GeneratorDriver Driver(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        parseOptions: Sources.Language,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The only claim, from the assembly that all of the code makes.</summary>
    public Claim Load() => (Claim)Activator.CreateInstance(LoadTypes().Single(type => type.IsSubclassOf(typeof(Claim)) && !type.IsAbstract))!;

    /// <summary>The types of the assembly that all of the code makes.</summary>
    public Type[] LoadTypes()
    {
        using var image = new MemoryStream();
        var emitted = completed.Emit(image);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image).GetTypes();
    }
}
