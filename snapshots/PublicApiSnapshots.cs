namespace RandomizedSmoothing.Snapshots;

/// <summary>What users of the packages may rely on: nothing joins it, leaves it or changes in it unseen.</summary>
public sealed class PublicApiSnapshots
{
    [TestCase("RandomizedSmoothing")]
    [TestCase("RandomizedSmoothing.Claims")]
    [TestCase("RandomizedSmoothing.Kernels")]
    [TestCase("RandomizedSmoothing.Models")]
    [TestCase("RandomizedSmoothing.Testing")]
    public void Public(string library) => Snapshot.Verify(PublicApi.Of(System.Reflection.Assembly.Load(library)), tolerance: 0);
}
