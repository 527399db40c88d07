using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Numbers of which a certificate says that nothing within them changes the prediction.</summary>
internal static class CertifiedRadii
{
    private const int Deepest = 6;

    private static readonly NamePattern Name = new("(?<!average_?|mean_?|avg_?|median_?)certified_?(radius|radii)|^(cert|robust)_?(radius|radii)$");
    private static readonly NamePattern Radius = new("^_?(radius|radii|r)$");
    // A row of a log: a radius beside whether the prediction was correct, or whether there was none.
    private static readonly NamePattern Beside = new("^(is_?)?(correct|abstain\\w*)$");
    private static readonly NamePattern Certifying = new("^certif");

    /// <summary>Whether a name says that it is one.</summary>
    public static bool IsNamed(string name) => Name.IsMatch(name);

    /// <summary>Whether a value is one: by its name, by the type that holds it, or as σΦ⁻¹(p), followed through locals, loops and LINQ.</summary>
    public static bool Is(IOperation value, AnalyzerOptions options, int depth = 0)
    {
        if (depth > Deepest || !MayBe(value.Type))
        {
            return false;
        }

        var inner = Values.Unwrapped(value);
        if (Values.Own(inner) is { } symbol && (IsNamed(symbol.Name) || OwnNames.CertifiedRadii.Has(options, inner, symbol.Name)))
        {
            return true;
        }

        return inner switch
        {
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable } => Is(nullable, options, depth + 1),
            IPropertyReferenceOperation { Property: { IsIndexer: true }, Instance: { } list } => Is(list, options, depth + 1),
            IPropertyReferenceOperation { Property: var property } => Radius.IsMatch(property.Name) && IsOfCertificate(property.ContainingType),
            IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field, Instance: { } tuple } => Radius.IsMatch(field.Name) && Resolving.Resolve(tuple) is IInvocationOperation call && Certifying.IsMatch(call.TargetMethod.Name),
            IFieldReferenceOperation { Field: var field } => Radius.IsMatch(field.Name) && IsOfCertificate(field.ContainingType),
            IArrayElementReferenceOperation element => Is(element.ArrayReference, options, depth + 1),
            IConditionalOperation { WhenFalse: { } no } choice => Is(choice.WhenTrue, options, depth + 1) || Is(no, options, depth + 1),
            ICoalesceOperation either => Is(either.Value, options, depth + 1),
            IConditionalAccessOperation access => Is(access.WhenNotNull, options, depth + 1),
            IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Instance: { } nullable } => Is(nullable, options, depth + 1),
            IObjectCreationOperation { Type.SpecialType: SpecialType.System_Decimal, Arguments: [{ Value: var number }] } => Is(number, options, depth + 1),
            IInvocationOperation call => IsMade(call),
            ILocalReferenceOperation local => IsLocal(local, options, depth),
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } parameter => Sources.Collection(parameter.Parameter, parameter) is { } collection && Is(collection, options, depth + 1),
            IParameterReferenceOperation { Parameter: var parameter } => Radius.IsMatch(parameter.Name) && parameter.ContainingSymbol is IMethodSymbol method && method.Parameters.Any(other => Beside.IsMatch(other.Name)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => IsQuantile(product.LeftOperand) ^ IsQuantile(product.RightOperand) && (IsSigma(product.LeftOperand) || IsSigma(product.RightOperand)),
            _ => false,
        };
    }

    private static bool MayBe(ITypeSymbol? type) => Values.IsFraction(type) || Values.IsCollection(type) || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { SpecialType: SpecialType.System_Object };

    private static bool IsLocal(ILocalReferenceOperation local, AnalyzerOptions options, int depth)
    {
        var definitions = MethodBody.Around(local).DefinitionsOf(local.Local);
        return (definitions.Count < 2 ? definitions : Reaching.At(definitions, local)).Any(definition => definition switch
        {
            { Kind: DefinitionKind.Value or DefinitionKind.Element, Value: { } value } => Is(value, options, depth + 1) || (Radius.IsMatch(local.Local.Name) && Values.Unwrapped(value) is IInvocationOperation call && Certifying.IsMatch(call.TargetMethod.Name)),
            { Kind: DefinitionKind.Part, Value: { } value } => Radius.IsMatch(local.Local.Name) && Values.Unwrapped(value) is IInvocationOperation call && Certifying.IsMatch(call.TargetMethod.Name),
            _ => false,
        });
    }

    private static bool IsMade(IInvocationOperation call) => IsNamed(call.TargetMethod.Name)
        || (call.TargetMethod.ContainingType.Name == KnownTypes.CertifiedRadius && Values.IsFraction(call.Type))
        || (Radius.IsMatch(call.TargetMethod.Name) && IsOfCertificate(call.TargetMethod.ContainingType));

    private static bool IsOfCertificate(INamedTypeSymbol? type) => type is not null && (Certifying.IsMatch(type.Name) || (type.Locations.Any(location => location.IsInSource) && type.GetMembers().Any(member => member is IPropertySymbol or IFieldSymbol && Beside.IsMatch(member.Name))));

    private static bool IsQuantile(IOperation value) => Resolving.Resolve(value) is IInvocationOperation call && Sampled.IsNormalQuantile(call.TargetMethod);

    private static bool IsSigma(IOperation value) => Values.Symbol(value) is { } symbol && symbol.Name.EndsWith("sigma", StringComparison.OrdinalIgnoreCase);
}
