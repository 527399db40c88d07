using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Certification;

/// <summary>The ℓ₂ radius that probabilities under N(0, σ²I) certify (Cohen, Rosenfeld and Kolter 2019, Theorem 1; the paper's Equation 2).</summary>
/// <remarks>Probabilities come with their complements, so that a radius stays right when p_A is 1 − 1e-40.</remarks>
public static class CertifiedRadius
{
    /// <summary>Equation 2 with p_B = 1 − p_A: σ Φ⁻¹(p_A), in input units; 0 where p_A ≤ ½.</summary>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="topClass">p_A and 1 − p_A; +∞ results where 1 − p_A is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double FromTopClass(double sigma, Probability topClass) =>
        Argument.Positive(sigma) * Math.Max(0, Probit(topClass));

    /// <summary>Equation 2: σ/2 (Φ⁻¹(p_A) − Φ⁻¹(p_B)), in input units; 0 where p_A ≤ p_B.</summary>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="topClass">A lower bound of p_A, with its complement.</param>
    /// <param name="runnerUp">An upper bound of p_B, with its complement.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double FromTwoClasses(double sigma, Probability topClass, Probability runnerUp)
    {
        var (a, b) = (Probit(topClass), Probit(runnerUp));
        return Argument.Positive(sigma) / 2 * (a > b ? a - b : 0);
    }

    private static double Probit(Probability p) =>
        p.Value <= p.Complement ? StandardNormal.LowerQuantile(p.Value) : StandardNormal.UpperQuantile(p.Complement);
}
