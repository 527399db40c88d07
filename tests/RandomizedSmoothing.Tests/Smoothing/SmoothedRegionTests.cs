using System.Globalization;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Tests.Smoothing;

public sealed class SmoothedRegionTests
{
    private static IEnumerable<TestCaseData> Reference() =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", "section_probability.csv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new TestCaseData(
                cells[0],
                cells[1].Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray(),
                double.Parse(cells[2], CultureInfo.InvariantCulture),
                double.Parse(cells[3], CultureInfo.InvariantCulture)));

    [TestCaseSource(nameof(Reference))]
    public void It_is_what_the_density_integrates_to_over_the_region(string region, double[] point, double sigma, double probability) =>
        Assert.That(RegionJson.Read(region).Under(sigma).Probability(point).Value, Is.EqualTo(probability).Within(SectionIntegral.Error));

    // The window's ends, below, around and above the true value, which is not this code's.
    [TestCaseSource(nameof(Reference))]
    public void With_a_window_it_lies_on_the_side_of_the_true_value(string region, double[] point, double sigma, double probability)
    {
        var shape = RegionJson.Read(region);
        double With(double low, double high) => SmoothedComposite.At(shape, point, sigma, new(low, high))!.Value;
        foreach (var away in new[] { 1e-8, 1e-6, 1e-3, 0.01, 0.1, 0.3, 0.9 })
        {
            Assert.That(With(probability - (2 * away), probability - away), Is.GreaterThan(probability - away), $"above, by {away}");
            Assert.That(With(probability + away, probability + (2 * away)), Is.LessThan(probability + away), $"below, by {away}");
            Assert.That(With(probability - away, probability + away), Is.EqualTo(probability).Within(SectionIntegral.Error), $"inside, by {away}");
        }
    }

    [Test]
    public void Far_from_a_window_bounds_are_enough([Values(2, 3, 100)] int d)
    {
        var sigma = 0.5 / Math.Sqrt(d);
        var cap = new Intersection(new Ball(new double[d], 2), new HalfSpace([1, .. new double[d - 1]], 1));
        double[] beside = [1 + (2 * sigma), .. new double[d - 1]];
        Assert.That(SmoothedComposite.At(cap, beside, sigma, new(0.4, 0.5)), Is.LessThan(0.4).And.Not.EqualTo(SmoothedComposite.At(cap, beside, sigma)));
    }

    // Two ways to the same number: noncentral χ², products of normal tails, and the cone's own integral.
    [TestCase("""{"ball":{"center":[0.5,-0.5],"radius":1.5}}""")]
    [TestCase("""{"box":{"low":[-1,0.25],"high":[0.5,2]}}""")]
    [TestCase("""{"box":{"low":[null,-1],"high":[0.5,null]}}""")]
    [TestCase("""{"halfSpace":{"normal":[3,-4],"offset":2}}""")]
    [TestCase("""{"union":[{"box":{"low":[-1,-1],"high":[1,1]}},{"box":{"low":[0,0],"high":[2,2]}},{"box":{"low":[0.5,-2],"high":[0.75,3]}}]}""")]
    [TestCase("""{"difference":[{"ball":{"center":[0,0],"radius":2}},{"union":[{"box":{"low":[0,0],"high":[1,1]}},{"box":{"low":[0.5,-1],"high":[1.25,0.5]}}]}]}""")]
    public void Sections_of_the_plane_give_the_closed_form(string json)
    {
        var region = RegionJson.Read(json);
        foreach (var sigma in new[] { 0.01, 0.3, 1, 20 })
        {
            foreach (var (x, y) in new[] { (0.25, 0.5), (1, -1), (-1.0, 0.25), (3, 3) })
            {
                Assert.That(
                    SectionIntegral.OfPlane(PlaneSection.Of(region), x, y, sigma),
                    Is.EqualTo(region.Under(sigma).Probability([x, y]).Value).Within(SectionIntegral.Error),
                    $"at ({x}, {y}), σ = {sigma}");
            }
        }
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(50)]
    [TestCase(3072)]
    public void Sections_of_a_ball_give_noncentral_chi_squared(int dimension)
    {
        var profile = PlaneSection.Of(new Ball([0, 0], 1));
        foreach (var sigma in new[] { 0.1, 1, 3 }.Select(s => s / Math.Sqrt(dimension)))
        {
            foreach (var (x, distance) in new[] { (0.0, 0.0), (0.5, 0.5), (0.1, 0.9), (1.2, 0.0) })
            {
                var expected = new Ball(dimension, 1).Under(sigma).Probability(double.Hypot(x, distance)).Value;
                Assert.That(SectionIntegral.OfBody(profile, dimension, x, distance, sigma), Is.EqualTo(expected).Within(SectionIntegral.Error), $"at ({x}, {distance}), σ = {sigma}");
            }
        }
    }

    [TestCase(2, 1.0)]
    [TestCase(3, 45.0)]
    [TestCase(25, 10.0)]
    [TestCase(784, 85.0)]
    public void Sections_of_a_cone_give_its_own_integral(int dimension, double degrees)
    {
        var cone = new Cone([0, 0], [1, 0], degrees * Math.PI / 180);
        var smoothed = new Cone(dimension, cone.HalfAngle).Under(1);
        foreach (var (depth, distance) in new[] { (0.0, 0.0), (1.0, 0.1), (4, 1), (-1, 2), (30, 3) })
        {
            Assert.That(
                SectionIntegral.OfBody(PlaneSection.Of(cone), dimension, depth, distance, 1),
                Is.EqualTo(smoothed.Probability(depth, distance).Value).Within(SectionIntegral.Error),
                $"at ({depth}, {distance})");
        }
    }

    [Test]
    public void What_is_neither_flat_nor_turned_has_none() =>
        Assert.That(RegionJson.Read("""{"intersection":[{"ball":{"center":[0,0,0],"radius":1}},{"halfSpace":{"normal":[1,1,0],"offset":0}}]}""").Under(1).TryProbability([0, 0, 0], out _), Is.False);

    [TestCase(0.0)]
    [TestCase(double.NaN)]
    public void A_sigma_that_is_none_is_refused(double sigma) =>
        Assert.That(() => new Ball([0, 0], 1).Under(sigma), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("sigma"));

    [Test]
    public void A_point_of_another_dimension_is_refused() =>
        Assert.That(() => new Ball([0, 0], 1).Under(1).Probability([0, 0, 0]), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("point"));
}
