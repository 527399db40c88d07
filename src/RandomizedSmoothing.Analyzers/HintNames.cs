using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers;

/// <summary>Names of generated files. The compiler wants them of few characters, and different in more than case.</summary>
internal static class HintNames
{
    /// <summary>Gives every model its file's name.</summary>
    /// <typeparam name="T">The models.</typeparam>
    /// <param name="models">What files are generated of.</param>
    /// <param name="name">A name that no other model has.</param>
    public static IncrementalValuesProvider<(T Model, string HintName)> WithHintNames<T>(this IncrementalValuesProvider<T> models, Func<T, string> name)
    {
        var alike = models.Select((model, _) => Allowed(name(model))).Collect().Select(static (names, _) => new EquatableArray<string>(
            names.GroupBy(known => known, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group).ToImmutableArray()));
        return models.Combine(alike).Select((pair, _) =>
        {
            var allowed = Allowed(name(pair.Left));
            return (pair.Left, $"{allowed}{(pair.Right.Contains(allowed, StringComparer.Ordinal) ? Capitals(allowed) : "")}.g.cs");
        });
    }

    /// <summary>Whether an attribute is the symbol's first of its class: twice the same one is an error, and no reason to generate anything twice.</summary>
    public static bool IsFirst(GeneratorAttributeSyntaxContext attributed) =>
        attributed.TargetSymbol.GetAttributes()
            .First(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributed.Attributes[0].AttributeClass))
            .ApplicationSyntaxReference is not { } first
        || (first.SyntaxTree == attributed.TargetNode.SyntaxTree && attributed.TargetNode.FullSpan.Contains(first.Span));

    private static string Allowed(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' ? c.ToString() : $"({((int)c).ToString("x", CultureInfo.InvariantCulture)})"));

    private static string Capitals(string name) =>
        $"({string.Join(",", name.Select((c, i) => (c, i)).Where(letter => char.IsUpper(letter.c)).Select(letter => letter.i.ToString(CultureInfo.InvariantCulture)))})";
}
