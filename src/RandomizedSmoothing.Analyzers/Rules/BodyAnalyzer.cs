using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>A rule on operations of certain kinds that asks about the code around them; that is read once a member, and only where something may be wrong.</summary>
public abstract class BodyAnalyzer : RuleAnalyzer
{
    private readonly ImmutableArray<OperationKind> kinds;
    private readonly Words words;
    private readonly OwnNames option;

    /// <param name="kinds">What is looked at.</param>
    /// <param name="words">Parts of words of which one has to stand somewhere in a member, or in the name of its class, for the rule to have anything to say of it.</param>
    /// <param name="option">The option that adds names to these.</param>
    /// <param name="rules">The rule.</param>
    private protected BodyAnalyzer(ImmutableArray<OperationKind> kinds, ImmutableArray<string> words, OwnNames option, params ImmutableArray<DiagnosticDescriptor> rules)
        : base(rules) => (this.kinds, this.words, this.option) = (kinds, new(words), option);

    private protected sealed override void Register(AnalysisContext context) => context.RegisterOperationBlockStartAction(block =>
    {
        var bodies = block.OperationBlocks;
        var tree = bodies[0].Syntax.SyntaxTree;
        if (!words.AreIn(block.OwningSymbol.ContainingType?.Name ?? "")
            && !block.OwningSymbol.DeclaringSyntaxReferences.Any(declared => SourceWords.Of(declared.SyntaxTree).Mention(words, declared.Span))
            && !option.AreSet(block.Options, tree))
        {
            return;
        }

        var body = new Lazy<MethodBody>(() => MethodBody.Around(bodies[0]));
        block.RegisterOperationAction(operation => Look(operation, body), kinds);
    });

    /// <summary>Looks at one operation.</summary>
    private protected abstract void Look(OperationAnalysisContext context, Lazy<MethodBody> body);
}
