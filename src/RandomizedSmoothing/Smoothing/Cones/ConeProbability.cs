using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// The probability that a point, moved by noise N(0, σ²I), lies in the solid right circular cone of half-angle θ in
/// ℝᵈ, as an expression in any kind of number.
/// </summary>
/// <typeparam name="T">The kind of number.</typeparam>
public static class ConeProbability<T>
    where T : struct, IReal<T>
{
    /// <summary>On the axis.</summary>
    /// <param name="d">The dimension, at least 2.</param>
    /// <param name="theta">The half-angle in radians, in (0, π/2).</param>
    /// <param name="sigma">The standard deviation of the noise, positive.</param>
    /// <param name="depth">The point's distance inside the apex; negative outside, beyond the apex.</param>
    public static T OnAxis(int d, T theta, T sigma, T depth) => T.ConeLower(d, theta, depth / sigma);

    /// <summary>On the axis, for the cone without its tip.</summary>
    /// <param name="d">The dimension, at least 2.</param>
    /// <param name="theta">The half-angle in radians, in (0, π/2).</param>
    /// <param name="sigma">The standard deviation of the noise, positive.</param>
    /// <param name="depth">The point's distance inside the apex, before the tip is cut off; negative beyond the apex.</param>
    /// <param name="cut">The depth below the apex at which the tip is cut off, not negative.</param>
    public static T CutOnAxis(int d, T theta, T sigma, T depth, T cut) => T.CutConeLower(d, theta, depth / sigma, cut / sigma);
}
