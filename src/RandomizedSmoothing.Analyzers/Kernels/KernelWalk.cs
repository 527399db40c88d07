using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>Walks from a kernel through everything that it calls, as far as its source is here; every method once.</summary>
internal sealed class KernelWalk(
    IReadOnlyDictionary<ISymbol, ImmutableArray<IOperation>> bodies, KernelLibrary library, AnalyzerOptions options, Action<Diagnostic> report, CancellationToken cancellation)
{
    private readonly HashSet<(ISymbol, string)> done = [];
    private readonly HashSet<ISymbol> path = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(string, Location)> reported = [];
    private TypeArguments types = TypeArguments.None;
    private IMethodSymbol? root;
    private string name = "";
    private string place = "";

    /// <summary>The kernel, and all that it calls.</summary>
    public void Kernel(IMethodSymbol kernel, IOperation body)
    {
        root = kernel;
        types = TypeArguments.None;
        name = kernel.Name.Length == 0 ? "a kernel" : $"kernel '{kernel.Name}'";
        place = $" of {name}";
        foreach (var parameter in kernel.Parameters.Where(parameter => !KernelTypes.IsCopied(parameter.Type)))
        {
            Report(KernelRules.Parameter, parameter.Locations[0], parameter.Name, parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }

        if (kernel.MethodKind is MethodKind.LambdaMethod or MethodKind.LocalFunction)
        {
            if (LocalFunctions.Captured(kernel, body).FirstOrDefault() is { } captured)
            {
                Report(KernelRules.Capture, captured.Syntax.GetLocation(), $"The captured '{captured.Syntax}'", place);
            }
        }
        else if (!kernel.IsStatic)
        {
            Report(KernelRules.Capture, kernel.Locations[0], $"The instance method '{kernel.Name}'", place);
        }

        Method(kernel, body is IAnonymousFunctionOperation or ILocalFunctionOperation ? [.. body.ChildOperations] : bodies.TryGetValue(kernel, out var all) ? all : [body]);
    }

    /// <summary>Says that something will be refused.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, params object[] arguments)
    {
        if (reported.Add((rule.Id, location)))
        {
            report(Diagnostic.Create(rule, location, arguments));
        }
    }

    private void Method(ISymbol method, ImmutableArray<IOperation> body)
    {
        if (!done.Add((method, types.Key)))
        {
            return;
        }

        _ = path.Add(method);
        foreach (var operation in body)
        {
            Visit(operation);
        }

        _ = path.Remove(method);
    }

    // Without recursion: a sum of 4,000 terms is 4,000 deep.
    private void Visit(IOperation body)
    {
        var waiting = new Stack<IOperation>([body]);
        while (waiting.Count > 0)
        {
            var operation = waiting.Pop();
            cancellation.ThrowIfCancellationRequested();
            if (operation is ILocalFunctionOperation function)
            {
                Local(function);
                continue;
            }

            if (operation is IAttributeOperation or IParameterInitializerOperation or IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue } || IsLeftOut(operation) || KernelChecks.Look(operation, root!, place, library, Report))
            {
                continue;
            }

            foreach (var called in KernelCalls.Own(operation))
            {
                Call(called, operation);
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    private void Local(ILocalFunctionOperation function)
    {
        if (!SymbolEqualityComparer.Default.Equals(function.Symbol, root) && LocalFunctions.Captured(function.Symbol, function).FirstOrDefault() is { } captured)
        {
            Report(KernelRules.Capture, captured.Syntax.GetLocation(), $"The captured '{captured.Syntax}'", place);
        }
        else
        {
            Method(function.Symbol, [.. function.ChildOperations]);
        }
    }

    private void Call(IMethodSymbol named, IOperation at)
    {
        var constructed = types.Implementation(named, Receiver(at), out var isDefault) ?? named;
        var called = (constructed.ReducedFrom ?? constructed).OriginalDefinition;
        if (isDefault)
        {
            Report(KernelRules.Virtual, at.Syntax.GetLocation(), named.Name, place);
        }
        else if (!ReferenceEquals(constructed, named) && library.Complaint(constructed) is { } complaint)
        {
            Report(KernelRules.Library, at.Syntax.GetLocation(), $"{constructed.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{named.Name}", place, complaint);
        }
        else if (path.Contains(called))
        {
            Report(KernelRules.Recursion, at.Syntax.GetLocation(), called.Name, place);
        }
        else if (bodies.TryGetValue(called, out var body) && !IsIntrinsic(called))
        {
            var outer = (place, types);
            (place, types) = ($" that {name} calls", types.Of(constructed));
            Method(called, body);
            (place, types) = outer;
        }
    }

    private static ITypeSymbol? Receiver(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.ConstrainedToType ?? invocation.Instance?.Type,
        IPropertyReferenceOperation property => property.ConstrainedToType ?? property.Instance?.Type,
        IBinaryOperation binary => binary.ConstrainedToType,
        IUnaryOperation unary => unary.ConstrainedToType,
        IConversionOperation conversion => conversion.ConstrainedToType,
        ICompoundAssignmentOperation assignment => assignment.ConstrainedToType,
        IIncrementOrDecrementOperation increment => increment.ConstrainedToType,
        _ => null,
    };

    // As Debug.WriteLine is in a release build.
    private static bool IsLeftOut(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method }
        && method.GetAttributes().Where(attribute => attribute.AttributeClass?.Name == "ConditionalAttribute").ToArray() is { Length: > 0 } conditions
        && !conditions.Any(condition => operation.Syntax.SyntaxTree.Options.PreprocessorSymbolNames.Contains(condition.ConstructorArguments[0].Value as string));

    // What ILGPU is given another body for.
    private bool IsIntrinsic(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is { } tree
        && options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Rule.Option("intrinsic_types"), out var types)
        && types.Split(',').Any(type => type.Trim() is { Length: > 0 } name && (name == method.ContainingType.Name || name == method.ContainingType.ToDisplayString()));
}
