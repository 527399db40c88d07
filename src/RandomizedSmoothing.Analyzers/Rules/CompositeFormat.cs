using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>The values that <c>string.Format("{0}\t{1:F3}", …)</c> and its like write, each with its format.</summary>
internal static class CompositeFormat
{
    private static readonly Regex Hole = new(@"(?<!\{)(?:\{\{)*\{(\d+)(?:,\s*-?\d+)?:([^{}]+)\}", RegexOptions.CultureInvariant);

    /// <summary>Values and formats; empty for any other call.</summary>
    public static IEnumerable<(IOperation Value, string Format)> Of(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Format" or "AppendFormat" or "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" or "Create" or "Invariant") && !call.TargetMethod.Parameters.Any(parameter => parameter.Name == "format"))
        {
            yield break;
        }

        var at = call.Arguments.IndexOf(call.Arguments.FirstOrDefault(argument => argument.Parameter is { Name: "format" or "value" or "message" } && argument.Value.ConstantValue is { HasValue: true, Value: string })!);
        if (at < 0 || call.Arguments[at].Value.ConstantValue.Value is not string text)
        {
            yield break;
        }

        var values = call.Arguments.Skip(at + 1).SelectMany(Parts).ToArray();
        foreach (Match hole in Hole.Matches(text))
        {
            if (int.TryParse(hole.Groups[1].Value, out var place) && place < values.Length)
            {
                yield return (values[place], hole.Groups[2].Value);
            }
        }
    }

    private static IEnumerable<IOperation> Parts(IArgumentOperation argument) => Values.Unwrapped(argument.Value) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } when argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection || argument.Parameter?.Type is IArrayTypeSymbol => elements,
        ICollectionExpressionOperation collection => collection.Elements,
        var single => [single],
    };
}
