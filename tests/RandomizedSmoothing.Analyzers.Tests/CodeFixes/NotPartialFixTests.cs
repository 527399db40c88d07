using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RandomizedSmoothing.Analyzers.Claims;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>The repair of what the generator, not a rule, reports.</summary>
public sealed class NotPartialFixTests
{
    private const string Attribute = "[Claim(\"id\", \"title\", \"§1\")]\n";

    [TestCase("public sealed class Mine : NumberClaim { }", "public sealed partial class Mine : NumberClaim { }")]
    [TestCase("class Mine : NumberClaim { }", "partial class Mine : NumberClaim { }")]
    [TestCase("public partial class Mine { }", null)]
    public async Task A_class_becomes_partial(string wrong, string? right) => Assert.That(await RepairedAsync(Attribute + wrong), Is.EqualTo(right is null ? null : Attribute + right));

    private static async Task<string?> RepairedAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("UnderTest", LanguageNames.CSharp).WithMetadataReferences(Sources.References);
        var document = project.AddDocument("Mine.cs", code);
        var tree = (await document.GetSyntaxTreeAsync())!;
        var name = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(code.IndexOf("Mine", StringComparison.Ordinal), code.IndexOf("Mine", StringComparison.Ordinal) + 4);
        CodeAction? offered = null;
        await new NotPartialFix().RegisterCodeFixesAsync(new CodeFixContext(
            document, Diagnostic.Create(ClaimRules.NotPartial, Location.Create(tree, name), "Mine", "…"), (action, _) => offered = action, CancellationToken.None));
        if (offered is null)
        {
            return null;
        }

        ImmutableArray<CodeActionOperation> operations = await offered.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }
}
