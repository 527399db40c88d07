namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The χ² distribution: the law of ‖z‖² for standard normal z in k dimensions; here for any real k &gt; 0. It is the
/// noncentral one with noncentrality 0, and as accurate.
/// </summary>
/// <remarks><c>default</c> has one degree of freedom.</remarks>
public readonly record struct ChiSquared
{
    private readonly NoncentralChiSquared noncentral;

    /// <summary>Creates the distribution.</summary>
    /// <param name="degreesOfFreedom">k, in (0, 1e300].</param>
    /// <exception cref="ArgumentOutOfRangeException">The parameter lies outside its range.</exception>
    public ChiSquared(double degreesOfFreedom) => noncentral = new(degreesOfFreedom, 0);

    /// <summary>k, in (0, 1e300].</summary>
    public double DegreesOfFreedom => noncentral.DegreesOfFreedom;

    /// <inheritdoc cref="NoncentralChiSquared.Density"/>
    public double Density(double x) => noncentral.Density(x);

    /// <inheritdoc cref="NoncentralChiSquared.LogDensity"/>
    public double LogDensity(double x) => noncentral.LogDensity(x);

    /// <inheritdoc cref="NoncentralChiSquared.Lower"/>
    public double Lower(double x) => noncentral.Lower(x);

    /// <inheritdoc cref="NoncentralChiSquared.Upper"/>
    public double Upper(double x) => noncentral.Upper(x);

    /// <inheritdoc cref="NoncentralChiSquared.LogLower"/>
    public double LogLower(double x) => noncentral.LogLower(x);

    /// <inheritdoc cref="NoncentralChiSquared.LogUpper"/>
    public double LogUpper(double x) => noncentral.LogUpper(x);

    /// <inheritdoc cref="NoncentralChiSquared.Tails"/>
    public Probability Tails(double x) => noncentral.Tails(x);

    /// <inheritdoc cref="NoncentralChiSquared.LowerQuantile"/>
    public double LowerQuantile(double p) => noncentral.LowerQuantile(p);

    /// <inheritdoc cref="NoncentralChiSquared.UpperQuantile"/>
    public double UpperQuantile(double q) => noncentral.UpperQuantile(q);
}
