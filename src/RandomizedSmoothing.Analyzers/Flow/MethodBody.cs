using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>The code of one member: read once, in time linear in its size, whatever is asked of it afterwards.</summary>
internal sealed class MethodBody
{
    private static readonly ConditionalWeakTable<IOperation, MethodBody> Known = new();

    private readonly Dictionary<ISymbol, Variable> variables = new(SymbolEqualityComparer.Default);
    private readonly List<IInvocationOperation> calls = [];
    private readonly List<IOperation> returned = [];
    private readonly List<IOperation> conditions = [];
    private readonly Lazy<HashSet<string>> names;
    private readonly ConcurrentDictionary<Delegate, object> facts = new();

    // In the order of the code, without recursion: an expression of 4,000 terms is 4,000 deep.
    private MethodBody(IOperation root)
    {
        var waiting = new Stack<(IOperation Operation, bool IsAsked, bool IsWithinFunction)>();
        waiting.Push((root, false, false));
        while (waiting.Count > 0)
        {
            var (operation, isAsked, isWithinFunction) = waiting.Pop();
            Add(operation, isWithinFunction);
            if (Values.Own(operation) is { } symbol)
            {
                var variable = Of(symbol);
                variable.References.Add(operation);
                variable.IsAskedFor |= isAsked;
            }

            var isFunction = isWithinFunction || operation.Kind is OperationKind.AnonymousFunction or OperationKind.LocalFunction;
            foreach (var child in operation.ChildOperations.Reverse())
            {
                waiting.Push((child, isAsked || IsQuestion(operation, child), isFunction));
            }
        }

        foreach (var variable in variables.Values)
        {
            variable.Sort();
        }

        names = new(() => new(variables.Where(named => named.Value.References.Count > 0).Select(named => named.Key.Name), StringComparer.Ordinal));
    }

    /// <summary>Every call.</summary>
    public IReadOnlyList<IInvocationOperation> Calls => calls;

    /// <summary>What every <c>if</c> and <c>?:</c> asks.</summary>
    public IReadOnlyList<IOperation> Conditions => conditions;

    /// <summary>What the method itself returns, not the functions within.</summary>
    public IReadOnlyList<IOperation> Returned => returned;

    /// <summary>The body around an operation.</summary>
    public static MethodBody Around(IOperation operation) => Of(Root(operation));

    /// <summary>The body with this outermost operation.</summary>
    public static MethodBody Of(IOperation root) => Known.GetValue(root, all => new(all));

    /// <summary>The outermost operation around one: a method's body, or an initializer.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>What a rule wants to know of the body as a whole, found out once however often it is asked.</summary>
    /// <param name="find">A method without state: it stands for the question.</param>
    public T Fact<T>(Func<MethodBody, T> find)
        where T : notnull => (T)facts.GetOrAdd(find, _ => find(this));

    /// <summary>Whether a variable, field or property is compared with something, matched by a pattern, or switched over, wherever that stands.</summary>
    public bool IsAskedFor(ISymbol symbol) => variables.TryGetValue(symbol, out var variable) && variable.IsAskedFor;

    /// <summary>Whether a property, a field, a parameter or a variable of one of these names is read.</summary>
    public bool NamesOneOf(params string[] any) => any.Any(names.Value.Contains);

    /// <summary>The names of all variables, fields and properties that are read.</summary>
    public IEnumerable<string> Names => names.Value;

    /// <summary>Every variable, parameter, field and property that is named.</summary>
    public IEnumerable<ISymbol> Variables => variables.Keys;

    /// <summary>Where a variable, a parameter or a field gets a value, in the order in which that happens.</summary>
    public IReadOnlyList<Definition> DefinitionsOf(ISymbol symbol) => variables.TryGetValue(symbol, out var variable) ? variable.Definitions : [];

    /// <summary>Where a variable, a parameter, a field or a property without arguments is named.</summary>
    public IReadOnlyList<IOperation> ReferencesOf(ISymbol symbol) => variables.TryGetValue(symbol, out var variable) ? variable.References : [];

