using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Properties;

/// <summary>What §4.2 says of semi-bounded regions in passing.</summary>
public sealed class SemiBoundedRegions
{
    [Test]
    public void That_they_shrink_for_two_classes_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.BinaryShrinks>();

    [Test]
    public void The_correction_of_that_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.BinaryShrinksCorrected>();

    [Test]
    public void The_correction_of_that_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.BinaryShrinksCorrected>();

    [Test]
    public void That_they_do_not_vanish_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.SemiBoundedDoesNotVanish>();

    [Test]
    public void The_correction_with_a_cone_inside_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.SemiBoundedDoesNotVanishCorrected>();

    [Test]
    public void The_correction_with_a_cone_inside_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.SemiBoundedDoesNotVanishCorrected>();

    [Test]
    public void That_the_cone_is_a_lower_bound_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.ConeIsLowerBound>();

    [Test]
    public void The_correction_less_the_gap_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.ConeIsLowerBoundCorrected>();

    [Test]
    public void The_correction_less_the_gap_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.ConeIsLowerBoundCorrected>();

    // However little below its edge: some point so high keeps more than half, enclosed, at every σ.
    [Test]
    public void Half_planes_less_something_left_behind_reach_up_to_their_edge([Values(1, 2, 3)] int shape, [Values(0.01, 1, 100)] double sigma)
    {
        var claim = new Claims.Paper.BinaryShrinks();
        var region = claim.RegionAt(new(claim.Domain, shape, sigma));
        var probability = RegionProbability<Interval>.At(region, [-1e-9 * sigma, -100 * (1 + sigma)], Interval.From(sigma));
        Assert.That(probability!.Value.Lower, Is.GreaterThan(0.5));
    }

    [Test]
    public void The_drawn_slab_has_the_probability_that_the_claim_says()
    {
        var claim = new Claims.Paper.SemiBoundedDoesNotVanish();
        Claims.Point at = new(claim.Domain, 2, 1, 1);
        var middle = RegionProbability<Real>.At(claim.RegionAt(at), [0.5, 7], Real.One)!.Value.Value;
        Assert.That((2 * middle) - 1, Is.EqualTo(claim.MarginAt(at)).Within(1e-14));
    }
}
