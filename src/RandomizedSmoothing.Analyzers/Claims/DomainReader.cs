using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>
/// A claim's domain: the parameters that attributes of its base classes and of the class itself declare, then those that
/// attributes of its methods' parameters do.
/// </summary>
internal static class DomainReader
{
    public static ImmutableArray<ParameterModel> Read(INamedTypeSymbol type, IReadOnlyList<IMethodSymbol> sides, ImmutableArray<Problem>.Builder problems)
    {
        var domain = ImmutableArray.CreateBuilder<ParameterModel>();
        for (var ancestors = BaseFirst(type); ancestors.Count > 0;)
        {
            var ancestor = ancestors.Pop();
            foreach (var attribute in ParameterReader.AttributesOf(ancestor))
            {
                Add(ParameterReader.Read(attribute, name: null), $"[{attribute.AttributeClass!.Name}]", LocationOf(attribute, type));
            }
        }

        foreach (var parameter in sides.SelectMany(side => side.Parameters))
        {
            if (ParameterReader.AttributesOf(parameter).FirstOrDefault() is { } attribute)
            {
                Add(ParameterReader.Read(attribute, parameter.Name), parameter.Name, LocationOf(parameter, type));
            }
        }

        return domain.ToImmutable();

        void Add(ParameterModel? read, string name, Location location)
        {
            if (read is null)
            {
                problems.Add(Problem.At(ClaimRules.NoDomain, location, name));
            }
            else if (domain.FirstOrDefault(known => known.Name == read.Name) is not { } known)
            {
                domain.Add(read);
            }
            else if (known != read)
            {
                problems.Add(Problem.At(ClaimRules.BadSides, location, $"Parameter '{read.Name}' has two domains: leave one of its attributes out"));
            }
        }
    }

    /// <summary>Where a symbol stands, or the claim where that is in another assembly.</summary>
    public static Location LocationOf(ISymbol symbol, INamedTypeSymbol type) =>
        symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? type.Locations[0];

    private static Location LocationOf(AttributeData attribute, INamedTypeSymbol type) =>
        attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : type.Locations[0];

    private static Stack<INamedTypeSymbol> BaseFirst(INamedTypeSymbol type)
    {
        var ancestors = new Stack<INamedTypeSymbol>();
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            ancestors.Push(ancestor);
        }

        return ancestors;
    }
}
