using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing;

/// <summary>The σ at which a ball's smoothed region begins to shrink, and at which it is gone: §4.1's two questions.</summary>
public static class BallThresholds
{
    /// <summary>σ_van: the ball's smoothed region is empty exactly when σ is larger. R / √(the 1/c-quantile of χ²_d).</summary>
    /// <param name="ball">The decision region before smoothing.</param>
    /// <param name="classes">c ≥ 2; the threshold is 1/c.</param>
    /// <exception cref="ArgumentOutOfRangeException">c is below 2.</exception>
    public static double VanishingSigma(this Ball ball, int classes)
    {
        ArgumentNullException.ThrowIfNull(ball);
        return ball.Radius / UnitBall.VanishingRadius(ball.Dimension, Argument.AtLeast(2, classes));
    }

    /// <summary>
    /// The σ at which R_σ = R: the region shrinks (R_σ &lt; R, or vanished) exactly when σ is larger, and does not (R_σ &gt; R) when it is smaller.
    /// 0 for c = 2, since a ball shrinks at every σ &gt; 0 then: on its boundary it has less than half of the noise.
    /// </summary>
    /// <param name="ball">The decision region before smoothing.</param>
    /// <param name="classes">c ≥ 2; the threshold is 1/c.</param>
    /// <exception cref="ArgumentOutOfRangeException">c is below 2.</exception>
    public static double ShrinkingOnset(this Ball ball, int classes)
    {
        ArgumentNullException.ThrowIfNull(ball);
        return Argument.AtLeast(2, classes) == 2 ? 0 : ball.Radius / UnitBall.OnsetRadius(ball.Dimension, classes);
    }
}
