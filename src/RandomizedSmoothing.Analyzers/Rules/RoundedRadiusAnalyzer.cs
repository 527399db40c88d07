using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2004: a certified radius that is rounded to the nearest number, and so may be printed larger than it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoundedRadiusAnalyzer() : RuleAnalyzer(Rounded)
{
    private static readonly DiagnosticDescriptor Rounded = Rule.Create(
        "RSM2004",
        "Certification",
        DiagnosticSeverity.Warning,
        "A certified radius is rounded to nearest",
        "{0} may come out larger than what is certified: round it down first, or write all its digits (\"R\")");

    private static readonly Regex Name = new("certified_?radius", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // R and G17 keep every digit; D and X are for integers.
    private static readonly Regex Lossy = new(@"^([FNEPfnep]\d*|[Gg]([1-9]|1[0-6])|[#0,.]*[#0][#0,.%eE+]*)$", RegexOptions.CultureInvariant);

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(LookAtCall, OperationKind.Invocation);
        context.RegisterOperationAction(LookAtInterpolation, OperationKind.Interpolation);
        context.RegisterOperationAction(LookAtConversion, OperationKind.Conversion);
    }

    private static void LookAtCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var value = call switch
        {
            { TargetMethod: { Name: "ToString", ContainingType.SpecialType: SpecialType.System_Double or SpecialType.System_Single }, Instance: { } instance }
                when call.Arguments.Any(argument => IsLossy(argument.Value)) => instance,
            { TargetMethod: { Name: "Round", ContainingType.Name: "Math" or "MathF" or "Double" or "Decimal" }, Arguments: [var first, ..] }
                when !call.Arguments.Any(IsDownward) => first.Value,
            _ => null,
        };
        Report(context, value, call.TargetMethod.Name == "Round" ? "The rounded radius" : "The radius as text");
    }

    private static void LookAtInterpolation(OperationAnalysisContext context)
    {
        var interpolation = (IInterpolationOperation)context.Operation;
        if (interpolation.FormatString is { } format && IsLossy(format))
        {
            Report(context, interpolation.Expression, "The radius as text");
        }
    }

    private static void LookAtConversion(OperationAnalysisContext context)
    {
        // MathF.BitDecrement((float)radius) is the number below, whichever way the conversion went.
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.Parent is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "BitDecrement" } } && conversion is { IsImplicit: false, Type.SpecialType: SpecialType.System_Single, Operand.Type.SpecialType: SpecialType.System_Double })
        {
            Report(context, conversion.Operand, "The radius as a float");
        }
    }

    private static void Report(OperationAnalysisContext context, IOperation? value, string what)
    {
        if (value is not null && IsCertifiedRadius(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rounded, context.Operation.Syntax.GetLocation(), what));
        }
    }

    private static bool IsCertifiedRadius(IOperation value)
    {
        var symbol = Locals.Symbol(value);
        if (symbol is not null && (Name.IsMatch(symbol.Name) || (IsRadius(symbol.Name) && symbol.ContainingType?.Name.StartsWith("Certifi", StringComparison.Ordinal) == true && symbol is IPropertySymbol)))
        {
            return true;
        }

        return Locals.Resolve(value) is IInvocationOperation { TargetMethod: var method }
            && (Name.IsMatch(method.Name)
                || method.ContainingType.Name == "CertifiedRadius"
                || (symbol is not null && IsRadius(symbol.Name) && method.Name.StartsWith("Certify", StringComparison.Ordinal)));
    }

    private static bool IsRadius(string name) => string.Equals(name, "radius", StringComparison.OrdinalIgnoreCase);

    private static bool IsLossy(IOperation format) => format.ConstantValue is { HasValue: true, Value: string text } && Lossy.IsMatch(text);

    private static bool IsDownward(IArgumentOperation argument) =>
        argument.Value is IFieldReferenceOperation { Field: { ContainingType.Name: "MidpointRounding", Name: "ToNegativeInfinity" or "ToZero" } };
}
