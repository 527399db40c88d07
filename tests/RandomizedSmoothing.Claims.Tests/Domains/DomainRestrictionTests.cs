using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests;

public sealed class DomainRestrictionTests
{
    private static readonly Domain Domain = [Parameter.Dimension, Parameter.HalfAngle, Parameter.Sigma];

    [TestCase("d=3..64, theta=30..60, sigma=2")]
    [TestCase("d=3..64, theta=30..60°, sigma=2")]
    [TestCase("d=3..64, theta=30°..60°, sigma=2")]
    public void Ranges_are_in_the_units_that_people_read(string ranges)
    {
        var part = DomainRestriction.Parse(Domain, ranges);
        Assert.Multiple(() =>
        {
            Assert.That((part[0].Low, part[0].High), Is.EqualTo((3.0, 64.0)));
            Assert.That(part[1].Low, Is.EqualTo(Math.PI / 6).Within(1e-15));
            Assert.That((part[2].Low, part[2].High), Is.EqualTo((2.0, 2.0)));
        });
    }

    [Test]
    public void A_range_may_reach_beyond_what_is_searched_by_default() =>
        Assert.That(DomainRestriction.Parse(Domain, "sigma=1e9..1e12")[2].High, Is.EqualTo(1e12));

    [TestCase("sigma=1e9..1e10,x=5..7")]
    [TestCase("sigma=1e-5..1e-4,x=-7..-5")]
    [TestCase("sigma=3,x=0.1..0.2,theta=89.9..89.99,d=1000..2000")]
    [TestCase("sigma=0.9..1.1,x=-1..2,theta=40")]
    [TestCase("x=0")]
    public void A_search_draws_nothing_outside_the_ranges(string ranges)
    {
        Domain whole = [.. Domain, new("x", "a number of either sign", ParameterKind.RealNumber, -10, 10)];
        var part = DomainRestriction.Parse(whole, ranges);
        var drawn = PointGenerator.Of(part).Sample(500, new Rnd(7), 50);
        Assert.That(drawn.Where(point => !DomainRestriction.Contains(part, point)), Is.Empty);
    }

    [TestCase("d=1..5", "from 2 to 2147483647")]
    [TestCase("d=2.5..5", "whole numbers")]
    [TestCase("theta=0..90", "from 1E-09 to")]
    [TestCase("sigma=-1..1", "is not within the claim's domain; valid: numbers from")]
    [TestCase("d=5..2", "its low end is above its high end")]
    [TestCase("d", "is not a range; valid: d=low..high")]
    [TestCase("d=2..3..4", "is not a range")]
    [TestCase("d=2..3°", "is not a range")]
    [TestCase("d=NaN..3", "is not a range")]
    [TestCase("d=2..3,d=4..5", "is not the first range of d")]
    [TestCase("c=2..3", "is not about a parameter; valid: d, theta, sigma")]
    public void A_range_that_makes_no_sense_says_why(string ranges, string cause) =>
        Assert.That(() => DomainRestriction.Parse(Domain, ranges), Throws.TypeOf<FormatException>().With.Message.Contains(cause));
}
