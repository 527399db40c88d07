using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>This project's networks for the digits, as the paper's experiments have theirs.</summary>
internal static class DigitsSettings
{
    /// <summary>The σ of Table 3, but 0; all of them are in Table 4 as well.</summary>
    public static ImmutableArray<decimal> SmoothedSigmas { get; } = [.. Table3Print.Rows.Where(row => row is { Classes: 10, Sigma: > 0 }).Select(row => row.Sigma)];

    /// <summary>The σ of Table 4.</summary>
    public static ImmutableArray<decimal> AugmentedSigmas { get; } = [.. Table4Print.Of(points: 1).Select(cell => cell.Sigma)];

    /// <summary>The σ of Table 2 at which they were certified; at its last, 3, no image was left at 2 already.</summary>
    public static ImmutableArray<decimal> CertifiedSigmas { get; } = [0.12m, 0.25m, 0.5m, 1m, 1.5m, 2m];

    /// <summary>As in Table 3: trained without noise, smoothed with σ.</summary>
    public static MeasuredSetting Plain(decimal sigma) => OurDigits.Of("predict", 0, 1, sigma);

    /// <summary>As in Table 4: trained with some noise points a sample, and smoothed with the same σ.</summary>
    public static MeasuredSetting Augmented(int points, decimal sigma) => OurDigits.Of("predict", sigma, points, sigma);

    /// <summary>As in Table 2: trained with one noise point a sample, certified with the same σ.</summary>
    public static MeasuredSetting Certified(decimal sigma) => OurDigits.Of("certify", sigma, 1, sigma);
}
