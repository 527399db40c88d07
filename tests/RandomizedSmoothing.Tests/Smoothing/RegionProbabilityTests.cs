using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Tests.Smoothing;

public sealed class RegionProbabilityTests
{
    private const int Samples = 50_000;

    // Hoeffding: a mean of so many samples is farther away with probability 2 exp(−2nε²) at most.
    private static readonly double Error = Math.Sqrt(Math.Log(2 / ErrorBudget.AlphaOf("RegionProbabilityTests")) / (2 * Samples));

    private static readonly string[] Regions =
    [
        """{"ball":{"center":[0.5,-0.5],"radius":1.5}}""",
        """{"box":{"low":[-1,0.25],"high":[0.5,2]}}""",
        """{"box":{"low":[null,-1],"high":[0.5,null]}}""",
        """{"halfSpace":{"normal":[3,-4],"offset":2}}""",
        """{"cone":{"apex":[0.25,-1],"axis":[0,2],"halfAngleDegrees":40}}""",
        """{"union":[{"box":{"low":[-1,-1],"high":[1,1]}},{"box":{"low":[0,0],"high":[2,2]}},{"box":{"low":[0.5,-2],"high":[0.75,3]}}]}""",
        """{"union":[{"ball":{"center":[0,0],"radius":2}},{"ball":{"center":[0.5,0],"radius":1}}]}""",
        """{"union":[{"ball":{"center":[-1,0],"radius":0.75}},{"box":{"low":[0,-1],"high":[1,1]}}]}""",
        """{"difference":[{"halfSpace":{"normal":[1,0],"offset":1}},{"ball":{"center":[-1,0],"radius":1.5}}]}""",
        """{"difference":[{"box":{"low":[-1,-1],"high":[2,2]}},{"box":{"low":[0,0],"high":[3,1]}}]}""",
        """{"difference":[{"ball":{"center":[0,0],"radius":2}},{"union":[{"box":{"low":[0,0],"high":[1,1]}},{"box":{"low":[0.5,-1],"high":[1.25,0.5]}}]}]}""",
        """{"intersection":[{"box":{"low":[-1,-1],"high":[2,2]}},{"halfSpace":{"normal":[0,-1],"offset":0}},{"box":{"low":[0,-3],"high":[3,1]}}]}""",
        """{"intersection":[{"box":{"low":[-1,-1],"high":[0,0]}},{"box":{"low":[1,1],"high":[2,2]}}]}""",
    ];

    [TestCaseSource(nameof(Regions))]
    public void It_is_the_share_of_noisy_points_that_lie_in_the_region(string json)
    {
        var region = RegionJson.Read(json);
        double[] point = [0.25, 0.5];
        const double sigma = 1.25;
        var random = new Random(2021);
        var inside = 0;
        for (var i = 0; i < Samples; i++)
        {
            var (radius, angle) = (sigma * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), 2 * Math.PI * random.NextDouble());
            inside += region.Contains([point[0] + (radius * Math.Cos(angle)), point[1] + (radius * Math.Sin(angle))]) ? 1 : 0;
        }

        var exact = RegionProbability<Real>.At(region, point, new Real(sigma))!.Value.Value;
        Assert.That(exact, Is.EqualTo(inside / (double)Samples).Within(Error));
        Assert.That(RegionProbability<Interval>.At(region, point, Interval.From(sigma))!.Value is var enclosed && enclosed.Lower <= exact + 1e-14 && enclosed.Upper >= exact - 1e-14 && enclosed.Width < 1e-12);
    }

    [TestCase("""{"union":[{"ball":{"center":[0,0],"radius":1}},{"ball":{"center":[1,0],"radius":1}}]}""")]
    [TestCase("""{"intersection":[{"ball":{"center":[0,0],"radius":1}},{"halfSpace":{"normal":[1,1],"offset":0}}]}""")]
    [TestCase("""{"cone":{"apex":[0,0],"axis":[1,1],"halfAngleDegrees":40}}""")]
    public void What_meets_in_no_closed_form_has_none(string json) =>
        Assert.That(RegionProbability<Real>.At(RegionJson.Read(json), [0.25, 0.5], Real.One), Is.Null);
}
