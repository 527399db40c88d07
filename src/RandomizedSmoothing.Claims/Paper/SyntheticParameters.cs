namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The parameters of §3.1's data sets.</summary>
internal static class SyntheticParameters
{
    /// <summary>ε, half the share of class 1's samples that lie at ka; below ½.</summary>
    public static Parameter Epsilon { get; } = new("epsilon", "weight of the far component", ParameterKind.PositiveReal, 1e-5, 0.5);

    /// <summary>k, how much farther the far component lies than the near one.</summary>
    public static Parameter K { get; } = new("k", "distance of the far component, in units of a", ParameterKind.PositiveReal, 1e-3, 1e6);

    /// <summary>a, the distance of the near component.</summary>
    public static Parameter A { get; } = new("a", "distance of the near component, in input units", ParameterKind.PositiveReal, 1e-3, 1e3);

    /// <summary>σ_o, the standard deviation of every component.</summary>
    public static Parameter SigmaData { get; } =
        new("sigma_o", "standard deviation of the components, in input units", ParameterKind.PositiveReal, 1e-3, 1e3);

    /// <summary>σ_t, the standard deviation of the augmentation and of the smoothing.</summary>
    public static Parameter SigmaTrain { get; } =
        new("sigma_t", "standard deviation of the augmentation, in input units", ParameterKind.PositiveReal, 1e-3, 1e9);
}
