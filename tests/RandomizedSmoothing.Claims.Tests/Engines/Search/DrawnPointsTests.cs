using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>What is drawn from a claim's domain lies in it, and so does all that it is shrunk to, which is simpler.</summary>
public sealed class DrawnPointsTests
{
    private const int Draws = 150;
    private const int Size = 50;

    private static IEnumerable<InequalityClaim> Claims => ClaimCatalogue.All.OfType<InequalityClaim>();

    [TestCaseSource(nameof(Claims))]
    public void Points_lie_in_the_domain_and_shrink_inside_it(InequalityClaim claim)
    {
        // The member that is generated beside the claim.
        var points = (Arbitrary<Point>)claim.GetType().GetProperty("Points")!.GetValue(null)!;
        foreach (var point in points.Generator.Sample(Draws, new Rnd(Verification.DefaultSeed), Size))
        {
            Assert.That(point.Domain, Is.EqualTo(claim.Domain));
            Assert.That(IsIn(point), point.ToString());
            foreach (var simpler in points.Shrinker(point))
            {
                Assert.That(IsIn(simpler), $"{point} is shrunk to {simpler}");
                var changed = Enumerable.Range(0, point.Domain.Count).Single(i => simpler.Values[i] != point.Values[i]);
                Assert.That(
                    Complexity(point.Domain[changed], simpler.Values[changed]),
                    Is.LessThan(Complexity(point.Domain[changed], point.Values[changed])),
                    $"{point} is shrunk to {simpler}");
            }
        }
    }

    [Test]
    public void A_failure_ends_at_small_and_round_values()
    {
        var failure = Assert.Throws<Exception>(() => Theorem4
            .ForAll((d, c, R, sigma) => d < 7 || sigma < R)
            .Check(Config.QuickThrowOnFailure.WithReplay(seed: Verification.DefaultSeed, gamma: 1)))!;
        Assert.That(failure.Message, Does.Contain("Shrunk:\nd = 7, c = 2, R = 1, sigma = 1"));
    }

    [Test]
    public void A_property_gets_the_parameters_in_the_domain_s_order()
    {
        var (claim, seen) = (new PeakFallsWithTheta(), 0);
        PeakFallsWithTheta.ForAll((d, theta, theta2, m) =>
        {
            seen++;
            return IsIn(new Point(claim.Domain, d, theta, theta2, m));
        }).Check(Config.QuickThrowOnFailure.WithReplay(seed: Verification.DefaultSeed, gamma: 1));
        Assert.That(seen, Is.EqualTo(100));
    }

    private static bool IsIn(Point point) => point.Domain.Zip(point.Values)
        .All(pair => pair.Second >= pair.First.Low && pair.Second <= pair.First.High && (!pair.First.IsWhole || pair.Second == Math.Round(pair.Second)));

    // Of whole numbers their size; of reals first those that a person would choose, then by the digits that they need.
    private static double Complexity(Parameter parameter, double value)
    {
        if (parameter.IsWhole)
        {
            return value;
        }

        var shown = parameter.Display(value);
        double[] round = parameter.Kind == ParameterKind.Angle
            ? [45, 30, 60, 10, 20, 40, 50, 70, 80, 5, 15, 75, 85, 1, 2, 3, 87, 88, 89]
            : [1, 2, 5, 10, 0.5, 0.2, 0.1];
        var place = Array.IndexOf(round, shown);
        return place >= 0 ? place : round.Length + Digits(shown);
    }

    private static int Digits(double value)
    {
        for (var digits = 1; digits < 17; digits++)
        {
            var text = value.ToString($"G{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == value)
            {
                return digits;
            }
        }

        return 17;
    }
}
