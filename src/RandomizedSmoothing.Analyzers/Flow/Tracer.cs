using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>
/// Follows values backwards: through variables, loops, LINQ, tuples and records, and through methods whose source is at hand.
/// What it cannot read is an origin of its own, so that nothing is said of it.
/// </summary>
internal sealed class Tracer
{
    private const int DeepestCall = 3;
    private const int DeepestValue = 60;

    private readonly Dictionary<IOperation, Trace> known = [];
    private readonly HashSet<IOperation> open = [];
    private readonly Dictionary<ISymbol, Trace> parameters;
    private readonly CancellationToken cancellation;
    private readonly int calls;

    public Tracer(CancellationToken cancellation)
        : this(new(SymbolEqualityComparer.Default), 0, cancellation)
    {
    }

    private Tracer(Dictionary<ISymbol, Trace> parameters, int calls, CancellationToken cancellation) =>
        (this.parameters, this.calls, this.cancellation) = (parameters, calls, cancellation);

    /// <summary>What a value is made of.</summary>
    public Trace Of(IOperation? operation)
    {
        if (operation is null || operation.ConstantValue.HasValue)
        {
            return Trace.None;
        }

        var value = Values.Unwrapped(operation);
        if (known.TryGetValue(value, out var trace))
        {
            return trace;
        }

        cancellation.ThrowIfCancellationRequested();
        if (open.Count > DeepestValue || !open.Add(value))
        {
            return Trace.None;
        }

        trace = Read(value);
        _ = open.Remove(value);
        known[value] = trace;
        return trace;
    }

