using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>Generators of random numbers, and what they start from.</summary>
internal static class Seeds
{
    /// <summary><c>System.Random</c>, or a library's own that derives from it.</summary>
    public static bool IsGenerator(INamedTypeSymbol type, INamedTypeSymbol random)
    {
        if (SymbolEqualityComparer.Default.Equals(type, random))
        {
            return true;
        }

        for (var ancestor = type.BaseType; ancestor is not null && !type.Locations.Any(location => location.IsInSource); ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, random))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An argument that is no seed, such as whether threads may share the generator.</summary>
    public static bool IsFlag(IArgumentOperation argument) => argument.Value.Type?.SpecialType == SpecialType.System_Boolean;

    /// <summary>Whether a seed can be given, and this is what happens where none is: one branch of <c>seed is null ? new Random() : new Random(seed)</c>.</summary>
    public static bool IsOptional(IOperation unseeded)
    {
        for (var (inner, outer) = (unseeded, unseeded.Parent); outer is not null and not IAnonymousFunctionOperation; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case ICoalesceOperation either when ReferenceEquals(inner, either.WhenNull):
                case ICoalesceAssignmentOperation:
                    return true;
                case IConditionalOperation choice when !ReferenceEquals(inner, choice.Condition) && (AsksForASeed(choice.Condition) || IsSeeded(ReferenceEquals(inner, choice.WhenTrue) ? choice.WhenFalse : choice.WhenTrue)):
                    return true;
                case ISwitchExpressionOperation choice when AsksForASeed(choice.Value):
                    return true;
            }
        }

