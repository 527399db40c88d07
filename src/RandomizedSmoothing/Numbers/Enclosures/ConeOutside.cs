namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// Enclosures of a cone's probability, under unit noise, from a point beyond its apex, to their own relative accuracy however
/// small it is: by a series of positive terms only.
/// </summary>
/// <remarks>
/// <para>With n = d − 1, a = n/2, t = −|t| and the noise's part −t + s along the axis, the probability is φ(t) ∫_0^∞ e^(−|t|s − s²/2) P(a, s² tan² θ / 2) ds.
/// P's series (DLMF 8.7.1) and s = w cos θ give, with τ = |t| cos θ and H_m = ∫_0^∞ w^m e^(−τw − w²/2) dw,</para>
/// <para>φ(t) cos θ Σ_j (sin² θ / 2)^(a+j) / Γ(a + j + 1) · H_(n+2j).</para>
/// <para>H_0 = Φ(−τ)/φ(τ). The ratios r_m = H_m / H_(m−1) satisfy r_m = m / (τ + r_(m+1)), by parts, and rise with m, being ratios of moments; so
/// m / (τ + ρ_(m+1)) ≤ r_m ≤ ρ_m = (√(τ² + 4m) − τ)/2, and errors shrink in the recurrence downward. A term is at most sin² θ times the one before,
/// since H_(m+2) = (m + 1) H_m − τ H_(m+1), and so what is left out is below a geometric series.</para>
/// </remarks>
internal static class ConeOutside
{
    private const double Wanted = 44; // ln 2^64
    private const int MostTerms = 20_000;
    private const int MostSteps = 50_000;
    private const int Far = 300;
    private const double Huge = 2.037035976334486e90; // 2^300

    /// <summary>The probability, for θ in (0, π/2) and t &lt; 0; null where the sum would be too long, and inside.</summary>
    public static Scaled? Of(int d, double theta, double t)
    {
        if (!(t < 0))
        {
            return null;
        }

        var (sin, cos) = Trigonometry.Of(theta);
        var square = sin * sin;
        var tau = cos * -t;
        var n = d - 1;
        var terms = (int)Math.Min(Wanted / -Math.Log(square.Mid.High), MostTerms) + 1;
        var first = n + (2L * terms);
        var steps = Wanted * ((Upper(first, tau.Mid.High) / tau.Mid.High) + 1);
        if (!(first + steps < MostSteps))
        {
            return null;
        }

        var ratio = Start(first + (long)steps, tau);
        for (var m = first + (long)steps - 1; m > first; m--)
        {
            ratio = (MidRad)m / (tau + ratio);
        }

        // The terms after the last, over the last.
        var sum = ((MidRad)1).AddUpTo(square.Magnitude / (1 - square.Magnitude) * (1 + 1e-9));
        for (var m = first; m > n; m -= 2)
        {
            var upper = (MidRad)m / (tau + ratio);
            ratio = (MidRad)(m - 1) / (tau + upper);
            sum = 1 + (square * upper * ratio / m * sum);
        }

        var product = sum;
        var exponent = 0;
        for (var m = n; m >= 1; m--)
        {
            ratio = (MidRad)m / (tau + ratio);
            product *= ratio;
            if (product.Mid.High > Huge)
            {
                product = new MidRad(product.Mid.Scale(-Far), Math.ScaleB(product.Radius, -Far)).Widen(0);
                exponent += Far;
            }
        }

        var y = tau * tau * 0.5;
        var beyond = HalfIntegerGamma.Of(1, y, Logarithm.Of(y)).Upper;
        var factor = Exponential.Of(((Logarithm.Of(square) - Logarithm.Two) * (n / 2.0)) - HalfIntegerLogGamma.Of(n + 2) - (square * t * t * 0.5));
        return factor * beyond * (cos * 0.5) * new Scaled(product, exponent);
    }

    private static double Upper(double m, double tau) => 2 * m / (Math.Sqrt((tau * tau) + (4 * m)) + tau);

    // r_m lies between the two bounds.
    private static MidRad Start(long m, MidRad tau)
    {
        var high = Bound(m);
        return MidRad.Hull((MidRad)m / (tau + Bound(m + 1)), high);

        MidRad Bound(long index) => (MidRad)(2 * index) / (MidRad.Sqrt((tau * tau) + (4 * index)) + tau);
    }
}