    private Trace Read(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local: var local } reference => Variable(local, reference),
        IParameterReferenceOperation { Parameter: var parameter } reference => Variable(parameter, reference),
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true, Instance: { } instance } part => Member(Of(instance), part.Field.Name, isOurs: false, part.Field.CorrespondingTupleField?.Name),
        IFieldReferenceOperation { Field: var field, Instance: null or IInstanceReferenceOperation } reference => Variable(field, reference),
        IFieldReferenceOperation { Field: var field, Instance: { } instance } => Member(Of(instance), field.Name, IsOurs(field)),
        IPropertyReferenceOperation property => Property(property),
        IArrayElementReferenceOperation element => Of(element.ArrayReference).ChosenBy(Chosen(element.Indices)),
        IImplicitIndexerReferenceOperation element => Of(element.Instance).ChosenBy(Of(element.Argument).Chosen),
        IConditionalOperation { WhenFalse: { } no } choice => Trace.Union([Of(choice.WhenTrue), Of(no)]).ChosenBy(Contest(choice.Condition, choice)),
        ISwitchExpressionOperation choice => Trace.Union(choice.Arms.Select(arm => Of(arm.Value))).ChosenBy(Of(choice.Value).Chosen),
        ICoalesceOperation either => Trace.Union([Of(either.Value), Of(either.WhenNull)]),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Accessed(instance) is { } accessed ? Of(accessed) : Trace.None,
        IBinaryOperation binary => Trace.Union([Of(binary.LeftOperand), Of(binary.RightOperand)]),
        IUnaryOperation unary => Of(unary.Operand),
        ITupleOperation tuple => Made(tuple.Elements.Select((element, i) => ((tuple.Type as INamedTypeSymbol)?.TupleElements[i].Name ?? $"Item{i + 1}", $"Item{i + 1}", element))),
        IObjectCreationOperation creation => Created(creation),
        IAnonymousObjectCreationOperation creation => Made(creation.Initializers.OfType<ISimpleAssignmentOperation>().Select(set => (Values.Symbol(set.Target)?.Name ?? "", "", set.Value))),
        IArrayCreationOperation { Initializer: { } initializer } array => initializer.ElementValues.All(element => element.ConstantValue.HasValue) ? Own(array) : Trace.Union(initializer.ElementValues.Select(Of)),
        ICollectionExpressionOperation collection => collection.Elements.All(element => element.ConstantValue.HasValue) ? Own(collection) : Trace.Union(collection.Elements.Select(element => Of(element is ISpreadOperation spread ? spread.Operand : element))),
        IArrayCreationOperation array => Own(array),
        IInvocationOperation call => Called(call),
        ISimpleAssignmentOperation assignment => Of(assignment.Value),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => Function(function),
        IAnonymousFunctionOperation function => Function(function),
        IInstanceReferenceOperation or ILiteralOperation or IDefaultValueOperation => Trace.None,
        _ => Trace.None,
    };

    private static Trace Own(IOperation operation) => Trace.Of(new(operation, ""));

    private Trace Variable(ISymbol symbol, IOperation use)
    {
        if (parameters.TryGetValue(symbol, out var bound) && MethodBody.Around(use).DefinitionsOf(symbol).Count == 0)
        {
            return bound;
        }

        var definitions = Reaching.At(MethodBody.Around(use).DefinitionsOf(symbol), use).Where(definition => !ReferenceEquals(definition.At, use.Parent) && IsWritten(definition)).ToArray();
        var values = definitions.Select(definition => Defined(definition, symbol)).ToList();
        if (parameters.TryGetValue(symbol, out bound))
        {
            values.Add(bound);
        }
        else if (definitions.Length == 0 || (symbol is IFieldSymbol or IParameterSymbol && !definitions.Any(definition => definition.Kind is DefinitionKind.Value or DefinitionKind.Filled or DefinitionKind.Part)))
        {
            values.Add(Unknown(symbol, use));
        }

        var trace = Trace.Union(values);
        if (definitions.Any(definition => definition.Kind == DefinitionKind.Sorted))
        {
            trace = trace.ChosenBy(trace.Origins);
        }

        // Where one of several values is taken under a condition, the condition chooses.
        return definitions.Length < 2 ? trace : definitions.Aggregate(trace, (all, definition) => all.ChosenBy(Conditions(definition.At, use)));
    }

    private Trace Unknown(ISymbol symbol, IOperation use) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } => Trace.None,
        ILocalSymbol { HasConstantValue: true } => Trace.None,
        IFieldSymbol field when calls < DeepestCall => Fields.Of(field, use, this) is { } elsewhere ? Trace.Of(new(symbol, symbol.Name)).ChosenBy(elsewhere.Chosen) : Trace.Of(new(symbol, symbol.Name)),
        _ => Trace.Of(new(symbol, symbol.Name)),
    };

    private Trace Defined(Definition definition, ISymbol symbol) => definition.Kind switch
    {
        DefinitionKind.Value => Named(Of(definition.Value), symbol),
        DefinitionKind.Update => Of(definition.Value),
        DefinitionKind.Element => definition.At is IVariableDeclaratorOperation ? Of(definition.Value) : Member(Of(definition.Value), $"Item{definition.Part + 1}", isOurs: false),
        DefinitionKind.Part when definition.Value is { } value => Values.Unwrapped(value) is ITupleOperation tuple && definition.Part < tuple.Elements.Length
            ? Named(Of(tuple.Elements[definition.Part]), symbol)
            : Named(Member(Of(value), $"Item{definition.Part + 1}", isOurs: Values.Unwrapped(value).Type?.Name != "KeyValuePair"), symbol),
        DefinitionKind.Filled => Trace.Of(new(definition.At, symbol.Name)),
        _ => Trace.None,
    };

    // A message speaks of the variable, not of the call that filled it.
    private static Trace Named(Trace trace, ISymbol symbol) => trace.Origins.Any(origin => origin.Name.Length == 0)
        ? trace with { Origins = [.. trace.Origins.Select(origin => origin.Name.Length == 0 ? origin with { Name = symbol.Name } : origin)] }
        : trace;

    // A method that only reads what it is handed does not fill it.
    private bool IsWritten(Definition definition) =>
        definition is not { Kind: DefinitionKind.Filled, At: IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter } argument }
        || (argument.Parent is IInvocationOperation { TargetMethod: var method } && Sources.Body(method, argument, cancellation) is { } body && Writes(MethodBody.Of(body), parameter));

    private static bool Writes(MethodBody body, IParameterSymbol parameter) => body.ReferencesOf(parameter.OriginalDefinition).Any(reference =>
        reference.Parent is IArrayElementReferenceOperation { Parent: IAssignmentOperation or IIncrementOrDecrementOperation }
            or IPropertyReferenceOperation { Property.IsIndexer: true, Parent: IAssignmentOperation or IIncrementOrDecrementOperation }
            or IInvocationOperation { TargetMethod.Name: "Clear" or "Add" or "Fill" }
            or IArgumentOperation);

    private ImmutableHashSet<Origin> Chosen(IEnumerable<IOperation> indices) => [.. indices.SelectMany(index => Of(index).Chosen)];

    private ImmutableHashSet<Origin> Conditions(IOperation definition, IOperation use)
    {
        var span = use.Syntax.Span;
        return [.. Reaching.Conditions(definition).Where(condition => condition.Parent is not { } choice || !choice.Syntax.Span.Contains(span) || choice is ILoopOperation).SelectMany(condition => Contest(condition, use))];
    }

    // Samples that a condition compares with one another; asking whether there are any, or enough, chooses nothing.
    private ImmutableHashSet<Origin> Contest(IOperation condition, IOperation use)
    {
        switch (Values.Unwrapped(condition))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                return Contest(both.LeftOperand, use).Union(Contest(both.RightOperand, use));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } comparison:
                var (left, right) = (Of(comparison.LeftOperand), Of(comparison.RightOperand));
                var common = left.Origins.Intersect(right.Origins);
                return common.IsEmpty && Recognised.IsCount(comparison.LeftOperand) && Recognised.IsCount(comparison.RightOperand) ? left.Origins.Union(right.Origins) : common;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return Of(comparison.LeftOperand).Chosen.Union(Of(comparison.RightOperand).Chosen);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Contest(not.Operand, use);
            case IInvocationOperation or IPropertyReferenceOperation or IIsPatternOperation:
                return [];
            case var value:
                return Of(value).Chosen;
        }
    }

    private Trace Property(IPropertyReferenceOperation property)
    {
        var (symbol, instance) = (property.Property, property.Instance);
        if (property.Arguments.Length > 0)
        {
            return Of(instance).ChosenBy(Chosen(property.Arguments.Select(argument => argument.Value)));
        }

        if (instance is null or IInstanceReferenceOperation)
        {
            return Variable(symbol, property);
        }

        var owner = Of(instance);

        // How many elements there are is no sample.
        return symbol.Name is "Length" or "Count" or "LongLength" && Values.IsCollection(instance.Type) ? Trace.None
            : Recognised.IsTop(symbol.Name) && owner.Members?.ContainsKey(symbol.Name) != true && IsOurs(symbol) && Values.IsWhole(symbol.Type) ? owner.ChosenBy(owner.Origins)
            : IsOurs(symbol) && Chooses(property) ? owner.ChosenBy(owner.Origins)
            : Member(owner, symbol.Name, IsOurs(symbol));
    }

    // A property whose own code looks for the largest: counts.Mode, votes.Best.
    private bool Chooses(IPropertyReferenceOperation property)
    {
        if (calls >= DeepestCall || property.Property.GetMethod is not { DeclaringSyntaxReferences.IsEmpty: false } getter || Sources.Body(getter, property, cancellation) is not { } body)
        {
            return false;
        }

        var inside = new Tracer(new(SymbolEqualityComparer.Default), calls + 1, cancellation);
        return MethodBody.Of(body).Returned.Select(inside.Of).Any(result => !result.Chosen.IsEmpty);
    }

    // A member of what was not made here is another origin; the parts of LINQ's and the collections' own types are not.
    private static Trace Member(Trace owner, string name, bool isOurs, string? place = null)
    {
        if (owner.Members is { } members)
        {
            if (members.TryGetValue(name, out var known) || (place is not null && members.TryGetValue(place, out known)))
            {
                return known;
            }

            return owner with { Members = null };
        }

        return isOurs ? owner with { Origins = [.. owner.Origins.Select(origin => origin.Member(name))] } : owner;
    }

    private static bool IsOurs(ISymbol member) => member.ContainingType is { IsTupleType: false, IsAnonymousType: false } type && !Recognised.IsSystem(type);

    private Trace Created(IObjectCreationOperation creation)
    {
        var set = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => (Values.Symbol(assignment.Target)?.Name ?? "", "", assignment.Value)) ?? [];
        var made = Made(creation.Arguments.Select(argument => (argument.Parameter?.Name ?? "", "", argument.Value)).Concat(set));
        return made.Origins.IsEmpty && Values.IsCollection(creation.Type) ? Own(creation) : made;
    }

    private Trace Made(IEnumerable<(string Name, string Place, IOperation Value)> parts)
    {
        var members = ImmutableDictionary.CreateBuilder<string, Trace>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, place, value) in parts)
        {
            var trace = Of(value);
            members[name] = trace;
            if (place.Length > 0)
            {
                members[place] = trace;
            }
        }

        return Trace.Union(members.Values) with { Members = members.ToImmutable() };
    }

    private Trace Function(IAnonymousFunctionOperation function) => Trace.Union(Sources.Returned(function).Select(Of));

    private Trace Called(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction || (!Recognised.IsSystem(method.ContainingType) && !Recognised.IsTorch(method.ContainingType)))
        {
            return Ours(call);
        }

        var receiver = call.Instance ?? (method.IsStatic && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        var source = Of(receiver);
        var others = call.Arguments.Select(argument => argument.Value).Where(argument => !ReferenceEquals(argument, receiver)).ToArray();
        var functions = others.Select(Sources.Function).OfType<IAnonymousFunctionOperation>().ToArray();
        foreach (var parameter in functions.SelectMany(function => function.Symbol.Parameters.Select((symbol, i) => (symbol, i, function.Symbol.Parameters.Length))))
        {
            // Select((n, index) => …): a place is no sample.
            parameters[parameter.symbol] = parameter is { i: 1, Length: 2 } && method.Name is "Select" or "Where" or "SelectMany" ? Trace.None : source;
        }

        var results = Trace.Union(functions.Select(Function));
        var arguments = Trace.Union(others.Where(argument => Sources.Function(argument) is null).Select(Of));
        return method.Name switch
        {
            "Select" or "SelectMany" or "Zip" or "Aggregate" => (method.Name is "Select" && functions.Length == 1 ? results : Trace.Union([results, method.Name is "Zip" or "Aggregate" ? Trace.Union([source, arguments]) : Trace.None])).ChosenBy(source.Chosen),
            "bincount" or "histc" or "histogram" => Own(call),
            "argmax" or "max" when Recognised.IsTorch(method.ContainingType) && others.Any(argument => Values.IsWhole(argument.Type)) => Own(call),
            "Count" or "LongCount" or "Length" when others.Length == 0 && Values.Symbol(receiver) is not null && !Recognised.IsGrouping(Values.Unwrapped(receiver!).Type) => Trace.None,
            "Range" or "Repeat" => Trace.None,
            var name when Recognised.IsChoice(name) => Trace.Union([source, arguments]) is var all
                ? all.ChosenBy(functions.Length > 0 ? results.Origins.Union(results.Chosen) : all.Origins)
                : all,
            _ => Trace.Union([source, arguments]).ChosenBy(results.Chosen),
        };
    }

    // Through a method whose source is at hand; any other one draws samples of its own, unless its name says that it chooses.
    private Trace Ours(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(argument => argument.Parameter is not null).ToDictionary(argument => (ISymbol)argument.Parameter!.OriginalDefinition, argument => Of(argument.Value), SymbolEqualityComparer.Default);
        var given = Trace.Union(arguments.Values);
        if (calls < DeepestCall && Sources.Body(call.TargetMethod, call, cancellation) is { } body)
        {
            var callee = new Tracer(arguments, calls + 1, cancellation);
            var returned = body is ILocalFunctionOperation ? Sources.Returned(body) : MethodBody.Of(body).Returned;
            var all = Trace.Union(returned.Select(callee.Of));
            var chosen = returned.Count < 2 ? all : returned.Aggregate(all, (trace, result) => trace.ChosenBy([.. Reaching.Conditions(result).SelectMany(condition => callee.Contest(condition, result))]));
            if (!chosen.Origins.IsEmpty || !chosen.Chosen.IsEmpty || Values.IsWhole(call.Type))
            {
                return chosen.From(call, given.Origins.Union(given.Chosen));
            }
        }

        return Recognised.IsChoice(call.TargetMethod.Name) ? given.ChosenBy(given.Origins) : Trace.Of(new(call, call.TargetMethod.Name));
    }

    private static IOperation? Accessed(IOperation instance)
    {
        for (var outer = instance.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span))
            {
                return access.Operation;
            }
        }

        return null;
    }
}
