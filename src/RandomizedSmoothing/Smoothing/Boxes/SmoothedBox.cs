using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a box becomes under noise N(0, σ²I): a product of normal probabilities.</summary>
internal sealed class SmoothedBox : SmoothedRegion
{
    private readonly Box box;

    public SmoothedBox(Box region, double sigma)
        : base(region, sigma) => box = region;

    private protected override LogTails Tails(ReadOnlySpan<double> point)
    {
        var (inside, outside) = (0.0, double.NegativeInfinity);
        for (var i = 0; i < point.Length; i++)
        {
            // The noise leaves the box first in coordinate i.
            var side = LogScaleNormal.Interval(box.Low[i], box.High[i], point[i], Sigma);
            outside = LogTails.LogSum(outside, inside + side.LogComplement);
            inside += side.LogValue;
        }

        return new(inside, outside);
    }
}
