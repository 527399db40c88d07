using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>
/// A parameter's domain, from its attribute. An attribute of the claims' author's own is read as the attributes that its class
/// has, so that several claims share one declaration.
/// </summary>
internal static class ParameterReader
{
    private const string Suffix = "Attribute";

    // An attribute whose class has itself for an attribute has no end.
    private const int DeepestAttribute = 8;

    /// <summary>The domains that a symbol's attributes give, in their order.</summary>
    public static IEnumerable<AttributeData> AttributesOf(ISymbol symbol) => symbol.GetAttributes().Where(IsOfParameter);

    /// <summary>What an attribute declares.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The name in code; null where the attribute has to give it.</param>
    /// <returns>Null where the attribute leaves out an end of the range, its meaning or the name, and nothing gives them otherwise.</returns>
    public static ParameterModel? Read(AttributeData attribute, string? name)
    {
        var chain = Chain(attribute).ToArray();
        return chain.LastOrDefault()?.AttributeClass is { } type && IsKind(type)
            ? Of(
                type.Name.Substring(0, type.Name.Length - Suffix.Length),
                name ?? First(given => Named(given, "Name") as string),
                First(given => Number(given, "Low")),
                First(given => Number(given, "High")),
                First(given => Named(given, "Meaning") as string))
            : null;

        string? First(Func<AttributeData, string?> read) => chain.Select(read).FirstOrDefault(value => value is not null);
    }

    // The attribute, the one of its class, and so on to one of the kinds that there are.
    private static IEnumerable<AttributeData> Chain(AttributeData attribute)
    {
        var current = attribute;
        for (var depth = 0; depth < DeepestAttribute && current?.AttributeClass is { } type; depth++)
        {
            yield return current;
            current = IsKind(type) ? null : AttributesOf(type).FirstOrDefault();
        }
    }

    private static bool IsKind(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == KnownNames.Space && type.Name
        is "DimensionAttribute" or "ClassesAttribute" or "RadiusAttribute" or "SigmaAttribute" or "HalfAngleAttribute"
        or "WholeNumberAttribute" or "PositiveRealAttribute" or "RealNumberAttribute" or "AngleAttribute";

    private static ParameterModel? Of(string kind, string? name, string? low, string? high, string? meaning)
    {
        if (Standard(kind) is not { } standard)
        {
            return name is null || low is null || high is null || meaning is null
                ? null
                : new(name, $"new {KnownNames.Global}Parameter({Literal(name)}, {Literal(meaning)}, {KnownNames.Global}ParameterKind.{kind}, {low}, {high})", kind == "WholeNumber");
        }

        var changes = new[]
        {
            name is null || name == standard ? null : $"Name = {Literal(name)}",
            meaning is null ? null : $"Meaning = {Literal(meaning)}",
            low is null ? null : $"Low = {low}",
            high is null ? null : $"High = {high}",
        }.OfType<string>().ToArray();
        return new(
            name ?? standard,
            changes.Length == 0 ? $"{KnownNames.Global}Parameter.{kind}" : $"{KnownNames.Global}Parameter.{kind} with {{ {string.Join(", ", changes)} }}",
            kind is "Dimension" or "Classes");
    }

    private static string? Standard(string kind) => kind switch
    {
        "Dimension" => "d",
        "Classes" => "c",
        "Radius" => "R",
        "Sigma" => "sigma",
        "HalfAngle" => "theta",
        _ => null,
    };

    private static bool IsOfParameter(AttributeData attribute) =>
        attribute.AttributeClass is { } type && ClaimReader.DerivesFrom(type, KnownNames.ParameterAttribute);

    private static string? Number(AttributeData attribute, string name) => Named(attribute, name) is double number && !double.IsNaN(number)
        ? number.ToString("R", CultureInfo.InvariantCulture) is var digits && digits.All(c => char.IsDigit(c) || c == '-') ? $"{digits}d" : digits
        : null;

    private static object? Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