    private void Add(IOperation operation, bool isWithinFunction)
    {
        switch (operation.Kind)
        {
            case OperationKind.VariableDeclarator when operation is IVariableDeclaratorOperation declarator && declarator.GetVariableInitializer() is { Value: var value }:
                Define(declarator.Symbol, new(DefinitionKind.Value, declarator, value));
                break;
            case OperationKind.SimpleAssignment when operation is ISimpleAssignmentOperation assignment:
                Define(Values.Symbol(assignment.Target), new(DefinitionKind.Value, assignment, assignment.Value));
                break;
            case OperationKind.CompoundAssignment when operation is ICompoundAssignmentOperation update:
                Define(Values.Symbol(update.Target) ?? (Values.Unwrapped(update.Target) is IArrayElementReferenceOperation element ? Values.Symbol(element.ArrayReference) : null), new(DefinitionKind.Update, update, update.Value));
                break;
            case OperationKind.CoalesceAssignment when operation is ICoalesceAssignmentOperation update:
                Define(Values.Symbol(update.Target), new(DefinitionKind.Update, update, update.Value));
                break;
            case OperationKind.DeconstructionAssignment when operation is IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction, deconstruction.Value, DefinitionKind.Part);
                break;
            case OperationKind.Loop when operation is IForEachLoopOperation loop:
                Each(loop);
                break;
            case OperationKind.DeclarationPattern when operation is IDeclarationPatternOperation { DeclaredSymbol: { } declared } pattern && Matched(pattern) is { } value:
                Define(declared, new(DefinitionKind.Value, pattern, value));
                if (pattern.Parent is IBinaryPatternOperation)
                {
                    Of(declared).IsAskedFor = true;
                }

                break;
            case OperationKind.Argument when operation is IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                Define(Values.Symbol(argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value), new(DefinitionKind.Filled, argument, null));
                break;
            case OperationKind.Invocation when operation is IInvocationOperation call:
                calls.Add(call);
                Call(call);
                break;
            case OperationKind.Conditional when operation is IConditionalOperation choice:
                conditions.Add(choice.Condition);
                break;
            case OperationKind.Return when !isWithinFunction && operation is IReturnOperation { ReturnedValue: { } value }:
                returned.Add(value);
                break;
        }
    }

    private void Each(IForEachLoopOperation loop)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation variable:
                Define(variable.Symbol, new(DefinitionKind.Element, variable, loop.Collection));
                break;
            case IDeclarationExpressionOperation or ITupleOperation:
                Deconstruct(loop.LoopControlVariable, loop.LoopControlVariable, loop.Collection, DefinitionKind.Element);
                break;
        }
    }

    private void Deconstruct(IOperation target, IOperation at, IOperation value, DefinitionKind kind)
    {
        if ((target is IDeclarationExpressionOperation declaration ? declaration.Expression : target) is ITupleOperation tuple)
        {
            for (var i = 0; i < tuple.Elements.Length; i++)
            {
                Define(Values.Symbol(tuple.Elements[i] is IDeclarationExpressionOperation single ? single.Expression : tuple.Elements[i]), new(kind, at, value, i));
            }
        }
    }

    // Array.Sort(counts), Array.Clear(counts), counts.Clear(), and what is passed to a method that returns nothing.
    private void Call(IInvocationOperation call)
    {
        var kind = call.TargetMethod.Name switch
        {
            "Sort" when call.Type?.SpecialType == SpecialType.System_Void => DefinitionKind.Sorted,
            "Clear" or "Fill" => DefinitionKind.Filled,
            _ => (DefinitionKind?)null,
        };
        if (kind is { } known)
        {
            foreach (var target in call.Arguments.Select(argument => argument.Value).Prepend(call.Instance).OfType<IOperation>())
            {
                var array = Values.Unwrapped(target) is IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments: [{ Value: var spanned }, ..] } ? spanned : target;
                if (Values.IsCollection(Values.Unwrapped(array).Type))
                {
                    Define(Values.Symbol(array), new(known, call, null));
                }
            }
        }
        else if (call.Type?.SpecialType == SpecialType.System_Void && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
        {
            foreach (var argument in call.Arguments.Where(argument => Values.IsCollection(argument.Value.Type)))
            {
                Define(Values.Symbol(argument.Value), new(DefinitionKind.Filled, argument, null));
            }
        }
    }

    private static IOperation? Matched(IOperation pattern)
    {
        for (var outer = pattern.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IIsPatternOperation test:
                    return test.Value;
                case ISwitchExpressionOperation choice:
                    return choice.Value;
                case ISwitchOperation choice:
                    return choice.Value;
            }
        }

        return null;
    }

    private static bool IsQuestion(IOperation outer, IOperation inner) => outer.Kind switch
    {
        OperationKind.Binary => ((IBinaryOperation)outer).OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual,
        OperationKind.IsPattern => ReferenceEquals(inner, ((IIsPatternOperation)outer).Value),
        OperationKind.SwitchExpression => ReferenceEquals(inner, ((ISwitchExpressionOperation)outer).Value),
        OperationKind.Switch => ReferenceEquals(inner, ((ISwitchOperation)outer).Value),
        _ => false,
    };

    private Variable Of(ISymbol symbol)
    {
        if (!variables.TryGetValue(symbol, out var variable))
        {
            variables.Add(symbol, variable = new());
        }

        return variable;
    }

    private void Define(ISymbol? symbol, Definition definition)
    {
        if (symbol is not null)
        {
            Of(symbol).Definitions.Add(definition);
        }
    }

    // Of a variable, a parameter, a field or a property.
    private sealed class Variable
    {
        public List<Definition> Definitions { get; } = [];

        public List<IOperation> References { get; } = [];

        public bool IsAskedFor { get; set; }

        // What stands within an assignment happens before it.
        public void Sort()
        {
            for (var i = 1; i < Definitions.Count; i++)
            {
                for (var j = i; j > 0 && Definitions[j - 1].Position > Definitions[j].Position; j--)
                {
                    (Definitions[j - 1], Definitions[j]) = (Definitions[j], Definitions[j - 1]);
                }
            }
        }
    }
}
