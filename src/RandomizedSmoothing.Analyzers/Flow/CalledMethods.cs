using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Values that come out of calls: of LINQ's and Torch's methods by what they do, of the project's own by their bodies.</summary>
/// <param name="tracer">Follows values.</param>
internal sealed class CalledMethods(Tracer tracer)
{
    /// <summary>What a lambda returns.</summary>
    public Trace Function(IAnonymousFunctionOperation function) => Trace.Union(Sources.Returned(function).Select(tracer.Of));

    /// <summary>What a call gives.</summary>
    public Trace Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction || (!Recognised.IsSystem(method.ContainingType) && !Recognised.IsTorch(method.ContainingType)))
        {
            return Ours(call);
        }

        var receiver = call.Instance ?? (method.IsStatic && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        var source = tracer.Of(receiver);
        var (others, functions) = (new List<IOperation>(2), new List<IAnonymousFunctionOperation>(0));
        foreach (var argument in call.Arguments)
        {
            if (ReferenceEquals(argument.Value, receiver))
            {
                continue;
            }

            others.Add(argument.Value);
            if (Sources.Function(argument.Value) is { } function)
            {
                functions.Add(function);
            }
        }

        foreach (var parameter in functions.SelectMany(function => function.Symbol.Parameters.Select((symbol, i) => (symbol, i, function.Symbol.Parameters.Length))))
        {
            // Select((n, index) => …): a place is no sample.
            tracer.Bind(parameter.symbol, parameter is { i: 1, Length: 2 } && method.Name is "Select" or "Where" or "SelectMany" ? Trace.None : source);
        }

        var results = Trace.Union(functions.Select(Function));
        var arguments = Trace.Union(others.Where(argument => Sources.Function(argument) is null).Select(tracer.Of));
        return method.Name switch
        {
            "Select" or "SelectMany" or "Zip" or "Aggregate" => (method.Name is "Select" or "SelectMany" && functions.Count > 0 ? results : Trace.Union([results, source, arguments])).ChosenBy(source.Chosen),
            "Take" or "Skip" => (Trace.Union([source, arguments]) is var part && others is [var length] ? part.PartAt(length.Syntax.ToString(), isRest: method.Name == "Skip") : part).ChosenBy(results.Chosen),
            // Some of them, told by their places: nobody knows which.
            "Where" when functions is [{ Symbol.Parameters.Length: 2 }] => Tracer.Own(call),
            "bincount" or "histc" or "histogram" => Tracer.Own(call),
            "argmax" or "max" when Recognised.IsTorch(method.ContainingType) && others.Any(argument => Values.IsWhole(argument.Type)) => Tracer.Own(call),
            "Count" or "LongCount" or "Length" when others.Count == 0 && Values.Symbol(receiver) is not null && !Recognised.IsGrouping(Values.Unwrapped(receiver!).Type) => Trace.None,
            "Range" or "Repeat" => Trace.None,
            var name when Recognised.IsChoice(name) => Trace.Union([source, arguments]) is var all
                ? all.ChosenBy(functions.Count > 0 ? results.Origins.Union(results.Chosen) : all.Origins)
                : all,
            _ => Trace.Union([source, arguments]).ChosenBy(results.Chosen),
        };
    }

    // Through a method whose source is at hand; any other one draws samples of its own, unless its name says that it chooses.
    private Trace Ours(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(argument => argument.Parameter is not null).ToDictionary(argument => (ISymbol)argument.Parameter!.OriginalDefinition, argument => tracer.Of(argument.Value), SymbolEqualityComparer.Default);
        var given = Trace.Union(arguments.Values);
        if (tracer.Body(call.TargetMethod, call) is { } body)
        {
            var callee = tracer.Within(arguments);
            var returned = body is ILocalFunctionOperation ? Sources.Returned(body) : MethodBody.Of(body).Returned;
            var all = Trace.Union(returned.Select(callee.Of));
            var chosen = returned.Count < 2 ? all : returned.Aggregate(all, (trace, result) => trace.ChosenBy([.. Reaching.Conditions(result).SelectMany(condition => callee.Choices.Contest(condition))]));
            if (!chosen.Origins.IsEmpty || !chosen.Chosen.IsEmpty || Values.IsWhole(call.Type))
            {
                return chosen.From(call, given.Origins.Union(given.Chosen));
            }
        }

        return Recognised.IsChoice(call.TargetMethod.Name) ? given.ChosenBy(given.Origins) : Trace.Of(new(call, call.TargetMethod.Name));
    }
}
