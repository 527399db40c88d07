namespace RandomizedSmoothing.Claims;

/// <summary>
/// Says of a claim that only the ratios of some positive parameters matter, as of lengths in one unit: to multiply them all by the same number
/// changes neither the hypothesis nor the conclusion. A proof over the claim's domain sets the first of them to 1 then. It is found without this
/// where each term of the formula has one power of them; else it is tried at drawn points, refused where one shows that it is not so, and assumed.
/// </summary>
/// <param name="parameters">Their names, at least two.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OnlyRatiosMatterAttribute(params string[] parameters) : Attribute
{
    /// <summary>The parameters' names.</summary>
    public IReadOnlyList<string> Parameters { get; } = parameters;
}

/// <summary>
/// Says of a claim's margin that it does not fall when one parameter rises. A proof over the claim's domain looks at the lower end of a range of it only. It
/// is tried at drawn points, and refused where one shows that it is not so.
/// </summary>
/// <param name="parameter">Its name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class MarginRisesWithAttribute(string parameter) : Attribute
{
    /// <summary>The parameter's name.</summary>
    public string Parameter { get; } = parameter;
}

/// <summary>As <see cref="MarginRisesWithAttribute"/>, of a margin that does not rise: the upper end of a range is looked at.</summary>
/// <param name="parameter">Its name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class MarginFallsWithAttribute(string parameter) : Attribute
{
    /// <summary>The parameter's name.</summary>
    public string Parameter { get; } = parameter;
}
