using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>RSM2003: a prediction that picks something by its class, though it may be none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbstentionAnalyzer() : BodyAnalyzer([OperationKind.ArrayElementReference, OperationKind.PropertyReference, OperationKind.Invocation, OperationKind.Conversion], ["predict", "certif", "TryGetClass"], OwnNames.Predictions, Unasked)
{
    private static readonly DiagnosticDescriptor Unasked = Rule.Create(
        "RSM2003",
        "Certification",
        DiagnosticSeverity.Warning,
        "A prediction's class is read without asking whether it abstained",
        "'{0}' may be an abstention, −1, and no class: ask first, and count it for no class");

    private static readonly Words Abstaining = new(["abstain", "abstention", "HasClass"]);

    // What is looked up by a key may have one for abstentions, unless all its keys are in sight; a position, or a label, cannot be −1.
    private protected override void Look(OperationAnalysisContext context, Lazy<MethodBody> body)
    {
        switch (context.Operation)
        {
            case IArrayElementReferenceOperation element:
                foreach (var index in element.Indices)
                {
                    LookAt(index, body, context);
                }

                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var index, Parameter.Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }] } reference
                when !IsDictionary(reference.Property.ContainingType) || HasNoNone(reference.Instance):
                LookAt(index, body, context);
                break;
            case IConversionOperation { IsImplicit: false, Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } labels, Operand: var index } when !labels.GetMembers().OfType<IFieldSymbol>().Any(label => label.HasConstantValue && Convert.ToInt64(label.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) == -1):
                LookAt(index, body, context);
                break;
            case IInvocationOperation { TargetMethod: { Name: "ElementAt" or "GetValue" or "SetValue", Parameters: [.., { Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }] } } call when Recognised.IsSystem(call.TargetMethod.ContainingType):
                LookAt(call.Arguments[call.Arguments.Length - 1].Value, body, context);
                break;
            case IInvocationOperation call:
                foreach (var argument in call.Arguments)
                {
                    if (Values.IsWhole(argument.Value.Type) && !Recognised.IsSystem(call.TargetMethod.ContainingType))
                    {
                        LookAt(argument.Value, body, context);
                    }
                }

                break;
        }
    }

    private static void LookAt(IOperation index, Lazy<MethodBody> body, OperationAnalysisContext context)
    {
        if (MayBeOne(index) && Predictions.MayAbstain(index, body, context) && !IsAskedFor(index, body.Value) && IsPlace(index))
        {
            context.ReportDiagnostic(Diagnostic.Create(Unasked, index.Syntax.GetLocation(), index.Syntax.ToString()));
        }
    }

    // NameOf(prediction), where NameOf(int label) => Names[label]; what is no argument of a method of the project was a place from the first.
    private static bool IsPlace(IOperation index) => index.Parent is not IArgumentOperation { Parent: IInvocationOperation call } argument || Recognised.IsSystem(call.TargetMethod.ContainingType) || Picks(call, argument);

    private static bool Picks(IInvocationOperation call, IArgumentOperation argument) =>
        argument.Parameter?.OriginalDefinition is { RefKind: RefKind.None } parameter && Sources.Body(call.TargetMethod, call, default) is { } code && MethodBody.Of(code) is var body && !body.IsAskedFor(parameter)
        && body.ReferencesOf(parameter).Any(use => use.Parent is IArrayElementReferenceOperation element && element.Indices.Contains(use));

    // A dictionary that is written out, and has no −1 in it.
    private static bool HasNoNone(IOperation? dictionary) => dictionary is IFieldReferenceOperation or ILocalReferenceOperation
        && Resolving.ResolveConstants(dictionary) is IObjectCreationOperation { Initializer.Initializers: { Length: > 0 } pairs }
        && pairs.Select(Key).All(key => key is not null and not -1);

    private static double? Key(IOperation pair) => pair switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var key }] } } => Values.Constant(key),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var key }, _] } => Values.Constant(key),
        _ => null,
    };

    private static bool IsDictionary(INamedTypeSymbol type) => type.AllInterfaces.Concat([type]).Any(one => one.Name is "IDictionary" or "IReadOnlyDictionary");

    private static bool MayBeOne(IOperation index) => Values.Unwrapped(index).Kind is OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.PropertyReference or OperationKind.FieldReference or OperationKind.Invocation;

    // Anything that looks like a question is taken for one: a comparison, a pattern, IsAbstention, or the answer of TryGetClass.
    private static bool IsAskedFor(IOperation index, MethodBody body) =>
        (Values.Symbol(index) is { } symbol && (body.IsAskedFor(symbol) || body.Fact(Predictions.Tried).Contains(symbol)))
        || body.Fact(AsksForAbstentions);

    // Most code has no such word, and need not be searched for the names.
    private static bool AsksForAbstentions(MethodBody body) => body.Mentions(Abstaining) && body.NamesOneOf("IsAbstention", "Abstained", "IsAbstained", "HasClass", "Abstain", "HasAbstained");
}
