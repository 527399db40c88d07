using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Properties;

/// <summary>The sharper bounds for two classes that stand beside Theorems 3 and 4.</summary>
public sealed class SharperBounds
{
    [Test]
    public void Vanishing_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.BinaryVanishing>();

    [Test]
    public void Vanishing_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.BinaryVanishing>();

    [Test]
    public void Shrinking_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.BinaryShrinking>();

    [Test]
    public void Shrinking_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.BinaryShrinking>();

    [Test]
    public void The_vanishing_bound_is_sharper_than_theorem_4_and_still_above_sigma_van() =>
        ClaimProperty.ForAll([Parameter.Dimension], 300, point =>
        {
            var d = point["d"];
            var vanishing = SmoothedBall.VanishingSigma(new Ball((int)d, radius: 1), classes: 2);
            var (sharper, paper) = (1 / Math.Sqrt(d - (2.0 / 3)), Math.Sqrt(2 / d));
            return (vanishing < sharper && sharper < paper).Label($"σ_van {vanishing}, {sharper}, {paper}");
        });
}
