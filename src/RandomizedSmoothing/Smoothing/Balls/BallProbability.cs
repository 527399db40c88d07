using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// The probability that a point, moved by noise N(0, σ²I), lies in the ball of radius R around the origin of ℝᵈ, as
/// an expression in any kind of number.
/// </summary>
/// <typeparam name="T">The kind of number.</typeparam>
public static class BallProbability<T>
    where T : struct, IReal<T>
{
    /// <summary>At the ball's centre, its most probable point: P(χ²_d ≤ R²/σ²).</summary>
    /// <param name="d">The dimension, at least 1.</param>
    /// <param name="R">The radius of the ball, positive.</param>
    /// <param name="sigma">The standard deviation of the noise, positive.</param>
    public static T AtCenter(int d, T R, T sigma) => T.ChiSquaredLower(d, Square(R / sigma));

    /// <summary>At a distance from the centre: P(χ′²_d(distance²/σ²) ≤ R²/σ²).</summary>
    /// <param name="d">The dimension, at least 1.</param>
    /// <param name="R">The radius of the ball, positive.</param>
    /// <param name="sigma">The standard deviation of the noise, positive.</param>
    /// <param name="distance">The point's distance from the centre, not negative.</param>
    public static T At(int d, T R, T sigma, T distance) =>
        T.NoncentralChiSquaredLower(d, Square(distance / sigma), Square(R / sigma));

    private static T Square(T x) => x * x;
}
