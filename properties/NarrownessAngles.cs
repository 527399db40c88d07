namespace RandomizedSmoothing.Properties;

/// <summary>The narrowness angles after Theorem 5.</summary>
public sealed class NarrownessAngles
{
    [Test]
    public void Gets_the_pinned_verdict() => ClaimProperty.GetsThePinnedVerdict<Claims.Paper.NarrownessAngles>();
}
