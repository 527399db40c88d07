using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Which share of an error probability an expression is, through variables, constants and methods of one line.</summary>
internal static class Shares
{
    /// <summary>½ or 2 of something; null for anything else.</summary>
    public static double? Of(IOperation alpha, int depth = 0) => depth > 3 ? null : Resolving.ResolveConstants(alpha) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } quotient when Values.Constant(quotient.RightOperand) == 2 && IsProbability(quotient.LeftOperand) => 0.5,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Values.Constant(product.LeftOperand) is { } factor && IsProbability(product.RightOperand) => Known(factor),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product when Values.Constant(product.RightOperand) is { } factor && IsProbability(product.LeftOperand) => Known(factor),
        IInvocationOperation { TargetMethod.Parameters.Length: 1, Arguments: [{ Value: var given }] } call when Sources.Body(call.TargetMethod, call, default) is { } body && MethodBody.Of(body).Returned is [var result]
            && Values.Symbol(given) is not null => Of(result, depth + 1),
        IPropertyReferenceOperation { Property: { SetMethod: null } property } reference when Getter(property, reference) is { } result => Of(result, depth + 1),
        ILocalReferenceOperation { Local: var local } use => Updated(local, use),
        IParameterReferenceOperation { Parameter: var parameter } use => Updated(parameter, use),
        IInstanceReferenceOperation => null,
        _ => null,
    };

    // alpha /= 2, alpha *= 0.5
    private static double? Updated(ISymbol variable, IOperation use) =>
        Values.IsFraction(use.Type) && !IsScale(variable.Name) && MayUpdate(use)
        && Reaching.At(MethodBody.Around(use).DefinitionsOf(variable), use).Where(definition => definition.Kind == DefinitionKind.Update).ToArray() is [{ At: ICompoundAssignmentOperation { Value: var by } update }]
            ? update.OperatorKind switch
            {
                BinaryOperatorKind.Divide => Known(1 / (Values.Constant(by) ?? double.NaN)),
                BinaryOperatorKind.Multiply => Known(Values.Constant(by) ?? double.NaN),
                _ => null,
            }
            : null;

    // Most code scales nothing in place: its text says so, and need not be read as operations.
    private static bool MayUpdate(IOperation use)
    {
        var (words, span) = (SourceWords.Of(use.Syntax.SyntaxTree), MethodBody.Root(use).Syntax.Span);
        return words.Mention("/=", span) || words.Mention("*=", span);
    }

    private static double? Known(double factor) => factor is 0.5 or 2 ? factor : null;

    // σ/2 is no error probability; a number of classes is none either.
    private static bool IsProbability(IOperation value) => Values.IsFraction(value.Type) && (Values.Constant(value) is { } constant ? constant is > 0 and < 1 : Values.Symbol(value) is not { } symbol || !IsScale(symbol.Name));

    private static bool IsScale(string name) => name.IndexOf("sigma", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("radius", StringComparison.OrdinalIgnoreCase) >= 0;

    private static IOperation? Getter(IPropertySymbol property, IOperation use) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { ExpressionBody.Expression: var value } ? Sources.Model(value.SyntaxTree, use)?.GetOperation(value) : null;
}