        // if (seed is { } given) { return new Random(given); } return new Random();
        return MethodBody.Around(unseeded).Fact(FirstQuestion) < unseeded.Syntax.SpanStart;
    }

    // isFree ? new Random() : new Random(42): whoever asks for no seed gets none.
    private static bool IsSeeded(IOperation? other) => other is not null
        && Values.Unwrapped(other) is IObjectCreationOperation { Arguments: var arguments } && arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && !IsFlag(argument));

    /// <summary>Whether a method has an overload that takes a seed or a generator, and takes none itself: <c>Create()</c> beside <c>Create(int seed)</c>; or a field is given a seeded one later.</summary>
    public static bool IsSeededElsewhere(ISymbol member, INamedTypeSymbol random)
    {
        return member is IFieldSymbol field ? IsSeededLater(field) : member is IMethodSymbol method && !method.Parameters.Any(IsSeed)
            && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => other.Parameters.Any(IsSeed));

        bool IsSeed(IParameterSymbol parameter) => parameter.Name.IndexOf("seed", StringComparison.OrdinalIgnoreCase) >= 0 || (parameter.Type is INamedTypeSymbol type && IsGenerator(type, random));
    }

    // private static Random generator = new(), which Restart(int seed) sets to a new Random(seed).
    private static bool IsSeededLater(IFieldSymbol field) => field.ContainingType.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes()).OfType<AssignmentExpressionSyntax>()
        .Any(assignment => (assignment.Left is MemberAccessExpressionSyntax { Name: var named } ? named : assignment.Left) is IdentifierNameSyntax { Identifier.ValueText: var name } && name == field.Name
            && assignment.Right is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 });

    /// <summary>Whether a seed is the time, or another number that is never the same again.</summary>
    public static bool IsOfTheMoment(IOperation seed) => Resolving.Resolve(seed) switch
    {
        ICoalesceOperation => false,
        var value => value.DescendantsAndSelf().Any(part => part switch
        {
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "TickCount" or "TickCount64" or "Now" or "UtcNow" or "ProcessId" } } => true,
            IInvocationOperation { TargetMethod: { IsStatic: true, Name: "NewGuid" or "GetTimestamp" or "CreateVersion7" } } => true,
            // .NET starts both from another number in every process.
            IInvocationOperation { TargetMethod: { Name: "GetHashCode", Parameters.Length: 0 }, Instance.Type.SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
            IInvocationOperation { TargetMethod: { Name: "Combine" or "ToHashCode", ContainingType: { Name: "HashCode", ContainingNamespace.Name: "System" } } } => true,
            IInvocationOperation { TargetMethod: { Name: "GetInt32" or "GetBytes", ContainingType.Name: "RandomNumberGenerator" } } => true,
            IInvocationOperation { TargetMethod: { Name: "Robust" or "Time" or "Guid", ContainingType.Name: "RandomSeed" } } => true,
            _ => false,
        }),
    };

    /// <summary>Whether a call of MathNet's draws from a generator that has no seed: <c>Normal.Sample(0, σ)</c>, or a distribution made without one.</summary>
    public static bool DrawsFromNowhere(IInvocationOperation call, INamedTypeSymbol random)
    {
        var method = call.TargetMethod;
        if (method.Name is "Random" or "CreateRandom" or "RandomPositiveDefinite" && IsMathNet(method))
        {
            return IsRandomArray(call, random);
        }

        if (method.Name is not ("Sample" or "Samples") || !IsMathNet(method))
        {
            return false;
        }

        if (method.IsStatic)
        {
            return !method.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, random));
        }

        return call.Instance is { } distribution && HasNoSource(distribution, call, random);
    }

    /// <summary>Whether a call draws from the operating system's own randomness as from a generator, or sorts by identities that are new each time.</summary>
    public static bool IsOfTheSystem(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "GetInt32" or "Shuffle" or "GetItems", ContainingType.Name: "RandomNumberGenerator" } => true,
        { Name: "OrderBy" or "OrderByDescending" or "ThenBy" or "MinBy" or "MaxBy" } => call.Arguments.Select(argument => Sources.Function(argument.Value)).OfType<IAnonymousFunctionOperation>()
            .Any(function => Sources.Returned(function).Any(key => Values.Unwrapped(key) is IInvocationOperation { TargetMethod: { Name: "NewGuid", ContainingType.Name: "Guid" } })),
        _ => false,
    };

    // Vector.Build.Random(n) has a seed of its own as a further number; with a distribution, it is the distribution's.
    private static bool IsRandomArray(IInvocationOperation call, INamedTypeSymbol random)
    {
        var distribution = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.TypeKind == TypeKind.Interface)?.Value;
        return distribution is null
            ? !call.Arguments.Any(argument => argument.Parameter?.Name.IndexOf("seed", StringComparison.OrdinalIgnoreCase) >= 0)
            : HasNoSource(distribution, call, random);
    }

    // Its RandomSource may be set afterwards.
    private static bool HasNoSource(IOperation distribution, IInvocationOperation call, INamedTypeSymbol random) =>
        Resolving.Resolve(distribution) is IObjectCreationOperation { Initializer: null } creation
        && !creation.Arguments.Any(argument => argument.Parameter?.Type is INamedTypeSymbol type && IsGenerator(type, random))
        && !MethodBody.Around(call).NamesOneOf("RandomSource");

    private static bool IsMathNet(IMethodSymbol method) => method.ContainingNamespace?.ToDisplayString().StartsWith("MathNet.", StringComparison.Ordinal) == true;

    private static int FirstQuestion(MethodBody body) => body.Conditions.Where(AsksForASeed).Select(condition => condition.Syntax.SpanStart).DefaultIfEmpty(int.MaxValue).Min();

    private static bool AsksForASeed(IOperation condition) => condition.DescendantsAndSelf().Any(part => Values.Own(part) is { } symbol
        && (symbol.Name.IndexOf("seed", StringComparison.OrdinalIgnoreCase) >= 0 || symbol.Name.IndexOf("rand", StringComparison.OrdinalIgnoreCase) >= 0 || symbol.Name.IndexOf("rng", StringComparison.OrdinalIgnoreCase) >= 0));
}
