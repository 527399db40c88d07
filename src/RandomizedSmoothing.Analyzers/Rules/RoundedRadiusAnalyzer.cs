using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2004: a certified radius that is rounded to the nearest number, and so may be printed larger than it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoundedRadiusAnalyzer() : RuleAnalyzer(Rounded)
{
    private const string AsText = "The radius as text";

    private static readonly DiagnosticDescriptor Rounded = Rule.Create(
        "RSM2004",
        "Certification",
        DiagnosticSeverity.Warning,
        "A certified radius is rounded to nearest",
        "{0} may come out larger than what is certified: round it down first, or write all its digits (\"R\")");

    // R and G17 keep every digit; D and X are for integers.
    private static readonly Regex Lossy = new(@"^([FNEPCfnepc]\d*|[Gg]([1-9]|1[0-6])|[#0,.]*[#0][#0,.%eE+]*)$", RegexOptions.CultureInvariant);

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(LookAtCall, OperationKind.Invocation);
        context.RegisterOperationAction(LookAtInterpolation, OperationKind.Interpolation);
        context.RegisterOperationAction(LookAtConversion, OperationKind.Conversion);
        context.RegisterOperationAction(LookAtMethodGroup, OperationKind.MethodReference);
        context.RegisterSymbolAction(LookAtMember, SymbolKind.Property, SymbolKind.Field);
    }

    private static void LookAtCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call)
        {
            case { TargetMethod: { Name: "ToString" or "TryFormat" or "Format", ContainingType: var type }, Instance: { } instance } when Values.IsFraction(type) || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                Report(context, call.Arguments.Any(argument => IsLossy(argument.Value)) ? instance : null, AsText);
                break;
            case { TargetMethod: { Name: "Round" or "Ceiling", ContainingType.Name: "Math" or "MathF" or "Double" or "Single" or "Decimal" } } when call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } first:
                Report(context, call.Arguments.Any(IsDownward) ? null : Unscaled(first.Value), "The rounded radius");
                break;
            case { TargetMethod: { Name: "Floor" or "Truncate", ContainingType.Name: "Math" or "MathF" or "Double" or "Single" or "Decimal" }, Arguments: [{ Value: var shifted }] } when WithoutHalf(shifted) is { } unshifted:
                Report(context, Unscaled(unshifted), "The rounded radius");
                break;
            case { TargetMethod: { Name: "AppendFormatted", ContainingType.Name: var handler }, Arguments: [var hole, ..] } when handler.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal):
                Report(context, call.Arguments.Any(argument => IsLossy(argument.Value)) ? hole.Value : null, AsText);
                break;
            case { TargetMethod: { Name: "ToSingle" or "ToDecimal" or "CreateTruncating" or "CreateChecked" or "CreateSaturating", ContainingType.Name: "Convert" or "Single" or "Half" }, Arguments: [var first, ..] }:
                Report(context, first.Value, "The radius as a shorter number");
                break;
            case { TargetMethod: { Name: "ToInt16" or "ToInt32" or "ToInt64" or "ToUInt16" or "ToUInt32" or "ToUInt64", ContainingType: { Name: "Convert", ContainingNamespace.Name: "System" } }, Arguments: [var scaled] }:
                Report(context, Unscaled(scaled.Value), "The rounded radius");
                break;
            default:
                foreach (var (value, format) in CompositeFormat.Of(call))
                {
                    Report(context, Lossy.IsMatch(format) ? value : null, AsText, value);
                }

                break;
        }
    }

    private static void LookAtInterpolation(OperationAnalysisContext context)
    {
        var interpolation = (IInterpolationOperation)context.Operation;
        if (interpolation.FormatString is { } format && IsLossy(format))
        {
            Report(context, interpolation.Expression, AsText);
        }
    }

    private static void LookAtConversion(OperationAnalysisContext context)
    {
        // MathF.BitDecrement((float)radius) is the number below, whichever way the conversion went.
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is { IsImplicit: false, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_Decimal } or { ContainingType.Name: "Half" }, Type: { } type, Operand.Type: { } from }
            && Width(type) < Width(from)
            && conversion.Parent is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "BitDecrement" } })
        {
            // decimal.Round((decimal)r, …) is reported once, as what it does.
            if (conversion.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Round" } rounding } && !rounding.Arguments.Any(IsDownward))
            {
                return;
            }

            Report(context, conversion.Operand, $"The radius as a {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", isKnown: Values.IsFraction(from) && IsGivenToOne(conversion));
        }
    }

    // certifiedRadii.Select(Convert.ToSingle)
    private static void LookAtMethodGroup(OperationAnalysisContext context)
    {
        var group = (IMethodReferenceOperation)context.Operation;
        if (group.Method is { Name: "ToSingle" or "ToDecimal" or "ToInt32" or "ToInt64" or "Round" or "Ceiling", ContainingType: { Name: "Convert" or "Math", ContainingNamespace.Name: "System" } }
            && group.Parent is IDelegateCreationOperation { Parent: var given } && (given is IConversionOperation { Parent: IArgumentOperation converted } ? converted : given) is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Select" or "ConvertAll" } call }
            && (call.Instance ?? call.Arguments[0].Value) is { } source)
        {
            Report(context, source, "The radius as a shorter number");
        }
    }

    // A member that a library writes with fewer digits, such as [Format("F3")] of CsvHelper.
    private static void LookAtMember(SymbolAnalysisContext context)
    {
        if (CertifiedRadii.IsNamed(context.Symbol.Name)
            && context.Symbol.GetAttributes().FirstOrDefault(attribute => attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)).Any(value => IsLossy(value) || IsRounding(value, context.CancellationToken))) is { ApplicationSyntaxReference: { } reference })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rounded, reference.GetSyntax(context.CancellationToken).GetLocation(), AsText));
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation? value, string what, IOperation? at = null, bool isKnown = false)
    {
        if (value is not null && (isKnown || CertifiedRadii.Is(value, context.Options)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rounded, (at ?? context.Operation).Syntax.GetLocation(), what));
        }
    }

    // (float)row.R into a member or a parameter that is called a certified radius.
    private static bool IsGivenToOne(IOperation conversion) => conversion.Parent switch
    {
        IAssignmentOperation assignment => Values.Symbol(assignment.Target) is { } target && CertifiedRadii.IsNamed(target.Name),
        IArgumentOperation { Parameter: { } parameter } => CertifiedRadii.IsNamed(parameter.Name),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => CertifiedRadii.IsNamed(local.Name),
        _ => false,
    };

    private static int Width(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Double } => 3,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Decimal } => 2,
        { Name: "Half", ContainingNamespace.Name: "System" } => 1,
        _ => 9,
    };

    // Math.Floor((r * 1000) + 0.5) / 1000
    private static IOperation? WithoutHalf(IOperation value) => Values.Unwrapped(value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum
        ? Values.Constant(sum.RightOperand) is 0.5 ? sum.LeftOperand : Values.Constant(sum.LeftOperand) is 0.5 ? sum.RightOperand : null
        : null;

    // Math.Round(r * 1000) / 1000
    private static IOperation Unscaled(IOperation value) => Values.Unwrapped(value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product
        ? Values.Constant(product.RightOperand) is not null ? product.LeftOperand : Values.Constant(product.LeftOperand) is not null ? product.RightOperand : value
        : value;

    private static bool IsLossy(IOperation format) => Values.Unwrapped(format).ConstantValue is { HasValue: true, Value: string text } && Lossy.IsMatch(text);

    private static bool IsLossy(TypedConstant format) => format is { Kind: TypedConstantKind.Primitive, Value: string text } && (Lossy.IsMatch(text) || Regex.IsMatch(text, @"^\{0:([FNE]\d*|0\.0+)\}$", RegexOptions.CultureInvariant));

    // A converter whose own source rounds: what it is of is known by the member alone.
    private static bool IsRounding(TypedConstant converter, CancellationToken cancellation) => converter is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type }
        && type.DeclaringSyntaxReferences.SelectMany(declared => declared.GetSyntax(cancellation).DescendantNodes()).Any(node => node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Round" or "Ceiling" }, ArgumentList: var given } => given.ToString().IndexOf("ToNegativeInfinity", StringComparison.Ordinal) < 0 && given.ToString().IndexOf("ToZero", StringComparison.Ordinal) < 0,
            LiteralExpressionSyntax { Token.Value: string text } => Lossy.IsMatch(text),
            InterpolationFormatClauseSyntax { FormatStringToken.ValueText: var text } => Lossy.IsMatch(text),
            _ => false,
        });

    private static bool IsDownward(IArgumentOperation argument) =>
        argument.Value is IFieldReferenceOperation { Field: { ContainingType.Name: "MidpointRounding", Name: "ToNegativeInfinity" or "ToZero" } };
}
