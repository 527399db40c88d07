using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>A rule on operations of certain kinds that asks about the code around them; that is read once a member, and only where something may be wrong.</summary>
public abstract class BodyAnalyzer : RuleAnalyzer
{
    private readonly ImmutableArray<OperationKind> kinds;

    private protected BodyAnalyzer(ImmutableArray<OperationKind> kinds, params ImmutableArray<DiagnosticDescriptor> rules)
        : base(rules) => this.kinds = kinds;

    private protected sealed override void Register(AnalysisContext context) => context.RegisterOperationBlockStartAction(block =>
    {
        var bodies = block.OperationBlocks;
        var body = new Lazy<MethodBody>(() => MethodBody.Around(bodies[0]));
        block.RegisterOperationAction(operation => Look(operation, body), kinds);
    });

    /// <summary>Looks at one operation.</summary>
    private protected abstract void Look(OperationAnalysisContext context, Lazy<MethodBody> body);
}
