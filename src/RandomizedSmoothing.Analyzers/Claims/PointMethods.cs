using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>
/// The methods that a claim's base classes leave open and that take a point: each may be written as a static one of the same
/// name over the parameters themselves.
/// </summary>
internal static class PointMethods
{
    private static readonly string[] Order = [KnownNames.Slack, "SlackAt", KnownNames.Margin, "MarginAt"];

    /// <summary>The open methods, hypothesis first, then the conclusion, then the others.</summary>
    public static IEnumerable<IMethodSymbol> OpenIn(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<IMethodSymbol>();
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            open.AddRange(ancestor.GetMembers().OfType<IMethodSymbol>().Where(method =>
                TakesPoint(method) && method.Parameters.All(Identifiers.IsNamed) && (method.IsVirtual || method.IsAbstract || method.IsOverride) && seen.Add($"{method.Name}`{method.Arity}") && !method.IsSealed));
        }

        return open.OrderBy(method => Array.IndexOf(Order, method.Name) is >= 0 and var place ? place : Order.Length).ThenBy(method => method.Name, StringComparer.Ordinal);
    }

    /// <summary>The static method over the parameters themselves that stands for one with a point, in the class or in a base class.</summary>
    public static IMethodSymbol? Static(INamedTypeSymbol type, IMethodSymbol open, Compilation compilation)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (Static(ancestor, open.Name, open.Arity) is { } found && compilation.IsSymbolAccessibleWithin(found, type))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The static method of a class with this name that takes the parameters themselves; null where there is none.</summary>
    public static IMethodSymbol? Static(INamedTypeSymbol type, string name, int arity) => type.GetMembers(name).OfType<IMethodSymbol>()
        .FirstOrDefault(method => method.IsStatic && method.Arity == arity && !method.Parameters.Any(IsPoint) && method.Parameters.All(Identifiers.IsNamed));

    /// <summary>Whether a class overrides an open method by hand.</summary>
    public static bool IsWrittenIn(INamedTypeSymbol type, IMethodSymbol open) => type.GetMembers(open.Name).OfType<IMethodSymbol>()
        .Any(method => method.IsOverride && method.Arity == open.Arity && TakesPoint(method));

    public static bool IsPoint(IParameterSymbol parameter) => parameter.Type.Name == KnownNames.Point && parameter.Type.ContainingNamespace?.ToDisplayString() == KnownNames.Space;

    private static bool TakesPoint(IMethodSymbol method) => method.Parameters.Length > 0 && IsPoint(method.Parameters[0]);
}
