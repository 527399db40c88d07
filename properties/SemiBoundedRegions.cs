using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Properties;

/// <summary>What §4.2 says of semi-bounded regions in passing.</summary>
public sealed class SemiBoundedRegions
{
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
