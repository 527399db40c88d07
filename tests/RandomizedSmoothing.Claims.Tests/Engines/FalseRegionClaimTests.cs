using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>Claims about drawn regions, and wrong variants of them that the engine must not let pass.</summary>
public sealed class FalseRegionClaimTests
{
    [Test]
    public void Corollary_1_is_refuted_by_a_piece_and_a_speck_in_the_plane()
    {
        var counterexample = Verification.Verify(new Corollary1(), Budget.Quick).Counterexample!;
        Assert.Multiple(() =>
        {
            Assert.That(counterexample.Certified);
            Assert.That(counterexample.Point["d"], Is.EqualTo(2));
            Assert.That(counterexample.Region, Is.InstanceOf<Union>().With.Property("Parts").Length.EqualTo(2));
            Assert.That(RegionJson.Write(RegionJson.Read(counterexample.Region!.ToString())), Is.EqualTo(counterexample.Region.ToString()));
        });
    }

    [Test]
    public void A_region_of_one_piece_is_no_counterexample_to_Corollary_1() =>
        Assert.That(
            Fuzzing.Fuzz(
                new Corollary1(), DomainRestriction.Parse(new Corollary1().Domain, "shape=1..2"), new FuzzBudget(TimeSpan.MaxValue, 500), seed: 1).Counterexample,
            Is.Null);

    [Test]
    public void The_same_number_is_the_same_region() => Assert.That(
        RegionGenerator.Union(2, 3).ToString() is not null && RegionGenerator.Bounded(3, 123).Region.ToString() == new Corollary1().RegionAt(new Point(new Corollary1().Domain, 3, 2, 123, 1)).ToString());

    [Test]
    public void Half_as_far_again_as_the_certified_radius_is_too_far() =>
        Assert.That(Verification.Verify(new FartherThanTheRadius(), Budget.Quick).Verdict, Is.Not.EqualTo(Verdict.Holds));

    [Test]
    public void A_smoothed_region_need_not_lie_in_half_the_smoothed_ball() =>
        Assert.That(Verification.Verify(new SmallerThanTheBall(), Budget.Quick).Verdict, Is.Not.EqualTo(Verdict.Holds));

    private abstract class Wrong(InequalityClaim original) : InequalityClaim
    {
        public override string Id => "wrong";

        public override string Title => "wrong";

        public override string Source => "§0";

        public override string Statement => "wrong";

        public override bool IsStrict => false;

        public override Domain Domain => original.Domain;

        public override double SlackAt(Point point) => original.SlackAt(point);

        public override double MarginAt(Point point) => original.MarginAt(point);
    }

    /// <summary>For two half-spaces the classes change places at the certified radius.</summary>
    private sealed class FartherThanTheRadius() : Wrong(new Equation2())
    {
        public override double MarginAt(Point point) => base.MarginAt(point.With(Domain.IndexOf("fraction"), 1.5 * point["fraction"]));
    }

    /// <summary>A ball at a small σ smooths to nearly itself.</summary>
    private sealed class SmallerThanTheBall() : Wrong(new Corollary1Corrected())
    {
        public override double MarginAt(Point point) => base.MarginAt(point) - 0.5;
    }
}
