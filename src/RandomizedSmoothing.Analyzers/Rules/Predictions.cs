using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Classes that a smoothed classifier gave, or −1.</summary>
internal static class Predictions
{
    private const int Deepest = 4;

    private static readonly NamePattern Method = new("^(predict|certify)(_?(class|label|index|top|smoothed|robust))?(async)?$");
    private static readonly NamePattern Member = new("^(prediction|predicted(_?(class|label))?|class|top|top_?class|item1)$");

    // The label of a record that also knows abstentions is the sample's own.
    private static readonly NamePattern Predicted = new("^(prediction|predicted(_?(class|label))?|top_?class)$");
    private static readonly NamePattern Level = new("^_?(alpha|confidence\\w*|significance\\w*|fail\\w*prob\\w*)$");
    private static readonly NamePattern Abstention = new("abstain|abstention");

    /// <summary>Whether a value may be an abstention: it follows locals, loops, LINQ and members to the call that predicts.</summary>
    public static bool MayAbstain(IOperation index, Lazy<MethodBody> body, OperationAnalysisContext context) => MayAbstain(index, body, context, 0);

    /// <summary>The variables that a call asks for the class into, and looks at the answer of.</summary>
    public static HashSet<ISymbol> Tried(MethodBody body) => new(body.Calls.Where(call => IsTry(call) && !IsThrownAway(call)).SelectMany(Given), SymbolEqualityComparer.Default);

    private static bool IsTry(IInvocationOperation call) => call.TargetMethod is { Name: "TryGetClass", ContainingType.Name: KnownTypes.SmoothedPrediction };

    private static bool IsThrownAway(IInvocationOperation call) => call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    private static IEnumerable<ISymbol> Given(IInvocationOperation call) => call.Arguments.Select(argument => Values.Symbol(argument.Value is IDeclarationExpressionOperation declared ? declared.Expression : argument.Value)).OfType<ISymbol>();

