using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a slab becomes under noise N(0, σ²I): a difference of normal tails.</summary>
internal sealed class SmoothedSlab : SmoothedRegion
{
    private readonly Slab slab;

    public SmoothedSlab(Slab region, double sigma)
        : base(region, sigma) => slab = region;

    private protected override LogTails Tails(ReadOnlySpan<double> point)
    {
        var (aboveLow, belowHigh, width) = slab.Gaps(point);
        return LogScaleNormal.Interval(-aboveLow / Sigma, belowHigh / Sigma, width / Sigma);
    }
}
