using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Smoothing;

public sealed class SmoothedConeTests
{
    [Test]
    public void Both_tails_on_the_axis_agree_with_the_reference() =>
        Assert.That(
            Worst(Read("cone"), row =>
            {
                var p = new Cone((int)row[0], row[1]).Under(1).Probability(row[2]);
                return Math.Max(RelativeError(p.Value, row[3]), RelativeError(p.Complement, row[4]));
            }),
            Is.LessThan(1e-10));

    // In the plane the apex has θ/π of the noise.
    [TestCase(45, 4)]
    [TestCase(60, 3)]
    [TestCase(18, 10)]
    public void A_plane_s_cone_stays_where_its_apex_has_one_part_in_c(double degrees, int classes) =>
        Assert.That(new Cone(2, double.DegreesToRadians(degrees)).Under(1).Retreat(classes), Is.Zero.Within(1e-14));

    [Test]
    public void The_point_at_the_retreat_has_the_threshold_s_probability(
        [Values(2, 3, 25, 3072, 150528)] int dimension, [Values(2, 10, 1000)] int classes, [Values(0.01, 1, 10, 44, 46, 80, 89.99)] double degrees)
    {
        var smoothed = new Cone(dimension, double.DegreesToRadians(degrees)).Under(0.25);
        Assert.That(smoothed.Probability(smoothed.Retreat(classes)).Value * classes, Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Both_tails_off_the_axis_agree_with_the_reference() =>
        Assert.That(
            Worst(Read("cone-off-axis"), row =>
            {
                var p = new Cone((int)row[0], row[1]).Under(1).Probability(row[2], row[3]);
                return Math.Max(RelativeError(p.Value, row[4]), RelativeError(p.Complement, row[5]));
            }),
            Is.LessThan(1e-10));

    [Test]
    public void Both_tails_off_the_axis_agree_with_the_reference_in_up_to_a_million_dimensions() =>
        Assert.That(
            Worst(Read("cone-off-axis-high"), row =>
            {
                var p = new Cone((int)row[0], row[1]).Under(1).Probability(row[2], row[3]);
                return Math.Max(RelativeError(p.Value, row[4]), RelativeError(p.Complement, row[5]));
            }),
            Is.LessThan(1e-10));

    [Test]
    public void A_cone_cut_off_at_a_height_agrees_with_the_reference() =>
        Assert.That(
            Worst(Read("truncated-cone"), row =>
            {
                var p = new TruncatedCone(new Cone((int)row[0], row[1]), row[2]).Under(1).Probability(row[3], row[4]);
                return Math.Max(RelativeError(p.Value, row[5]), RelativeError(p.Complement, row[6]));
            }),
            Is.LessThan(1e-10));

    [Test]
    public void A_cone_without_its_tip_agrees_with_the_reference() =>
        Assert.That(
            Worst(Read("tipless-cone"), row => RelativeError(ConeProbability<Real>.CutOnAxis((int)row[0], new(row[1]), new(1), new(row[2]), new(row[3])).Value, row[4])),
            Is.LessThan(1e-10));

    [Test]
    public void The_certified_radius_agrees_with_the_reference_where_the_complement_is_tiny() =>
        Assert.That(Worst(Read("cone-certified"), row => RelativeError(new Cone((int)row[0], row[1]).Under(1).CertifiedRadius(row[2], row[3]), row[4])), Is.LessThan(1e-10));

    [TestCase(3)]
    [TestCase(50)]
    [TestCase(3072)]
    [TestCase(196608)]
    public void Nothing_is_allocated(int dimension)
    {
        var cone = new Cone(dimension, 0.6).Under(1);
        var ball = new Ball(dimension, 1).Under(new Ball(dimension, 1).VanishingSigma(10) / 2);
        double Evaluate() => cone.Probability(1).Value + cone.Probability(1, 0.5).Value + cone.Retreat(10) + cone.CertifiedRadius(9, 0.1)
            + ball.Probability(0.5).Value + ball.Radius(10)!.Value + ball.ShrinkingRate(10)!.Value + ball.CertifiedRadius(0.1);
        var warm = Evaluate();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Evaluate();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(again, Is.EqualTo(warm));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void The_general_integral_agrees_with_the_axis_s_own() =>
        Assert.That(
            Worst(Read("cone"), row =>
            {
                var p = UnitCone.Anywhere((int)row[0], row[1], row[2], 0, double.PositiveInfinity).Probability;
                return Math.Max(RelativeError(p.Value, row[3]), RelativeError(p.Complement, row[4]));
            }),
            Is.LessThan(1e-10));

    [Test]
    public void The_retreat_agrees_with_the_reference() =>
        Assert.That(
            Worst(Read("retreat"), row =>
                Math.Abs(new Cone((int)row[0], row[1]).Under(1).Retreat((int)row[2]) - row[3]) / Math.Max(1, Math.Abs(row[3]))),
            Is.LessThan(1e-12));

    // Reference/reference.py certified.
    [TestCase(25, 1, 150, 0, 125.64142146441926)]
    [TestCase(2, 0.5, 200, 0, 95.877879299771407)]
    [TestCase(3072, 1.5, 300, 0, 295.67573370273708)]
    [TestCase(25, 1, 150, 60, 93.727472713731846)]
    public void The_certified_radius_is_right_where_the_complement_underflows(int dimension, double halfAngle, double depth, double offAxis, double expected) =>
        Assert.That(new Cone(dimension, halfAngle).Under(1).CertifiedRadius(depth, offAxis), Is.EqualTo(expected).Within(1e-13 * expected));
}
