using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2002: half of α is spent on an upper bound that nobody asks for, or twice of it on a lower bound alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TwoSidedAlphaAnalyzer() : RuleAnalyzer(TwoSided)
{
    private const string Half = "gives half of the error probability away, and every radius is smaller than it may be; pass α whole";

    private static readonly DiagnosticDescriptor TwoSided = Rule.Create(
        "RSM2002",
        "Certification",
        DiagnosticSeverity.Warning,
        "A one-sided bound is given a two-sided α",
        "A certificate needs a lower bound alone: '{0}' {1}");

    private protected override void Register(AnalysisContext context) => context.RegisterOperationAction(Look, OperationKind.Invocation);

    private static void Look(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (QuantileOfHalf(call, context) is { } half)
        {
            context.ReportDiagnostic(Diagnostic.Create(TwoSided, half.Syntax.GetLocation(), half.Syntax.ToString(), Half));
            return;
        }

        if (LowerBounds.Find(call, context.Options) is not { Alpha: { } alpha } bound || LowerBounds.IsUpper(call))
        {
            return;
        }

        var share = Shares.Of(alpha);
        if (bound.IsInterval)
        {
            if (share != 2 && Ends.IsLowerAlone(call))
            {
                context.ReportDiagnostic(Diagnostic.Create(TwoSided, call.Syntax.GetLocation(), call.Syntax.ToString(), "splits α between two ends, and the upper one is not used; ask for a one-sided bound at α"));
            }
        }
        else if (share is 0.5 && !HasUpperBeside(call) && !IsShared(alpha, context.Options))
        {
            context.ReportDiagnostic(Diagnostic.Create(TwoSided, alpha.Syntax.GetLocation(), alpha.Syntax.ToString(), Half));
        }
        else if (share is 2 && !HasUpperBeside(call) && Sources.Body(call.TargetMethod, call, context.CancellationToken) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(TwoSided, alpha.Syntax.GetLocation(), alpha.Syntax.ToString(), "spends twice the error probability that is stated; 2α is for an interval whose lower end alone is used"));
        }
    }

    // Φ⁻¹(1 − α/2) in a method that is called a lower bound and makes no upper one: Wilson's, or Wald's.
    private static IOperation? QuantileOfHalf(IInvocationOperation call, OperationAnalysisContext context) =>
        Sampled.IsNormalQuantile(call.TargetMethod) && context.ContainingSymbol is IMethodSymbol { ReturnType: var made, Name: var name } && Values.IsFraction(made) && BoundMethod.IsLowerName(name)
        && call.Arguments.LastOrDefault()?.Value is { } p && LowerBounds.Complement(Resolving.Resolve(p)) is { Constant: 1, Of: var tail } && Shares.Of(tail) is 0.5
        && !HasUpperBeside(call)
            ? p
            : null;

    // With an upper bound beside it, half of α each is right.
    private static bool HasUpperBeside(IInvocationOperation lower) => MethodBody.Around(lower).Fact(HasUpper);

    private static bool HasUpper(MethodBody body) => body.Calls.Any(LowerBounds.IsUpper);

    // Two bounds that hold together with half of α each are a union bound.
    private static bool IsShared(IOperation alpha, AnalyzerOptions options) => Values.Symbol(alpha) is ILocalSymbol half
        && MethodBody.Around(alpha).ReferencesOf(half).Where(use => LowerBounds.AsAlpha(use, options) is not null).Take(2).Count() > 1;
}
