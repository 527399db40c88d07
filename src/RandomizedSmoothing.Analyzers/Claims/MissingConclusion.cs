using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>A claim of an expression whose conclusion is not found, in the words of the recipe, and not in the compiler's.</summary>
internal static class MissingConclusion
{
    private const string Recipe = "private static T Margin<T>(…) where T : struct, IReal<T>";

    /// <summary>Says why a method that was meant is not the one that is looked for.</summary>
    public static void Check(INamedTypeSymbol type, IReadOnlyList<IMethodSymbol> open, IReadOnlyList<IMethodSymbol> found, ImmutableArray<Problem>.Builder problems)
    {
        if (type.IsAbstract
            || open.FirstOrDefault(method => method is { Name: KnownNames.Margin, IsAbstract: true }) is not { } margin
            || found.Any(method => method.Name == KnownNames.Slack)
            || found.Any(method => method.Name == margin.Name)
            || PointMethods.IsWrittenIn(type, margin))
        {
            return;
        }

        var meant = type.GetMembers(KnownNames.Margin).OfType<IMethodSymbol>().FirstOrDefault() ?? type.GetMembers("MarginAt").OfType<IMethodSymbol>().FirstOrDefault();
        problems.Add(Problem.At(ClaimRules.BadSides, meant is null ? type.Locations[0] : DomainReader.LocationOf(meant, type), $"{Why(type, meant)}: {Recipe}"));
    }

    private static string Why(INamedTypeSymbol type, IMethodSymbol? meant) => meant switch
    {
        null => $"'{type.Name}' has no conclusion. Write what is positive where the claim holds, once for numbers of every kind",
        { Arity: 0 } => $"'{meant.Name}' of '{type.Name}' has to be generic, so that one formula is computed with numbers and enclosed in intervals, and T in the place of {meant.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}",
        { IsStatic: false } => $"'{meant.Name}' of '{type.Name}' has to be static: it computes from its parameters alone",
        { Name: not KnownNames.Margin } => $"'{meant.Name}' of '{type.Name}' has to be called {KnownNames.Margin}",
        _ => $"'{meant.Name}' of '{type.Name}' has to take the parameters themselves, and one type parameter",
    };
}
