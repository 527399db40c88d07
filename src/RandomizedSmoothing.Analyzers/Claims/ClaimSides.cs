using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Claims;

/// <summary>A claim's domain, and the methods that unpack a point for static ones over the parameters themselves.</summary>
internal sealed record ClaimSides(EquatableArray<ParameterModel> Parameters, EquatableArray<string> Overrides)
{
    private static readonly SymbolDisplayFormat Written = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static ClaimSides Read(INamedTypeSymbol type, Compilation compilation, ImmutableArray<Problem>.Builder problems)
    {
        var open = PointMethods.OpenIn(type).Where(method => !PointMethods.IsWrittenIn(type, method)).ToArray();
        var sides = open.Select(method => (Open: method, Static: PointMethods.Static(type, method, compilation))).Where(side => side.Static is not null).ToArray();
        var domain = DomainReader.Read(type, [.. sides.Select(side => side.Static!)], problems);
        var (owner, isOwn) = DomainOf(type);
        if (domain.Length > 0 && (owner is null || isOwn || owner.IsSealed))
        {
            problems.Add(Problem.At(ClaimRules.BadSides, type.Locations[0], owner is null
                ? $"'{type.Name}' has parameters, and its kind of claim has no domain"
                : $"'{type.Name}' has attributes of parameters and a Domain of its own: leave one out"));
        }

        foreach (var (method, side) in sides)
        {
            Check(method, side!, compilation, type, problems);
            foreach (var parameter in side!.Parameters.Where(parameter => Passed(parameter, method) is null && owner is { IsAbstract: true }
                && domain.All(known => known.Name != parameter.Name) && !ParameterReader.AttributesOf(parameter).Any()))
            {
                problems.Add(Problem.At(ClaimRules.NoDomain, DomainReader.LocationOf(parameter, type), parameter.Name));
            }
        }

        if (HasNoStatement(type))
        {
            problems.Add(Problem.At(ClaimRules.NotPartial, type.Locations[0], type.Name, "does not say what it claims: write public override string Statement => \"…\";, in the words of its source"));
        }

        MissingConclusion.Check(type, open, [.. sides.Select(side => side.Open)], problems);
        MixedNumbers.Check(type, compilation, problems);

        // The other way round, nothing is asked: that is a claim without a hypothesis.
        if (sides.FirstOrDefault(side => side.Open.Name == KnownNames.Slack).Static is { } slack
            && open.Any(method => method is { Name: KnownNames.Margin, IsAbstract: true } && !sides.Any(side => side.Open.Equals(method, SymbolEqualityComparer.Default))))
        {
            problems.Add(Problem.At(ClaimRules.BadSides, DomainReader.LocationOf(slack, type), $"'{type.Name}' has a hypothesis, a static Slack<T>, and no conclusion: a static T Margin<T>(…) over the same parameters"));
        }

        // It does not compile as it is, and should be told so once.
        return problems.Count > 0
            ? new(default, Stubs(type, owner, open).ToImmutableArray())
            : new(domain, sides.Select(side => $"{Signature(side.Open, side.Static!)} => {Call(side.Open, side.Static!)};").ToImmutableArray());
    }

    /// <summary>A claim's static method over numbers of any kind, by its name; null where it has none.</summary>
    public static IMethodSymbol? Find(INamedTypeSymbol type, string name) => PointMethods.Static(type, name, arity: 1);

    private static IEnumerable<string> Stubs(INamedTypeSymbol type, IPropertySymbol? domain, IEnumerable<IMethodSymbol> open)
    {
        if (domain is { IsAbstract: true } && !domain.ContainingType.Equals(type, SymbolEqualityComparer.Default))
        {
            yield return $"public override {KnownNames.Global}Domain Domain => [];";
        }

        if (HasNoStatement(type))
        {
            yield return $"public override string {KnownNames.Statement} => \"\";";
        }

        foreach (var method in open.Where(method => method.IsAbstract))
        {
            yield return $"{Signature(method)} => throw new global::System.NotSupportedException();";
        }
    }

