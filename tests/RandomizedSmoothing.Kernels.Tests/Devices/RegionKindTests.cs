using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>Every kind of region is counted by every device, and written and read as JSON.</summary>
public sealed class RegionKindTests
{
    private static IEnumerable<Type> Kinds => typeof(Region).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Region)) && !type.IsAbstract);

    private static IEnumerable<TestCaseData> Samples => SampleRegions.All.Select(sample => new TestCaseData(sample.Region).SetArgDisplayNames(sample.Name));

    [TestCaseSource(nameof(Kinds))]
    public void A_kind_has_an_example(Type kind) => Assert.That(
        SampleRegions.All.Select(sample => sample.Region.GetType()),
        Has.Some.EqualTo(kind),
        $"no device counts a {kind.Name} in a test: add one to tests/RandomizedSmoothing.Kernels.Tests/Devices/SampleRegions.cs, where its samples lie on both sides");

    [TestCaseSource(nameof(Samples))]
    public void Its_JSON_is_read_back(Region region) => Assert.That(
        RegionJson.Read(region.ToString()).ToString(),
        Is.EqualTo(region.ToString()),
        "src/RandomizedSmoothing/Regions/RegionJson.cs writes it in another way than it reads it");
}