    private static bool MayAbstain(IOperation value, Lazy<MethodBody> body, OperationAnalysisContext context, int depth)
    {
        if (depth > Deepest)
        {
            return false;
        }

        switch (Values.Unwrapped(value))
        {
            case IPropertyReferenceOperation { Property.Name: "Key", Instance: IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } group } grouped }:
                return Sources.Collection(group, grouped) is { } groups && IsKeyedByOnes(groups, body, context, depth + 1);
            case IPropertyReferenceOperation { Property: { IsIndexer: false } property } member:
                return IsClassOf(property, property.Type, member.Instance, body, context, depth);
            case IFieldReferenceOperation { Field: var field } member:
                return IsClassOf(field, field.Type, member.Instance, body, context, depth);
            case ILocalReferenceOperation { Local: var local } reference:
                return IsLocal(local, reference, body, context, depth);
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } parameter } reference:
                return Sources.Collection(parameter, reference) is { } collection && HoldsOnes(collection, body, context, depth + 1);
            case IInvocationOperation call:
                return Returns(call, context) && Values.IsWhole(Result(call.TargetMethod));
            default:
                return false;
        }
    }

    private static bool IsLocal(ILocalSymbol local, IOperation reference, Lazy<MethodBody> body, OperationAnalysisContext context, int depth)
    {
        var definitions = body.Value.DefinitionsOf(local);
        foreach (var definition in definitions.Count < 2 ? definitions : Reaching.At(definitions, reference))
        {
            if (IsOne(definition, local, body, context, depth))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOne(Definition definition, ILocalSymbol local, Lazy<MethodBody> body, OperationAnalysisContext context, int depth) => definition switch
    {
        { Kind: DefinitionKind.Filled, At.Parent: IInvocationOperation call } => IsTry(call) && Given(call).Contains(local, SymbolEqualityComparer.Default),
        { Kind: DefinitionKind.Part, Part: 0, Value: { } value } => Values.Unwrapped(value) is IInvocationOperation call && Returns(call, context) && FirstIsWhole(Result(call.TargetMethod)),
        { Kind: DefinitionKind.Element, Value: { } value } => HoldsOnes(value, body, context, depth + 1),
        { Kind: DefinitionKind.Value, Value: { } value } => MayAbstain(value, body, context, depth + 1),
        _ => false,
    };

    // records.Select(r => r.Prediction); one that is filtered was asked for.
    private static bool HoldsOnes(IOperation collection, Lazy<MethodBody> body, OperationAnalysisContext context, int depth) => depth <= Deepest && Resolving.Resolve(collection) switch
    {
        IInvocationOperation { TargetMethod.Name: "Select" } select when Function(select) is { } function => Sources.Returned(function).Any(result => MayAbstain(result, body, context, depth + 1)),
        IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" or "AsEnumerable" or "Distinct" or "Reverse" or "Skip" or "Take" or "Order" or "Concat" or "AsParallel" } same when (same.Instance ?? same.Arguments.FirstOrDefault()?.Value) is { } source => HoldsOnes(source, body, context, depth + 1),
        _ => false,
    };

    // predictions.GroupBy(p => p)
    private static bool IsKeyedByOnes(IOperation groups, Lazy<MethodBody> body, OperationAnalysisContext context, int depth) =>
        Resolving.Resolve(groups) is IInvocationOperation { TargetMethod.Name: "GroupBy" or "CountBy" } grouping && Function(grouping) is { } key
        && Sources.Returned(key) is [var result] && MayAbstain(result, body, context, depth);

    private static IAnonymousFunctionOperation? Function(IInvocationOperation call) => call.Arguments.Select(argument => Sources.Function(argument.Value)).FirstOrDefault(function => function is not null);

    // A record's prediction, or the class in what Certify returned.
    private static bool IsClassOf(ISymbol member, ITypeSymbol type, IOperation? instance, Lazy<MethodBody> body, OperationAnalysisContext context, int depth)
    {
        if (!Values.IsWhole(type) || !Member.IsMatch(member.Name) || instance is null or IInstanceReferenceOperation)
        {
            return false;
        }

        return member is { Name: "Prediction", ContainingType.Name: KnownTypes.CertificationRecord }
            || (Predicted.IsMatch(member.Name) && member.ContainingType is { IsTupleType: false } owner && KnowsAbstentions(owner))
            || (Resolving.Resolve(instance) is IInvocationOperation call && Returns(call, context));
    }

    private static bool KnowsAbstentions(INamedTypeSymbol type) => type.GetMembers().Any(one => one is IPropertySymbol or IFieldSymbol && Abstention.IsMatch(one.Name) && (one is IPropertySymbol || one is IFieldSymbol { IsConst: true }));

    // As in Cohen et al. 2019: PREDICT and CERTIFY are told α, because they may abstain; a base classifier is not.
    private static bool Returns(IInvocationOperation call, OperationAnalysisContext context)
    {
        var method = call.TargetMethod;
        if (OwnNames.Predictions.Has(context.Options, call, method.Name))
        {
            return true;
        }

        return Method.IsMatch(method.Name)
            && (TakesLevel(method)
                || (KnowsLevel(method.ContainingType) && (Sources.Body(method, call, context.CancellationToken) is not { } body || MethodBody.Of(body).Returned.Any(IsNone) || method.IsAbstract))
                || (Sources.Body(method, call, context.CancellationToken) is { } own && MethodBody.Of(own).Returned.Any(IsNone)));
    }

    private static bool IsNone(IOperation value) => Values.Unwrapped(value) switch
    {
        IConditionalOperation choice => IsNone(choice.WhenTrue) || IsNone(choice.WhenFalse!),
        ITupleOperation { Elements: [var first, ..] } => IsNone(first),
        IObjectCreationOperation { Arguments: [{ Value: var first }, ..] } => IsNone(first),
        IInvocationOperation { TargetMethod.Name: "FromResult", Arguments: [{ Value: var result }] } => IsNone(result),
        var other => Values.Constant(other) == -1,
    };

    private static bool KnowsLevel(INamedTypeSymbol type) => type.InstanceConstructors.Any(TakesLevel)
        || type.GetMembers().Any(member => member is IFieldSymbol or IPropertySymbol && Level.IsMatch(member.Name));

    // Asked of every call: without a closure.
    private static bool TakesLevel(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Level.IsMatch(parameter.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol Result(IMethodSymbol method) => method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : method.ReturnType;

    private static bool FirstIsWhole(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => Values.IsWhole(tuple.TupleElements[0].Type),
        INamedTypeSymbol record => record.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault()?.Parameters.FirstOrDefault() is { Type: var first } && Values.IsWhole(first),
        _ => false,
    };
}
