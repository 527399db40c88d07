using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.Analyzers.ClaimTests;
using RandomizedSmoothing.Analyzers.Tests.Claims;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>The repairs of what the generators report: applied until nothing is offered any more, the claim compiles and says what its author meant.</summary>
public sealed class GeneratorFixTests
{
    private static readonly CodeFixProvider[] Fixes = [new NotPartialFix(), new NoDomainFix(), new UndeclaredClaimFix(), new BadSidesFix(), new MixedNumbersFix()];

    private const string Claim = "[Claim(\"mine\", \"title\", \"§1\")]\n";

    // At R = 2 and σ = 1.
    [TestCase("{0}T Margin<T>(T R, T sigma) where T : struct, IReal<T> => R - sigma", 1)]
    [TestCase("{0}T Margin<T>(/* radius */ T R, [Sigma] T sigma) where T : struct, IReal<T> => 0.5 * R - 0.1 * sigma", 0.9)]
    [TestCase("{0}T Margin<T>([Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => R - (sigma / 0.1)", -8)]
    [TestCase("{0}T Margin<T>([Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => Math.Sqrt(R * R) - Math.Max(sigma, R)", 0)]
    [TestCase("{0}T Margin<T>([Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => sigma - Math.Pow(R, 2)", -3)]
    [TestCase("{0}T Margin<T>([Radius] double R, [Sigma] float sigma) where T : struct, IReal<T> => R - sigma", 1)]
    [TestCase("{0}double Margin<T>([Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => R - sigma", 1)]
    [TestCase("{0}double Margin([Radius] double R, [Sigma] double sigma) => R - 0.5 * sigma", 1.5)]
    [TestCase("{1}double Margin([Radius] double R, [Sigma] double sigma) => R - sigma", 1)]
    [TestCase("{1}T Margin<T>([Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => R - sigma", 1)]
    public async Task A_claim_says_what_was_meant(string margin, double value)
    {
        foreach (var declared in new[] { Claim + "public sealed partial class Mine", Claim + "sealed class Mine", "// mine\npublic class Mine" })
        {
            var code = $"{declared} : ExpressionClaim\n{{\n    public override string Statement => \"mine\"; // said\n    {string.Format(System.Globalization.CultureInfo.InvariantCulture, margin, "private static ", "")};\n}}\n";
            var repaired = await RepairedAsync(code, new ClaimGenerator());
            var generated = new Generated(repaired);
            Assert.That(generated.Errors, Is.Empty, repaired);
            Assert.That(repaired, Does.Contain("// said"));
            Assert.That(declared.StartsWith("//", StringComparison.Ordinal) ? repaired : "// mine", Does.StartWith("// mine"));
            var claim = (ExpressionClaim)generated.Load();
            Assert.That(claim.MarginAt(new Point(claim.Domain, 2, 1)), Is.EqualTo(value).Within(1e-12), repaired);
        }
    }

    [TestCase("T Margin<T>(T lambda) where T : struct, IReal<T> => lambda")]
    [TestCase("T Margin<T>(int R) where T : struct, IReal<T> => T.From(R)")]
    public async Task No_domain_is_guessed(string margin)
    {
        var code = $"{Claim}public sealed partial class Mine : ExpressionClaim {{ public override string Statement => \"\"; private static {margin}; }}\n";
        Assert.That(await RepairedAsync(code, new ClaimGenerator()), Is.EqualTo(code));
    }

    [TestCase("R = Math.Cosh(R)")]
    [TestCase("Math.Pow(R, 3)")]
    public async Task What_has_no_code_is_left(string margin)
    {
        var code = $"{Claim}public sealed partial class Mine : ExpressionClaim {{ public override string Statement => \"\"; private static T Margin<T>([Radius] T R) where T : struct, IReal<T> => {margin}; }}\n";
        Assert.That(await RepairedAsync(code, new ClaimGenerator()), Is.EqualTo(code));
    }

    [Test]
    public async Task A_declared_claim_still_has_to_say_its_source() => Assert.That(
        await RepairedAsync("namespace Acme\n{\n    /// <summary>Balls.</summary>\n    public class BallsVanishSoon : RandomizedSmoothing.Claims.NumberClaim\n    {\n    }\n}\n", new ClaimGenerator()),
        Is.EqualTo("namespace Acme\n{\n    /// <summary>Balls.</summary>\n    [Claim(\"balls-vanish-soon\", \"Balls vanish soon\", \"\")]\n    public partial class BallsVanishSoon : RandomizedSmoothing.Claims.NumberClaim\n    {\n    }\n}\n"));

    [Test]
    public async Task Tests_of_claims_become_partial() => Assert.That(
        await RepairedAsync($"[ClaimTests(typeof(Mine))] public sealed class Tests;\n{Claim}public sealed partial class Mine : NumberClaim {{ }}\n", new ClaimTestsGenerator()),
        Does.Contain("public sealed partial class Tests;"));

    private static async Task<string> RepairedAsync(string code, IIncrementalGenerator generator)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("UnderTest", LanguageNames.CSharp)
            .WithMetadataReferences(Sources.References).WithParseOptions(Sources.Language).WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        project = project.AddDocument("Usings.cs", await Sources.Compile().SyntaxTrees.Single().GetTextAsync()).Project;
        var document = project.AddDocument("Mine.cs", code);
        while (await NextAsync(document, generator) is { } next)
        {
            document = next;
        }

        return (await document.GetTextAsync()).ToString();
    }

    private static async Task<Document?> NextAsync(Document document, IIncrementalGenerator generator)
    {
        var text = await document.GetTextAsync();
        foreach (var reported in new Generated(generator, Sources.Compile(text.ToString())).Diagnostics)
        {
            // The generator's place is a path and lines, as it was when it looked.
            var place = Location.Create((await document.GetSyntaxTreeAsync())!, text.Lines.GetTextSpan(reported.Location.GetLineSpan().Span));
            var diagnostic = Diagnostic.Create(reported.Descriptor, place, reported.Properties);
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                CodeAction? action = null;
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (one, _) => action ??= one, CancellationToken.None));
                if (action is not null)
                {
                    ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
                    return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id);
                }
            }
        }

        return null;
    }
}
