using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>What the type parameters of the code that is walked stand for: ILGPU compiles a generic method for each of its type arguments.</summary>
internal sealed class TypeArguments
{
    private readonly Dictionary<ITypeParameterSymbol, ITypeSymbol> known;

    private TypeArguments(Dictionary<ITypeParameterSymbol, ITypeSymbol> known) => this.known = known;

    /// <summary>Of code without type parameters.</summary>
    public static TypeArguments None { get; } = new(new(SymbolEqualityComparer.Default));

    /// <summary>Tells apart two walks through one method.</summary>
    public string Key => string.Join(",", known.Select(pair => $"{pair.Key.Name}={pair.Value.ToDisplayString()}"));

    /// <summary>Those of a method that this code calls.</summary>
    public TypeArguments Of(IMethodSymbol called)
    {
        var all = new Dictionary<ITypeParameterSymbol, ITypeSymbol>(SymbolEqualityComparer.Default);
        Add(called.OriginalDefinition.TypeParameters, called.TypeArguments);
        for (var type = called.ContainingType; type is not null; type = type.ContainingType)
        {
            Add(type.OriginalDefinition.TypeParameters, type.TypeArguments);
        }

        return all.Count == 0 ? None : new(all);

        void Add(IReadOnlyList<ITypeParameterSymbol> parameters, IReadOnlyList<ITypeSymbol> arguments)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                all[parameters[i]] = Of(arguments[i]);
            }
        }
    }

    /// <summary>What a type is here.</summary>
    public ITypeSymbol Of(ITypeSymbol type) => type is ITypeParameterSymbol parameter && known.TryGetValue(parameter, out var argument) ? argument : type;

    /// <summary>The method that an interface's method is on a type that is known; null where nothing is known, and where the interface's own body is all there is.</summary>
    /// <param name="method">As the call names it.</param>
    /// <param name="receiver">The type of what it is called on.</param>
    /// <param name="isDefault">Whether the interface's own body is called.</param>
    public IMethodSymbol? Implementation(IMethodSymbol method, ITypeSymbol? receiver, out bool isDefault)
    {
        isDefault = false;
        if (receiver is not ITypeParameterSymbol || method.ContainingType.TypeKind != TypeKind.Interface || Of(receiver) is not INamedTypeSymbol { TypeKind: not TypeKind.TypeParameter } type)
        {
            return null;
        }

        var known = type.AllInterfaces.FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, method.ContainingType.OriginalDefinition) && Fits(one, method.ContainingType));
        var member = known?.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, method.OriginalDefinition));
        var found = member is null ? null : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
        isDefault = member is not null && (found is null || found.ContainingType.TypeKind == TypeKind.Interface);
        return isDefault ? null : found;
    }

    private bool Fits(INamedTypeSymbol one, INamedTypeSymbol named) =>
        one.TypeArguments.Zip(named.TypeArguments, (argument, asked) => Of(asked) is ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(argument, Of(asked))).All(fits => fits);
}
