using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using RandomizedSmoothing.Analyzers.Flow;

namespace RandomizedSmoothing.Analyzers.Rules;

/// <summary>What the name, the result and the parameters of a method say of a bound on a probability that it may be: read once a method, as its calls are many.</summary>
internal sealed class BoundMethod
{
    private static readonly ConditionalWeakTable<IMethodSymbol, BoundMethod> Known = new();

    private static readonly NamePattern Lower = new("(lower|one_?sided).*(bound|conf|limit|binom|proportion|clopper|pearson|wilson|hoeffding|jeffreys|interval|ci$|p_?a$)|(binom\\w*|clopper|pearson|wilson|hoeffding|jeffreys|proportion|conf\\w*|beta|p_?a)_?lower|^p_?a_?(lower_?)?bound$|^lcb$");
    private static readonly NamePattern Interval = new("interval|conf_?int|proportion_?conf|^(clopper_?pearson|wilson|jeffreys|agresti_?coull|hoeffding)\\w*$");
    private static readonly NamePattern Trials = new("^(n|n0|trials|total|samples?|num_?samples|sample_?size|sample_?count|draws|alpha|delta|confidence\\w*|level|significance|sigma|p)$");
    private static readonly NamePattern Alpha = new("^(alpha|delta|significance\\w*|error(_?probability)?|fail\\w*|p|x|level|q|probability)$");

    private readonly ImmutableArray<Role> roles;

    private BoundMethod(IMethodSymbol method)
    {
        Name = method.Name;
        SaysLower = IsLowerName(Name) || (Name is "Lower" && Interval.IsMatch(method.ContainingType.Name));
        IsLower = SaysLower && (Values.IsFraction(method.ReturnType) || IsGenericNumber(method.ReturnType));
        IsUpper = Name.IndexOf("Upper", StringComparison.OrdinalIgnoreCase) >= 0;

        // A bound that has two ends is an enclosure of the one, as Interval.ClopperPearsonLower.
        IsInterval = Interval.IsMatch(Name) && !Name.EndsWith("Lower", StringComparison.Ordinal) && !Name.EndsWith("Upper", StringComparison.Ordinal) && HasEnds(method.ReturnType);
        IsRadius = method is { Name: "Radius", ContainingType.Name: KnownTypes.CertifiedRadiusProcedure };
        IsQuantileOfBeta = method is { Name: "InvCDF" or "InverseCumulativeDistribution" or "BetaInv" or "Quantile" or "InverseDistributionFunction", ContainingType.Name: "Beta" or "BetaDistribution" or "BetaScaled" };
        IsOfTwoSamples = Takes(KnownTypes.SelectionCounts) && Takes(KnownTypes.EstimationCounts);
        roles = [.. method.Parameters.Select(Of)];

        bool Takes(string type) => method.Parameters.Any(parameter => parameter.Type.Name == type);
    }

    /// <summary>What a parameter may be.</summary>
    [Flags]
    public enum Role
    {
        /// <summary>No number.</summary>
        None = 0,

        /// <summary>A number.</summary>
        Number = 1,

        /// <summary>A count that is bounded.</summary>
        Count = 2,

        /// <summary>The error probability.</summary>
        Alpha = 4,
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it is called a lower one.</summary>
    public bool SaysLower { get; }

    /// <summary>Whether it bounds a probability from below, by its name and its result.</summary>
    public bool IsLower { get; }

    /// <summary>Whether it is called an upper one.</summary>
    public bool IsUpper { get; }

    /// <summary>Whether both ends come out, by its name and its result.</summary>
    public bool IsInterval { get; }

    /// <summary>Whether it is <c>CertifiedRadiusProcedure.Radius</c>.</summary>
    public bool IsRadius { get; }

    /// <summary>Whether it is a quantile of the beta distribution, as libraries call it.</summary>
    public bool IsQuantileOfBeta { get; }

    /// <summary>Whether it takes counts of the samples that choose, and of those that bound.</summary>
    public bool IsOfTwoSamples { get; }

    /// <summary>What is known of a method.</summary>
    public static BoundMethod Of(IMethodSymbol method) => Known.GetValue(method, one => new(one));

    /// <summary>Whether a method's name says that it bounds from below.</summary>
    public static bool IsLowerName(string method) => Lower.IsMatch(method);

    /// <summary>What one of its parameters may be.</summary>
    public Role RoleOf(IParameterSymbol? parameter) => parameter is null || parameter.Ordinal >= roles.Length ? Role.None : roles[parameter.Ordinal];

    private static Role Of(IParameterSymbol parameter) => !Values.IsWhole(parameter.Type) && !Values.IsFraction(parameter.Type) && !IsGenericNumber(parameter.Type) ? Role.None
        : Role.Number | (Trials.IsMatch(parameter.Name) ? 0 : Role.Count) | (Alpha.IsMatch(parameter.Name) ? Role.Alpha : 0);

    // where T : IFloatingPoint<T>
    private static bool IsGenericNumber(ITypeSymbol type) => type is ITypeParameterSymbol { ConstraintTypes: var constraints } && constraints.Any(constraint => constraint.ContainingNamespace is { Name: "Numerics", ContainingNamespace.Name: "System" });

    private static bool HasEnds(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true, TupleElements.Length: 2 } tuple => tuple.TupleElements.All(element => Values.IsFraction(element.Type) || element.Type is ITypeParameterSymbol),
        INamedTypeSymbol named => named.GetMembers().Any(member => member.Name.StartsWith("Lower", StringComparison.OrdinalIgnoreCase)) && named.GetMembers().Any(member => member.Name.StartsWith("Upper", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
