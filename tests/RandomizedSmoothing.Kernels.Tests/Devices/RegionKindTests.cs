using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>Every kind of region is counted by every device, and written and read as JSON.</summary>
public sealed class RegionKindTests
{
    private const string Json = "src/RandomizedSmoothing/Regions/RegionJson.cs";

    private static IEnumerable<Type> Kinds => typeof(Region).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Region)) && !type.IsAbstract);

    // By name: a region whose kind has no JSON yet has no text either.
    private static IEnumerable<string> Samples => SampleRegions.All.Select(sample => sample.Name);

    [TestCaseSource(nameof(Kinds))]
    public void A_kind_has_an_example(Type kind) => Assert.That(
        SampleRegions.All.Select(sample => sample.Region.GetType()),
        Has.Some.EqualTo(kind),
        $"no device counts a {kind.Name} in a test: add to tests/RandomizedSmoothing.Kernels.Tests/Devices/SampleRegions.cs, with numbers that put samples on both sides\n\n        (\"{Words(kind.Name)}\", new {kind.Name}(…)),");

    [TestCaseSource(nameof(Samples))]
    public void Its_JSON_is_read_back(string name)
    {
        var region = Named(name);
        string written;
        try
        {
            written = RegionJson.Write(region);
        }
        catch (ArgumentOutOfRangeException)
        {
            Assert.Fail($"a {region.GetType().Name} has no JSON: add it to ToNode, to Read, to Kinds and to the summary of {Json}");
            return;
        }

        Assert.That(ReadBack(written), Is.EqualTo(written), $"{Json} writes it in another way than it reads it");
    }

    [TestCaseSource(nameof(Samples))]
    public void It_can_be_sampled(string name)
    {
        var region = Named(name);
        Assert.That(
            () => RegionProgram.Compile(new NoisyPoint(region, new double[region.Dimension], sigma: 1)),
            Throws.Nothing,
            $"devices do not know what a {region.GetType().Name} is: say in its Lower of which regions it is made, or write its instructions in src/RandomizedSmoothing/Sampling/RegionProgram.cs");
    }

    private static string ReadBack(string written)
    {
        try
        {
            return RegionJson.Write(RegionJson.Read(written));
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    private static Region Named(string name) => SampleRegions.All.First(sample => sample.Name == name).Region;

    private static string Words(string name) => string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
