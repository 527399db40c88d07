using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Smoothing;

public sealed class SmoothedBallTests
{
    [Test]
    public void Both_tails_agree_with_the_reference() =>
        Assert.That(
            Worst(Read("ball"), row =>
            {
                var p = new Ball((int)row[0], row[1]).Under(1).Probability(row[2]);
                return Math.Max(RelativeError(p.Value, row[3]), RelativeError(p.Complement, row[4]));
            }),
            Is.LessThan(1e-10));

    // mpmath 1.3: 1 / sqrt(2 x) with gammainc(d/2, 0, x, regularized=True) = 1/2; the paper prints 0.651 and 0.141.
    [TestCase(3, 0.6501222454791207)]
    [TestCase(8, 0.3690031499629721)]
    [TestCase(20, 0.22740532567906)]
    [TestCase(50, 0.1423713857495297)]
    public void The_unit_ball_vanishes_at(int dimension, double expected) =>
        Assert.That(new Ball(dimension, 1).VanishingSigma(2), Is.EqualTo(expected).Within(1e-12));

    // Φ⁻¹(1/5) by mpmath 1.3: how far a half-space's smoothed boundary moves for each σ.
    [TestCase(1e155, 1)]
    [TestCase(1e200, 1e-10)]
    [TestCase(1e299, 1e-299)]
    [TestCase(1, 1e-200)]
    public void A_ball_without_measure_beside_the_noise_is_a_half_space(double radius, double sigma)
    {
        var smoothed = new Ball(3, radius).Under(sigma);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(smoothed.Radius(2), Is.EqualTo(radius).Within(1e-15).Percent);
            Assert.That(smoothed.ShrinkingRate(2), Is.InRange(-1e-100, 0));
            Assert.That(smoothed.ShrinkingRate(5), Is.EqualTo(0.84162123357291442).Within(1e-14));
            Assert.That(smoothed.Probability(radius).Value, Is.EqualTo(0.5));
            Assert.That(smoothed.Probability(radius / 2).Value, Is.EqualTo(1));
            Assert.That(smoothed.Probability(2 * radius).Complement, Is.EqualTo(1));
            Assert.That(smoothed.CertifiedRadius(radius / 2), Is.EqualTo(radius / 2));
        }
    }

    [Test]
    public void A_vanished_ball_has_neither_radius_nor_rate()
    {
        var smoothed = new Ball(3, 1).Under(0.66);
        Assert.That(smoothed.Radius(2), Is.Null);
        Assert.That(smoothed.ShrinkingRate(2), Is.Null);
        Assert.That(smoothed.CertifiedRadius(0), Is.Zero);
    }

    [Test]
    public void A_point_at_the_smoothed_radius_has_the_threshold_s_probability(
        [Values(1, 2, 3, 50, 784)] int dimension, [Values(2, 3, 10, 1000)] int classes, [Values(0.001, 0.02, 0.04)] double sigma)
    {
        if (new Ball(dimension, 1).Under(sigma).Radius(classes) is { } radius)
        {
            Assert.That(new Ball(dimension, 1).Under(sigma).Probability(radius).Value * classes, Is.EqualTo(1).Within(1e-9));
        }
        else
        {
            Assert.That(new Ball(dimension, 1).Under(sigma).Probability(0).Value * classes, Is.LessThan(1));
        }
    }

    [Test]
    public void Radius_and_rate_agree_with_the_reference() =>
        Assert.That(
            Worst(Read("radius"), row =>
            {
                var smoothed = new Ball((int)row[0], 1).Under(row[1]);
                return Math.Max(RelativeError(smoothed.Radius((int)row[2]) ?? 0, row[3]), RelativeError(smoothed.ShrinkingRate((int)row[2]) ?? 0, row[4]));
            }),
            Is.LessThan(1e-10));

    [Test]
    public void The_rate_is_relatively_right_for_balls_far_larger_than_the_noise() =>
        Assert.That(
            Worst(Read("ball-rate"), row => RelativeError(new Ball((int)row[0], 1).Under(row[1]).ShrinkingRate((int)row[2]) ?? 0, row[3])),
            Is.LessThan(1e-11));

    [Test]
    public void The_vanishing_sigma_and_the_onset_of_shrinking_agree_with_the_reference()
    {
        Assert.That(Worst(Read("ball-vanishing"), row => RelativeError(new Ball((int)row[0], 1).VanishingSigma((int)row[1]), row[2])), Is.LessThan(1e-13));
        Assert.That(Worst(Read("ball-onset"), row => RelativeError(new Ball((int)row[0], 1).ShrinkingOnset((int)row[1]), row[2])), Is.LessThan(1e-12));
    }

    [Test]
    public void The_certified_radius_agrees_with_the_reference_where_the_complement_is_tiny() =>
        Assert.That(Worst(Read("ball-certified"), row => RelativeError(new Ball((int)row[0], row[1]).Under(1).CertifiedRadius(row[2]), row[3])), Is.LessThan(1e-11));

    // Reference/reference.py certified.
    [TestCase(2, 100, 0, 99.944748174841092)]
    [TestCase(50, 200, 20, 179.6867257303566)]
    [TestCase(3072, 300, 5, 275.52761054641683)]
    public void The_certified_radius_is_right_where_the_complement_underflows(int dimension, double radius, double distance, double expected) =>
        Assert.That(new Ball(dimension, radius).Under(1).CertifiedRadius(distance), Is.EqualTo(expected).Within(1e-13 * expected));

    [TestCase(0, "sigma")]
    [TestCase(double.NaN, "sigma")]
    [TestCase(double.PositiveInfinity, "sigma")]
    public void An_invalid_sigma_is_named(double sigma, string name) =>
        Assert.That(() => new Ball(2, 1).Under(sigma), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));

    [Test]
    public void Fewer_than_two_classes_are_no_problem_to_smooth()
    {
        var smoothed = new Ball(2, 1).Under(1);
        Assert.That(() => smoothed.Radius(1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("classes"));
        Assert.That(() => smoothed.ShrinkingRate(1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("classes"));
        Assert.That(() => smoothed.Probability(-1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("distance"));
        Assert.That(() => smoothed.Probability(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("distance"));
        Assert.That(() => new Cone(2, 1).Under(1).Retreat(1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("classes"));
        Assert.That(() => new Cone(2, 1).Under(1).Probability(1, -1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("offAxis"));
        Assert.That(() => new Cone(2, 1).Under(1).ScaledCertifiedRadius(0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("depth"));
    }
}
