namespace RandomizedSmoothing.Claims.Paper;

// The parameters of §3.1's data sets.

/// <summary>ε, half the share of class 1's samples that lie at ka; below ½.</summary>
[PositiveReal(Name = "epsilon", Low = 1e-5, High = 0.5, Meaning = "weight of the far component")]
internal sealed class EpsilonAttribute : ParameterAttribute;

/// <summary>k, how much farther the far component lies than the near one.</summary>
[PositiveReal(Name = "k", Low = 1e-3, High = 1e6, Meaning = "distance of the far component, in units of a")]
internal sealed class FarDistanceAttribute : ParameterAttribute;

/// <summary>a, the distance of the near component.</summary>
[PositiveReal(Name = "a", Low = 1e-3, High = 1e3, Meaning = "distance of the near component, in input units")]
internal sealed class NearDistanceAttribute : ParameterAttribute;

/// <summary>σ_o, the standard deviation of every component.</summary>
[PositiveReal(Name = "sigma_o", Low = 1e-3, High = 1e3, Meaning = "standard deviation of the components, in input units")]
internal sealed class DataSigmaAttribute : ParameterAttribute;

/// <summary>σ_t, the standard deviation of the augmentation and of the smoothing.</summary>
[PositiveReal(Name = "sigma_t", Low = 1e-3, High = 1e9, Meaning = "standard deviation of the augmentation, in input units")]
internal sealed class TrainSigmaAttribute : ParameterAttribute;
