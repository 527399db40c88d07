using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>The static <c>Slack</c> and <c>Margin</c> over a claim's own parameters, and the domain that these give.</summary>
internal sealed record ClaimSides(EquatableArray<ParameterModel> Parameters, EquatableArray<string> Slack, EquatableArray<string> Margin)
{
    public static ClaimSides Read(INamedTypeSymbol type, ImmutableArray<Problem>.Builder problems)
    {
        var (slack, margin) = (Find(type, KnownNames.Slack), Find(type, KnownNames.Margin));
        if (margin is null)
        {
            if (slack is not null)
            {
                problems.Add(Problem.At(ClaimRules.BadSides, slack.Locations[0], $"'{type.Name}' has a hypothesis, a static Slack<T>, and no conclusion: a static T Margin<T>(…) over the same parameters"));
            }

            return new(default, default, default);
        }

        // The conclusion names nearly all of them, in the order in which a person would make them small.
        var parameters = ImmutableArray.CreateBuilder<ParameterModel>();
        foreach (var method in new[] { margin, slack }.OfType<IMethodSymbol>())
        {
            if (!SymbolEqualityComparer.Default.Equals(method.ReturnType, method.TypeParameters[0]))
            {
                problems.Add(Problem.At(ClaimRules.BadSides, method.Locations[0], $"'{method.Name}' has to return {method.TypeParameters[0].Name}, a signed number"));
            }

            foreach (var parameter in method.Parameters)
            {
                CheckType(parameter, method.TypeParameters[0], problems);
                if (method.Equals(margin, SymbolEqualityComparer.Default) || margin.Parameters.All(known => known.Name != parameter.Name))
                {
                    Add(parameters, parameter, slack?.Parameters.FirstOrDefault(twin => twin.Name == parameter.Name), problems);
                }
            }
        }

        return new(parameters.ToImmutable(), Arguments(slack), Arguments(margin));
    }

    /// <summary>The static method with this name that takes the parameters themselves; null where there is none.</summary>
    public static IMethodSymbol? Find(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>()
        .FirstOrDefault(method => method is { IsStatic: true, TypeParameters.Length: 1 } && method.Parameters.All(parameter => parameter.Type.Name != "Point"));

    private static bool IsWhole(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_Int32;

    private static EquatableArray<string> Arguments(IMethodSymbol? method) => method is null
        ? default
        : new([.. method.Parameters.Select(parameter => $"at{(IsWhole(parameter) ? ".Whole(" : "[")}\"{parameter.Name}\"{(IsWhole(parameter) ? ")" : "]")}")]);

    private static void CheckType(IParameterSymbol parameter, ITypeParameterSymbol number, ImmutableArray<Problem>.Builder problems)
    {
        if (!IsWhole(parameter) && !SymbolEqualityComparer.Default.Equals(parameter.Type, number))
        {
            problems.Add(Problem.At(
                ClaimRules.BadSides, parameter.Locations[0], $"Parameter '{parameter.Name}' has to be an int, for a whole number, or a {number.Name}"));
        }
    }

    private static void Add(
        ImmutableArray<ParameterModel>.Builder parameters, IParameterSymbol parameter, IParameterSymbol? twin, ImmutableArray<Problem>.Builder problems)
    {
        if ((ParameterReader.Expression(parameter) ?? (twin is null ? null : ParameterReader.Expression(twin))) is { } expression)
        {
            parameters.Add(new ParameterModel(parameter.Name, expression));
        }
        else
        {
            problems.Add(Problem.At(ClaimRules.NoDomain, parameter.Locations[0], parameter.Name));
        }
    }
}
