using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// The σ of the certification logs that the authors publish with their code: of Cohen et al. (2019) in <c>data/certify</c> of locuslab/smoothing, of
/// Salman et al. (2019) in <c>data/certify</c> of Hadisalman/smoothing-adversarial. σ is part of each log's name, and so is that of the training noise.
/// </summary>
internal static class PublishedSigmas
{
    /// <summary>Of Cohen et al. for CIFAR-10: 7 logs.</summary>
    public static ImmutableArray<decimal> CohenCifar10 { get; } = [0.12m, 0.25m, 0.50m, 1.00m];

    /// <summary>Of Cohen et al. for ImageNet: 6 logs.</summary>
    public static ImmutableArray<decimal> CohenImageNet { get; } = [0.25m, 0.50m, 1.00m];

    /// <summary>Of Salman et al.: 1,531 logs.</summary>
    public static ImmutableArray<decimal> Salman { get; } = [0.12m, 0.25m, 0.50m, 1.00m];
}
