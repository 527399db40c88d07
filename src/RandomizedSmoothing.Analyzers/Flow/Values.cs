using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>What an operation is about.</summary>
internal static class Values
{
    /// <summary>What stands within conversions, parentheses and <c>await</c>, and what a query is short for.</summary>
    public static IOperation Unwrapped(IOperation value)
    {
        while (true)
        {
            switch (value.Kind)
            {
                case OperationKind.Conversion:
                    value = ((IConversionOperation)value).Operand;
                    break;
                case OperationKind.Parenthesized:
                    value = ((IParenthesizedOperation)value).Operand;
                    break;
                case OperationKind.TranslatedQuery:
                    value = ((ITranslatedQueryOperation)value).Operation;
                    break;
                case OperationKind.Await:
                    value = ((IAwaitOperation)value).Operation;
                    break;
                case OperationKind.Invocation when value is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task }:
                    value = task;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The variable, parameter, field or property that an operation reads; null where it reads none.</summary>
    public static ISymbol? Symbol(IOperation? operation) => operation is null ? null : Own(Unwrapped(operation));

    /// <summary>The same, of the operation as it stands.</summary>
    public static ISymbol? Own(IOperation operation) => Own(operation, operation.Kind);

    /// <summary>The same, where its kind is known already.</summary>
    public static ISymbol? Own(IOperation operation, OperationKind kind) => kind switch
    {
        OperationKind.LocalReference => ((ILocalReferenceOperation)operation).Local,
        OperationKind.ParameterReference => ((IParameterReferenceOperation)operation).Parameter,
        OperationKind.FieldReference => ((IFieldReferenceOperation)operation).Field,
        OperationKind.PropertyReference when operation is IPropertyReferenceOperation { Arguments.Length: 0 } property => property.Property,
        _ => null,
    };

    /// <summary>A number with a fraction, of whatever width.</summary>
    public static bool IsFraction(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    /// <summary>A whole number, of whatever width.</summary>
    public static bool IsWhole(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>An array, a list, a dictionary, a span.</summary>
    public static bool IsCollection(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => true,
        { SpecialType: SpecialType.System_String } => false,
        INamedTypeSymbol { Name: "Span" or "Memory" } => true,
        null => false,
        _ => type.AllInterfaces.Any(one => one.SpecialType == SpecialType.System_Collections_IEnumerable) || type.SpecialType == SpecialType.System_Collections_IEnumerable,
    };

    /// <summary>A constant number; null where it is none.</summary>
    public static double? Constant(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: double or float or int or long or decimal or uint or ulong or short or byte } constant
        ? Convert.ToDouble(constant.Value, System.Globalization.CultureInfo.InvariantCulture)
        : Unwrapped(operation) is var inner && !ReferenceEquals(inner, operation) ? Constant(inner) : null;
}
