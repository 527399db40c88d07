using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a half-space becomes under noise N(0, σ²I): Φ of the distance to its boundary, in units of σ; the one region whose radius Equation 2 finds whole.</summary>
internal sealed class SmoothedHalfSpace : SmoothedRegion
{
    private readonly HalfSpace half;

    public SmoothedHalfSpace(HalfSpace region, double sigma)
        : base(region, sigma) => half = region;

    public override bool TryProbability(ReadOnlySpan<double> point, out Probability probability)
    {
        probability = StandardNormal.Tails(half.Clearance(point) / Sigma);
        return true;
    }

    public override double CertifiedRadius(ReadOnlySpan<double> point) => Math.Max(0, half.Clearance(point));

    private protected override LogTails Tails(ReadOnlySpan<double> point)
    {
        var z = half.Clearance(point) / Sigma;
        return new(StandardNormal.LogLower(z), StandardNormal.LogUpper(z));
    }
}
