namespace RandomizedSmoothing.Properties;

/// <summary>What §§2 and 4 say on the way to the theorems.</summary>
public sealed class Background
{
    [Test]
    public void The_vote_that_a_class_needs_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.NecessaryCondition>();

    [Test]
    public void The_vote_that_a_class_needs_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.NecessaryCondition>();

    [Test]
    public void No_radius_below_half_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.NoRadiusBelowHalf>();

    [Test]
    public void No_radius_below_half_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.NoRadiusBelowHalf>();

    [Test]
    public void The_distance_to_a_cone_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.DistanceToCone>();

    [Test]
    public void The_distance_to_a_cone_holds_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.DistanceToCone>();

    [Test]
    public void Compact_classes_get_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.CompactClassesLieNearTheMargin>();

    [Test]
    public void Compact_classes_hold_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.CompactClassesLieNearTheMargin>();

    [Test]
    public void The_bound_of_Lecuyer_et_al_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.TighterThanLecuyer>();

    [Test]
    public void The_bound_of_Lecuyer_et_al_is_weaker_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.TighterThanLecuyer>();

    [Test]
    public void The_bound_of_Li_et_al_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.TighterThanLi>();

    [Test]
    public void The_bound_of_Li_et_al_is_weaker_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.TighterThanLi>();

    // p_A = 0.9, p_B = 0.1, by mpmath: √(−(2/2) ln(2M)) with M = 2/(1/0.9 + 1/0.1) is 1.0108; at β = 1 the logarithm's argument is 28.8.
    [Test]
    public void Known_radii_of_both()
    {
        var lead = 2 * 1.2815515655446004;
        var li = new Claims.Paper.TighterThanLi();
        var lecuyer = new Claims.Paper.TighterThanLecuyer();
        Assert.Multiple(() =>
        {
            Assert.That(li.MarginAt(new(li.Domain, -lead / 2, lead, 1)), Is.EqualTo(1 - (4 * 1.0216512475319814 / (lead * lead))).Within(1e-12));
            Assert.That(lecuyer.MarginAt(new(lecuyer.Domain, -lead / 2, lead, 0.5)), Is.EqualTo(1 - (4 * 0.0752032552416152 / (lead * lead))).Within(1e-12));
        });
    }
}
