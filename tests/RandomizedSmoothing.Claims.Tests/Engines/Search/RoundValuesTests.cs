using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests.Engines;

public sealed class RoundValuesTests
{
    [Test]
    public void Whole_numbers_are_tried_from_the_least_upward() =>
        Assert.That(RoundValues.Below(Parameter.Classes, 6), Is.EqualTo([2.0, 3, 4, 5]));

    [Test]
    public void Large_whole_numbers_are_then_approached_by_halves() =>
        Assert.That(RoundValues.Below(Parameter.Classes, 132).Skip(30), Is.EqualTo([82.0, 107, 120, 126, 129, 131]));

    [Test]
    public void Reals_are_tried_round_first() =>
        Assert.That(RoundValues.Below(Parameter.Sigma, 3.14159265).Last(), Is.EqualTo(3.14159));

    [Test]
    public void Angles_are_round_in_degrees() =>
        Assert.That(RoundValues.Below(Parameter.HalfAngle, 0.3).First(), Is.EqualTo(Math.PI / 4).Within(1e-15));

    [Test]
    public void A_value_that_is_round_already_has_nothing_simpler() =>
        Assert.That(RoundValues.Below(Parameter.Sigma, 1), Is.Empty);

    [Test]
    public void What_rounding_to_the_nearest_misses_lies_beside() => Assert.Multiple(() =>
    {
        Assert.That(RoundValues.Beside(Parameter.Sigma, 1.0000000000007851).Take(3), Is.EqualTo([2.0, 1.1, 1.01]));
        Assert.That(RoundValues.Beside(Parameter.Sigma, 0.0278).Take(2), Is.EqualTo([0.02, 0.027]));
        Assert.That(RoundValues.Beside(Parameter.Sigma, 2.6), Is.EqualTo([2.0]));
        Assert.That(RoundValues.Beside(Parameter.Dimension, 7), Is.Empty);
    });
}
