using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>The code of one member: read once, in time linear in its size, whatever is asked of it afterwards.</summary>
internal sealed class MethodBody
{
    private static readonly ConditionalWeakTable<IOperation, MethodBody> Known = new();

    private readonly Dictionary<ISymbol, Definitions> definitions = new(SymbolEqualityComparer.Default);
    private readonly List<IInvocationOperation> calls = [];
    private readonly List<IOperation> returned = [];
    private readonly List<IOperation> conditions = [];
    private readonly Questions questions = new();
    private readonly Lazy<Uses> uses;
    private readonly SourceWords words;
    private readonly TextSpan span;
    private readonly ConcurrentDictionary<Delegate, object> facts = new();

    // In the order of the code, without recursion: an expression of 4,000 terms is 4,000 deep.
    private MethodBody(IOperation root)
    {
        (uses, words, span) = (new(() => new(root)), SourceWords.Of(root.Syntax.SyntaxTree), root.Syntax.Span);
        Take(root, root.Kind, isWithinFunction: false);
        var levels = new Level[64];
        levels[0] = new(root, isWithinFunction: false);
        for (var depth = 0; depth >= 0;)
        {
            ref var level = ref levels[depth];
            if (!level.Children.MoveNext())
            {
                depth--;
                continue;
            }

            // More than half of all operations have nothing within them, and give nothing a value; many of the others have one part.
            var isFunction = level.IsWithinFunction;
            for (var operation = level.Children.Current; operation?.Kind is { } kind and not (OperationKind.Literal or OperationKind.LocalReference or OperationKind.ParameterReference);)
            {
                Take(operation, kind, isFunction);
                if (kind is OperationKind.Argument or OperationKind.ExpressionStatement)
                {
                    operation = kind == OperationKind.Argument ? ((IArgumentOperation)operation).Value : ((IExpressionStatementOperation)operation).Operation;
                    continue;
                }

                if (++depth == levels.Length)
                {
                    Array.Resize(ref levels, 2 * depth);
                }

                levels[depth] = new(operation, isFunction || kind is OperationKind.AnonymousFunction or OperationKind.LocalFunction);
                break;
            }
        }
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
    public bool IsAskedFor(ISymbol symbol) => questions.Name(symbol);

    /// <summary>Whether one of these words stands anywhere in its text.</summary>
    public bool Mentions(Words any) => words.Mention(any, span);

    /// <summary>Whether a property, a field, a parameter or a variable of one of these names is read.</summary>
    public bool NamesOneOf(params string[] any) => any.Any(name => words.Mention(name, span)) && any.Any(uses.Value.Names.Contains);

    /// <summary>The names of all variables, fields and properties that are read.</summary>
    public IEnumerable<string> Names => uses.Value.Names;

    /// <summary>Every variable, parameter, field and property that is named, or given a value.</summary>
    public IEnumerable<ISymbol> Variables => uses.Value.Symbols.Union(definitions.Keys, SymbolEqualityComparer.Default).OfType<ISymbol>();

    /// <summary>Where a variable, a parameter or a field gets a value, in the order in which that happens.</summary>
    public IReadOnlyList<Definition> DefinitionsOf(ISymbol symbol) => definitions.TryGetValue(symbol, out var all) ? all.InOrder : [];

    /// <summary>Where a variable, a parameter, a field or a property without arguments is named.</summary>
    public IReadOnlyList<IOperation> ReferencesOf(ISymbol symbol) => uses.Value.Of(symbol);

    private void Take(IOperation operation, OperationKind kind, bool isWithinFunction)
    {
        questions.Add(operation, kind);
        switch (kind)
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
            case OperationKind.DeclarationPattern when operation is IDeclarationPatternOperation { DeclaredSymbol: { } declared } pattern && Patterns.Matched(pattern) is { } value:
                Define(declared, new(DefinitionKind.Value, pattern, value));
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

    private void Define(ISymbol? symbol, Definition definition)
    {
        if (symbol is null)
        {
            return;
        }

        if (!definitions.TryGetValue(symbol, out var all))
        {
            definitions.Add(symbol, all = new());
        }

        all.Add(definition);
    }

    // Where the reading of an operation's parts has come to.
    private struct Level(IOperation operation, bool isWithinFunction)
    {
        public IOperation.OperationList.Enumerator Children = operation.ChildOperations.GetEnumerator();

        public bool IsWithinFunction = isWithinFunction;
    }

    // Of one variable, parameter or field.
    private sealed class Definitions
    {
        private readonly List<Definition> asRead = [];
        private List<Definition>? inOrder;

        // What stands within an assignment happens before it. Few variables are ever asked for; where two threads ask at once, both sort.
        public List<Definition> InOrder => Volatile.Read(ref inOrder) ?? (inOrder = Sorted());

        public void Add(Definition definition) => asRead.Add(definition);

        // Nearly all are in order already.
        private List<Definition> Sorted()
        {
            var sorted = new List<Definition>(asRead);
            for (var i = 1; i < sorted.Count; i++)
            {
                for (var j = i; j > 0 && sorted[j - 1].Position > sorted[j].Position; j--)
                {
                    (sorted[j - 1], sorted[j]) = (sorted[j], sorted[j - 1]);
                }
            }

            return sorted;
        }
    }
}
