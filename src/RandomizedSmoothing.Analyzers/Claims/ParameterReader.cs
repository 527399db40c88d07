using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>A parameter's domain, from its attribute, as the code that creates it.</summary>
internal static class ParameterReader
{
    private const string Suffix = "Attribute";

    /// <summary>The code; null where the parameter has no such attribute, or one of its own range leaves out an end or its meaning.</summary>
    public static string? Expression(IParameterSymbol parameter)
    {
        var attribute = parameter.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.BaseType?.ToDisplayString() == KnownNames.ParameterAttribute);
        if (attribute is null)
        {
            return null;
        }

        var kind = attribute.AttributeClass!.Name;
        kind = kind.Substring(0, kind.Length - Suffix.Length);
        var (low, high, meaning) = (Named(attribute, "Low"), Named(attribute, "High"), Named(attribute, "Meaning"));
        if (Standard(kind) is not { } standard)
        {
            return low is null || high is null || meaning is null
                ? null
                : $"new Parameter({Literal(parameter.Name)}, {meaning}, ParameterKind.{kind}, {low}, {high})";
        }

        var changes = new[]
        {
            parameter.Name == standard ? null : $"Name = {Literal(parameter.Name)}",
            meaning is null ? null : $"Meaning = {meaning}",
            low is null ? null : $"Low = {low}",
            high is null ? null : $"High = {high}",
        }.OfType<string>().ToArray();
        return changes.Length == 0 ? $"Parameter.{kind}" : $"Parameter.{kind} with {{ {string.Join(", ", changes)} }}";
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

    private static string? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value switch
        {
            string text => Literal(text),
            double number => number.ToString("R", CultureInfo.InvariantCulture) is var digits && digits.All(c => char.IsDigit(c) || c == '-') ? $"{digits}d" : digits,
            _ => null,
        };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
