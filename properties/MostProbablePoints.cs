namespace RandomizedSmoothing.Properties;

/// <summary>§4.3: which points are the most probable.</summary>
public sealed class MostProbablePoints
{
    [Test]
    public void The_origin_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.MostProbableOrigin>();

    [Test]
    public void The_origin_is_the_most_probable_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.MostProbableOrigin>();

    [Test]
    public void The_axis_gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.MostProbableAxis>();

    [Test]
    public void The_axis_is_the_most_probable_over_the_whole_domain() => ClaimProperty.Holds<Claims.Paper.MostProbableAxis>(300);
}
