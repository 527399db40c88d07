using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>What §5.2 says of averaging the loss over more noisy copies.</summary>
public sealed class EstimationBias
{
    [Test]
    public void There_is_none_to_reduce() => Assert.That(CaseMargins.Of<MorePointsReduceEstimationBias>(), Is.EqualTo([0.0, 0, 0]));

    // 1/4 − 1/40, 1/4 − 1/100, 1/4 − 1/200.
    [Test]
    public void There_is_variance_to_reduce() =>
        Assert.That(CaseMargins.Of<MorePointsReduceEstimationBiasCorrected>(), Is.EqualTo([0.225, 0.24, 0.245]));
}
