using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Cli.Plot.Figures;

/// <summary>What n = 100,000 samples certify at α = 0.001 (Cohen et al. 2019, as in the paper's code) where the count is the expected one.</summary>
internal static class SampledCertificate
{
    private const int Samples = 100_000;
    private const double Alpha = 0.001;

    /// <summary>What a picture's note says of it.</summary>
    public const string Note = "Solid: certified from n = 100,000 samples at α = 0.001, the count being the expected one (Cohen et al. 2019). Dashed: with the exact probability, which no sample shows.";

    /// <summary>The certified radius; 0 where the procedure abstains.</summary>
    /// <param name="sigma">σ of the noise, in input units.</param>
    /// <param name="topClass">p_A.</param>
    public static double Radius(double sigma, Probability topClass) =>
        new CertifiedRadiusProcedure(sigma, Samples, Alpha).Radius(Samples - (int)Math.Round(Samples * Math.Min(1, topClass.Complement))) ?? 0;

    /// <summary>A curve from exact probabilities, beside the one from samples that the legend has.</summary>
    public static Curve AsExact(this Curve curve) => curve with { Name = $"{curve.Name}, exact", IsInLegend = false };
}
