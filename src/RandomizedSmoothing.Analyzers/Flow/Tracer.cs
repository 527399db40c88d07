using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>
/// Follows values backwards: through variables, loops, LINQ, tuples and records, and through methods whose source is at hand.
/// What it cannot read is an origin of its own, so that nothing is said of it. One tracer serves all questions about one body.
/// </summary>
internal sealed class Tracer
{
    private const int DeepestCall = 3;
    private const int DeepestValue = 60;

    private readonly Dictionary<IOperation, Trace> known = [];
    private readonly Dictionary<IOperation, Trace> unfinished = [];
    private readonly Dictionary<ISymbol, Trace> given = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> open = [];
    private readonly Dictionary<ISymbol, Trace> parameters;
    private readonly CancellationToken cancellation;
    private readonly Members members;
    private readonly CalledMethods called;
    private readonly int calls;
    private int cuts;

    public Tracer(CancellationToken cancellation)
        : this(new(SymbolEqualityComparer.Default), 0, cancellation)
    {
    }

    private Tracer(Dictionary<ISymbol, Trace> parameters, int calls, CancellationToken cancellation)
    {
        (this.parameters, this.calls, this.cancellation) = (parameters, calls, cancellation);
        (members, called, Choices) = (new(this), new(this), new(this));
    }

    /// <summary>By what things are chosen.</summary>
    public Choices Choices { get; }

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
        if (unfinished.TryGetValue(value, out trace) || open.Count > DeepestValue || !open.Add(value))
        {
            cuts++;
            return trace ?? Trace.None;
        }

        var before = cuts;
        trace = Read(value);
        _ = open.Remove(value);

        // What was cut short in a circle is the answer here, but not to one who asks for it alone.
        (cuts == before || open.Count == 0 ? known : unfinished)[value] = trace;
        if (open.Count == 0)
        {
            unfinished.Clear();
        }

