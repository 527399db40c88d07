using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>The repair of a constraint that the compiler alone speaks of.</summary>
public sealed class StructConstraintFixTests
{
    [TestCase("T Margin<T>(T R) where T : IReal<T> => R;", "T Margin<T>(T R) where T : struct, IReal<T> => R;")]
    [TestCase("T Margin<T>(T R) where T : RandomizedSmoothing.Numbers.IReal<T> => R;", "T Margin<T>(T R) where T : struct, RandomizedSmoothing.Numbers.IReal<T> => R;")]
    [TestCase("T Margin<T>(T R)\n    where T : /* any */ IReal<T> => T.Sqrt(R);", "T Margin<T>(T R)\n    where T : /* any */ struct, IReal<T> => T.Sqrt(R);")]
    [TestCase("T Margin<T>(T R) { return R; static U Of<U>(U x) where U : IReal<U> => x; }", "T Margin<T>(T R) { return R; static U Of<U>(U x) where U : struct, IReal<U> => x; }")]
    [TestCase("T Margin<T>(T R) where T : class, IReal<T> => R;", null)]
    [TestCase("T? Margin<T>(System.Nullable<T> R) where T : System.IComparable => default;", null)]
    public async Task A_number_is_a_struct(string wrong, string? right)
    {
        const string Around = "using RandomizedSmoothing;\nusing RandomizedSmoothing.Numbers;\nclass C\n{\n    static ";
        Assert.That(await RepairedAsync($"{Around}{wrong}\n}}\n"), Is.EqualTo(right is null ? null : $"{Around}{right}\n}}\n"));
    }

    // What was said is said no more.
    private static async Task<string?> RepairedAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("UnderTest", LanguageNames.CSharp).WithMetadataReferences(Sources.References).AddDocument("Mine.cs", code);
        var said = (await document.GetSemanticModelAsync())!.GetDiagnostics().First(diagnostic => diagnostic.Id == "CS0453");
        CodeAction? offered = null;
        await new StructConstraintFix().RegisterCodeFixesAsync(new CodeFixContext(document, said, (action, _) => offered = action, CancellationToken.None));
        if (offered is null)
        {
            return null;
        }

        var changed = (await offered.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Assert.That((await changed.GetSemanticModelAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Id == "CS0453"), Is.Empty);
        return (await changed.GetTextAsync()).ToString();
    }
}
