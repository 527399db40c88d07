using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace RandomizedSmoothing.CodeFixes;

/// <summary>A repair that replaces one piece of code, wherever a rule reports it; one after the other, or all at once.</summary>
public abstract class RuleFix : CodeFixProvider
{
    private readonly string title;

    private protected RuleFix(string rule, string title, params ImmutableArray<string> others)
    {
        FixableDiagnosticIds = others.Insert(0, rule);
        this.title = title;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Repair(diagnostic, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, context.CancellationToken) is var (wrong, right) && Comments.AreKept(wrong, right))
            {
                var repaired = context.Document.WithSyntaxRoot(root.ReplaceNode(wrong, right.WithTriviaFrom(wrong)));
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(repaired), FixableDiagnosticIds[0]), diagnostic);
            }
        }
    }

    /// <summary>What is wrong in the piece of code that is reported, and what is right; null where that is not a matter of replacing, or where it is not known what is right.</summary>
    private protected abstract (SyntaxNode Wrong, SyntaxNode Right)? Repair(SyntaxNode reported, SemanticModel model, CancellationToken cancellation);

    /// <summary>The same, where the rule itself knows more than the code says.</summary>
    private protected virtual (SyntaxNode Wrong, SyntaxNode Right)? Repair(Diagnostic diagnostic, SyntaxNode reported, SemanticModel model, CancellationToken cancellation) => Repair(reported, model, cancellation);
}