    // The words of a claim are the one thing that every kind of it is asked for.
    private static bool HasNoStatement(INamedTypeSymbol type) => !type.IsAbstract && PropertyOf(type, KnownNames.Statement) is ({ IsAbstract: true }, false);

    private static (IPropertySymbol? Property, bool IsOwn) DomainOf(INamedTypeSymbol type) => PropertyOf(type, KnownNames.Domain);

    private static (IPropertySymbol? Property, bool IsOwn) PropertyOf(INamedTypeSymbol type, string name)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return (property, SymbolEqualityComparer.Default.Equals(ancestor, type));
            }
        }

        return (null, false);
    }

    private static void Check(IMethodSymbol open, IMethodSymbol side, Compilation compilation, INamedTypeSymbol type, ImmutableArray<Problem>.Builder problems)
    {
        var number = side.Arity == 1 ? (ITypeSymbol)side.TypeParameters[0] : compilation.GetSpecialType(SpecialType.System_Double);
        if (open.ReturnType is ITypeParameterSymbol
            ? !SymbolEqualityComparer.Default.Equals(side.ReturnType, number)
            : !compilation.ClassifyCommonConversion(side.ReturnType, open.ReturnType).IsImplicit)
        {
            problems.Add(Problem.At(ClaimRules.BadSides, DomainReader.LocationOf(side, type), $"'{side.Name}' has to return {(open.ReturnType is ITypeParameterSymbol ? $"{number.Name}, a signed number" : Type(open.ReturnType))}"));
        }

        foreach (var parameter in side.Parameters.Where(parameter => Passed(parameter, open) is null && !IsWhole(parameter) && !SymbolEqualityComparer.Default.Equals(parameter.Type, number)))
        {
            problems.Add(Problem.At(
                ClaimRules.BadSides,
                DomainReader.LocationOf(parameter, type),
                $"Parameter '{parameter.Name}' has to be an int, for a whole number, or a {(side.Arity == 1 ? number.Name : "double")}"));
        }
    }

    // What is no parameter of the claim, such as the roots, comes from the method with the point.
    private static IParameterSymbol? Passed(IParameterSymbol parameter, IMethodSymbol open) =>
        open.Parameters.FirstOrDefault(passed => passed.Name == parameter.Name && !PointMethods.IsPoint(passed) && Type(passed.Type) == Type(parameter.Type));

    // An object is returned as what it is, where the method with the point returns it as something more general, or null.
    private static string Signature(IMethodSymbol open, IMethodSymbol? side = null)
    {
        var returned = side is not null && open.ReturnType.IsReferenceType ? side.ReturnType : open.ReturnType;
        var access = open.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";
        var generic = open.Arity == 0 ? "" : $"<{string.Join(", ", open.TypeParameters.Select(parameter => parameter.Name))}>";
        return $"{access} override {Type(returned)} {open.Name}{generic}({string.Join(", ", open.Parameters.Select(parameter => $"{Type(parameter.Type)} {Identifiers.Escape(parameter.Name)}"))})";
    }

    private static string Call(IMethodSymbol open, IMethodSymbol side)
    {
        var point = Identifiers.Escape(open.Parameters[0].Name);
        var arguments = side.Parameters.Select(parameter => Passed(parameter, open) is { } passed ? Identifiers.Escape(passed.Name) : Value(parameter));
        return $"{side.Name}{(side.Arity == 0 ? "" : "<T>")}({string.Join(", ", arguments)})";

        string Value(IParameterSymbol parameter) => !IsWhole(parameter) ? $"{point}[\"{parameter.Name}\"]"
            : side.Arity == 1 ? $"{point}.Whole(\"{parameter.Name}\")"
            : $"(int){point}[\"{parameter.Name}\"]";
    }

    private static string Type(ITypeSymbol type) => type.ToDisplayString(Written);

    private static bool IsWhole(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_Int32;
}
