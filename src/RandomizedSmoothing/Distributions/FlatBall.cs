namespace RandomizedSmoothing.Distributions;

/// <summary>A ball so much larger than the noise that its boundary is nearly flat, under unit noise: an expansion in 1/a.</summary>
/// <remarks>
/// A point at x inside the boundary stays in the ball where z₁ ≤ x − s, the sagitta s = r²/2a + r⁴/8a³ + … over the noise r across the
/// normal, χ with k = d − 1 degrees of freedom. From the cumulants of s, E Φ(x − s) = Φ(z) has the root
/// x = z + k/2a + zk/4a² + β/a³ + O(k²/a⁴) with β = k(k + 2)/8 + (z² − 1)k/6. Root finding would leave an absolute error of one
/// rounding, which for two classes, z = 0, is all there is of k/2a.
/// </remarks>
internal static class FlatBall
{
    /// <summary>Whether k²/a⁴ is below one rounding.</summary>
    public static bool Serves(int d, double a) => a >= 1e4 * Math.Sqrt(d);

    /// <summary>(R − R_σ) / σ for R/σ = a, to full relative accuracy.</summary>
    /// <param name="d">The dimension.</param>
    /// <param name="a">R/σ.</param>
    /// <param name="probit">z = Φ⁻¹(1/c).</param>
    public static double Loss(int d, double a, double probit) => probit + (First(d, a) / 2) + (probit * Second(d, a) / 4) + Third(d, a, probit);

    /// <summary>dR_σ/dσ: less the loss, and a times its derivative in a.</summary>
    /// <inheritdoc cref="Loss"/>
    public static double Rate(int d, double a, double probit) => -(probit + First(d, a) + (probit * Second(d, a) * 0.75) + (4 * Third(d, a, probit)));

    private static double First(int d, double a) => (d - 1) / a;

    private static double Second(int d, double a) => First(d, a) / a;

    private static double Third(int d, double a, double probit) => Second(d, a) / a * (((d + 1) / 8.0) + (((probit * probit) - 1) / 6));
}