        return trace;
    }

    /// <summary>What a value is that nobody can follow further, such as an array that is made empty.</summary>
    public static Trace Own(IOperation operation) => Trace.Of(new(operation, ""));

    /// <summary>What a variable, a parameter, a field or a property holds where it is read.</summary>
    public Trace Variable(ISymbol symbol, IOperation use)
    {
        var all = MethodBody.Around(use).DefinitionsOf(symbol);
        if (all.Count == 0)
        {
            return parameters.TryGetValue(symbol, out var only) ? only : Given(symbol, use);
        }

        var (trace, definitions, isGiven, isSorted) = (Trace.None, new List<Definition>(1), false, false);
        foreach (var definition in Reaching.At(all, use))
        {
            if (!ReferenceEquals(definition.At, use.Parent) && Filling.IsOne(definition, cancellation))
            {
                definitions.Add(definition);
                trace = trace.And(Defined(definition, symbol));
                isGiven |= definition.Kind is DefinitionKind.Value or DefinitionKind.Filled or DefinitionKind.Part;
                isSorted |= definition.Kind == DefinitionKind.Sorted;
            }
        }

        if (parameters.TryGetValue(symbol, out var bound))
        {
            trace = trace.And(bound);
        }
        else if (definitions.Count == 0 || (!isGiven && symbol is (IFieldSymbol or IParameterSymbol)))
        {
            trace = trace.And(Unknown(symbol, use));
        }

        if (isSorted)
        {
            trace = trace.ChosenBy(trace.Origins);
        }

        // Where one of several values is taken under a condition, the condition chooses.
        return definitions.Count < 2 ? trace : definitions.Aggregate(trace, (chosen, definition) => chosen.ChosenBy(Choices.Conditions(definition.At, use)));
    }

    /// <summary>Says what a lambda's parameter is.</summary>
    public void Bind(ISymbol parameter, Trace trace) => parameters[parameter] = trace;

    /// <summary>The body of a method that is called; null where it is not at hand, or too many calls deep.</summary>
    public IOperation? Body(IMethodSymbol method, IOperation call) => calls < DeepestCall ? Sources.Body(method, call, cancellation) : null;

    /// <summary>One for the body of a method that is called with these arguments.</summary>
    public Tracer Within(Dictionary<ISymbol, Trace> arguments) => new(arguments, calls + 1, cancellation);

    private Trace Read(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local: var local } reference => Variable(local, reference),
        IParameterReferenceOperation { Parameter: var parameter } reference => Variable(parameter, reference),
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true, Instance: { } instance } part => Members.Of(Of(instance), part.Field.Name, isOurs: false, part.Field.CorrespondingTupleField?.Name),
        IFieldReferenceOperation { Field: var field, Instance: null or IInstanceReferenceOperation } reference => Variable(field, reference),
        IFieldReferenceOperation { Field: var field, Instance: { } instance } => Members.Of(Of(instance), field.Name, Members.IsOurs(field)),
        IPropertyReferenceOperation property => members.Property(property),
        IArrayElementReferenceOperation element => Of(element.ArrayReference).ChosenBy(Choices.Of(element.Indices)),
        IImplicitIndexerReferenceOperation element => Of(element.Instance).ChosenBy(Of(element.Argument).Chosen),
        IConditionalOperation { WhenFalse: { } no } choice => Trace.Union([Of(choice.WhenTrue), Of(no)]).ChosenBy(Choices.Contest(choice.Condition)),
        ISwitchExpressionOperation choice => Trace.Union(choice.Arms.Select(arm => Of(arm.Value))).ChosenBy(Of(choice.Value).Chosen),
        ICoalesceOperation either => Trace.Union([Of(either.Value), Of(either.WhenNull)]),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Accessed(instance) is { } accessed ? Of(accessed) : Trace.None,
        IBinaryOperation binary => Trace.Union([Of(binary.LeftOperand), Of(binary.RightOperand)]),
        IUnaryOperation unary => Of(unary.Operand),
        ITupleOperation tuple => members.Made(tuple.Elements.Select((element, i) => ((tuple.Type as INamedTypeSymbol)?.TupleElements[i].Name ?? $"Item{i + 1}", $"Item{i + 1}", element))),
        IObjectCreationOperation creation => members.Created(creation),
        IAnonymousObjectCreationOperation creation => members.Made(creation.Initializers.OfType<ISimpleAssignmentOperation>().Select(set => (Values.Symbol(set.Target)?.Name ?? "", "", set.Value))),
        IArrayCreationOperation { Initializer: { } initializer } array => initializer.ElementValues.All(element => element.ConstantValue.HasValue) ? Own(array) : Trace.Union(initializer.ElementValues.Select(Of)),
        ICollectionExpressionOperation collection => collection.Elements.All(element => element.ConstantValue.HasValue) ? Own(collection) : Trace.Union(collection.Elements.Select(element => Of(element is ISpreadOperation spread ? spread.Operand : element))),
        IArrayCreationOperation array => Own(array),
        IInvocationOperation call => called.Of(call),
        ISimpleAssignmentOperation assignment => Of(assignment.Value),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => called.Function(function),
        IAnonymousFunctionOperation function => called.Function(function),
        IInstanceReferenceOperation or ILiteralOperation or IDefaultValueOperation => Trace.None,
        _ => Trace.None,
    };

    // One that the body never sets is the same wherever it is read.
    private Trace Given(ISymbol symbol, IOperation use)
    {
        if (!given.TryGetValue(symbol, out var trace))
        {
            var before = cuts;
            trace = Unknown(symbol, use);
            if (cuts == before)
            {
                given[symbol] = trace;
            }
        }

        return trace;
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
        DefinitionKind.Element => definition.At is IVariableDeclaratorOperation ? Of(definition.Value) : Members.Of(Of(definition.Value), $"Item{definition.Part + 1}", isOurs: false),
        DefinitionKind.Part when definition.Value is { } value => Values.Unwrapped(value) is ITupleOperation tuple && definition.Part < tuple.Elements.Length
            ? Named(Of(tuple.Elements[definition.Part]), symbol)
            : Named(Members.Of(Of(value), $"Item{definition.Part + 1}", isOurs: Values.Unwrapped(value).Type?.Name != "KeyValuePair"), symbol),
        DefinitionKind.Filled => Trace.Of(new(definition.At, symbol.Name)),
        _ => Trace.None,
    };

    // A message speaks of the variable, not of the call that filled it.
    private static Trace Named(Trace trace, ISymbol symbol) => trace.Origins.AnyUnnamed()
        ? trace with { Origins = [.. trace.Origins.Select(origin => origin.Name.Length == 0 ? origin with { Name = symbol.Name } : origin)] }
        : trace;

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
