using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2005: a variance where a standard deviation is asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VarianceForSigmaAnalyzer() : RuleAnalyzer(Variance)
{
    private static readonly DiagnosticDescriptor Variance = Rule.Create(
        "RSM2005",
        "Certification",
        DiagnosticSeverity.Warning,
        "A variance is passed for σ",
        "{0} is a standard deviation, but is given a variance, '{1}': pass σ, not σ²");

    private static readonly Regex Deviation = new("^_?((noise|smoothing|train|test|base|input|gauss(ian)?)_?)?(sigma|σ|sd|std|std_?dev|standard_?deviation)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Squared = new(@"variance(?!\w*(std|sd|sigma|σ|dev|deviation)$)|^_?(noise_?)?var$|(sigma|std|sd|σ)_?(squared|sq|sqr|2|²)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(LookAtArgument, OperationKind.Argument);
        context.RegisterOperationAction(LookAtAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(LookAtProduct, OperationKind.Binary);
    }

    private static void LookAtArgument(OperationAnalysisContext context)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: var name } && Values.IsFraction(Values.Unwrapped(argument.Value).Type))
        {
            Look(context, name, argument.Value, argument);
        }
    }

    // new Options { Sigma = sigma * sigma }, options.Sigma = variance.
    private static void LookAtAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation or IFieldReferenceOperation && Values.Symbol(assignment.Target) is { } target)
        {
            Look(context, target.Name, assignment.Value, assignment.Value);
        }
    }

    // variance * randn(…): unit noise is scaled by σ.
    private static void LookAtProduct(OperationAnalysisContext context)
    {
        if (context.Operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product && (ScaleOf(product.LeftOperand, product.RightOperand) ?? ScaleOf(product.RightOperand, product.LeftOperand)) is { } scale)
        {
            context.ReportDiagnostic(Diagnostic.Create(Variance, scale.Syntax.GetLocation(), "What scales unit noise", scale.Syntax.ToString()));
        }

        static IOperation? ScaleOf(IOperation noise, IOperation scale) => Values.Unwrapped(noise) is IInvocationOperation call && IsUnitNoise(call) && IsSquare(scale) ? scale : null;
    }

    private static bool IsUnitNoise(IInvocationOperation draw) => draw.TargetMethod.Name is "randn" or "randn_like" or "NextGaussian" or "NextNormal" or "NextStandardNormal" or "StandardNormal"
        || (draw.TargetMethod is { Name: "Sample", ContainingType.Name: "Normal" } && draw.Arguments.Reverse().Take(2).Select(argument => Values.Constant(argument.Value)).SequenceEqual([1, 0]));

    private static void Look(OperationAnalysisContext context, string name, IOperation value, IOperation at)
    {
        if ((Deviation.IsMatch(name) || OwnNames.StandardDeviations.Has(context.Options, at, name)) && IsSquare(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Variance, at.Syntax.GetLocation(), $"'{name}'", value.Syntax.ToString()));
        }
    }

    private static bool IsSquare(IOperation value) => Values.Unwrapped(value) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
            Values.Symbol(product.LeftOperand) is { } factor && SymbolEqualityComparer.Default.Equals(factor, Values.Symbol(product.RightOperand)) && !IsRoot(product.LeftOperand),
        // Variances of independent noise add up.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => IsSquare(sum.LeftOperand) && IsSquare(sum.RightOperand),
        IInvocationOperation { TargetMethod: { Name: "Variance" or "PopulationVariance" } call } => Values.IsFraction(call.ReturnType),
        IInvocationOperation { TargetMethod: { Name: "Pow", ContainingType.Name: "Math" or "MathF" }, Arguments: [var root, { Value: var exponent }] } => Values.Constant(exponent) == 2 && !IsRoot(root.Value),
        ILocalReferenceOperation local when Resolving.Resolve(local) is var resolved && resolved is not ILocalReferenceOperation => resolved is IBinaryOperation or IInvocationOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation
            ? IsSquare(resolved) || (resolved is not IInvocationOperation && Squared.IsMatch(local.Local.Name) && !IsRoot(local)) : Squared.IsMatch(local.Local.Name),
        var other => Values.Symbol(other) is { } symbol && Squared.IsMatch(symbol.Name) && !IsSecond(symbol, other),
    };

    // sigma2 beside sigma1 is another σ.
    private static bool IsSecond(ISymbol symbol, IOperation use)
    {
        if (!symbol.Name.EndsWith("2", StringComparison.Ordinal))
        {
            return false;
        }

        var first = symbol.Name.Substring(0, symbol.Name.Length - 1) + "1";
        return MethodBody.Around(use).NamesOneOf(first)
            || (symbol.ContainingSymbol is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Name == first))
            || symbol.ContainingType?.GetMembers(first).IsEmpty == false;
    }

    // The square of a square root is what stood under it.
    private static bool IsRoot(IOperation value) => Resolving.Resolve(value) is IInvocationOperation { TargetMethod.Name: "Sqrt" };
}
