using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>The distribution that independent points are drawn from, and what the paper's claims answer there.</summary>
public sealed class DrawnNumbersTests
{
    private static IEnumerable<InequalityClaim> Claims => ClaimCatalogue.All.OfType<InequalityClaim>();

    [TestCaseSource(nameof(Claims))]
    public void Points_lie_in_the_domain_and_margins_are_numbers(InequalityClaim claim)
    {
        var draw = new PointDraw(claim.Domain, Verification.DefaultSeed);
        for (var i = 0UL; i < 3000UL / (ulong)(claim.Cost * claim.Cost); i++)
        {
            var evaluation = claim.Evaluate(draw.At(i));
            Assert.That(DomainRestriction.Contains(claim.Domain, evaluation.Point), evaluation.Point.ToString());
            Assert.That(evaluation.Slack, Is.Not.NaN, evaluation.Point.ToString());
            Assert.That(evaluation.Slack <= 0 || double.IsFinite(evaluation.Margin), $"{evaluation.Margin} at {evaluation.Point}");
        }
    }

    [Test]
    public void Draws_have_their_own_numbers() => Assert.Multiple(() =>
    {
        var points = Enumerable.Range(0, 1000).Select(i => new PointDraw([Parameter.Radius, Parameter.Sigma], seed: 1).At((ulong)i)).ToArray();
        Assert.That(points.Distinct().Count(), Is.EqualTo(points.Length).Within(100));
        Assert.That(points[7], Is.EqualTo(new PointDraw([Parameter.Radius, Parameter.Sigma], seed: 1).At(7)));
        Assert.That(points[7], Is.Not.EqualTo(new PointDraw([Parameter.Radius, Parameter.Sigma], seed: 2).At(7)));
    });

    [TestCase(-8, 0)]
    [TestCase(5, 6)]
    [TestCase(0, 1)]
    [TestCase(-1e3, 1e3)]
    [TestCase(-6, -5)]
    public void Real_numbers_reach_all_of_their_range(double low, double high)
    {
        var parameter = new Parameter("x", "x", ParameterKind.RealNumber, low, high);
        var values = Enumerable.Range(0, 4001).Select(i => ParameterDraw.At(parameter, i / 4000.0)).Order().ToArray();
        Assert.That(Enumerable.Range(0, 100).All(i => values.Any(value => value >= low + (i * (high - low) / 100) && value <= low + ((i + 1) * (high - low) / 100))));
    }
}
