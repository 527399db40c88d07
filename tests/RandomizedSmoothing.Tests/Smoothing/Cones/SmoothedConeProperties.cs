using FsCheck.Fluent;
using RandomizedSmoothing.Distributions;
using static RandomizedSmoothing.Tests.Fuzz;

namespace RandomizedSmoothing.Tests.Smoothing;

/// <summary>What holds of a smoothed cone at any parameters.</summary>
public sealed class SmoothedConeProperties
{
    [Test]
    public void The_tails_add_up_to_1_and_nothing_is_ever_not_a_number() => ForAll(
        800,
        from d in Integer(2, 1_000_000)
        from theta in HalfAngle
        from sigma in LogUniform(-150, 150)
        from depth in LogUniform(-150, 150)
        from sign in Gen.Elements(-1, 1)
        select (d, theta, sigma, Depth: sign * depth),
        at =>
        {
            var smoothed = new Cone(at.d, at.theta).Under(at.sigma);
            var p = smoothed.Probability(at.Depth);
            return p.Value is >= 0 and <= 1 && p.Complement is >= 0 and <= 1 && Math.Abs(p.Value + p.Complement - 1) < 1e-15
                && smoothed.CertifiedRadius(at.Depth) is >= 0 and < double.PositiveInfinity;
        });

    [Test]
    public void Off_the_axis_the_tails_add_up_to_1_as_well() => ForAll(
        120,
        from d in Integer(2, 1_000_000)
        from theta in HalfAngle
        from depth in LogUniform(-10, 10)
        from offAxis in LogUniform(-10, 10)
        from sign in Gen.Elements(-1, 1)
        select (d, theta, Depth: sign * depth, offAxis),
        at =>
        {
            var smoothed = new Cone(at.d, at.theta).Under(1);
            var p = smoothed.Probability(at.Depth, at.offAxis);
            return p.Value is >= 0 and <= 1 && p.Complement is >= 0 and <= 1 && Math.Abs(p.Value + p.Complement - 1) < 1e-15
                && smoothed.CertifiedRadius(at.Depth, at.offAxis) is >= 0 and < double.PositiveInfinity;
        });

    // At the apex only directions count: I_x(a, 1/2) with x = sin² θ is elementary for d = 2 and 3.
    [Test]
    public void The_apex_has_the_cone_s_share_of_all_directions() => ForAll(
        400,
        HalfAngle,
        theta => Close(new Cone(2, theta).Under(1).Probability(0), theta / Math.PI, 1 - (theta / Math.PI))
            && Close(new Cone(3, theta).Under(1).Probability(0), Math.Pow(Math.Sin(theta / 2), 2), Math.Pow(Math.Cos(theta / 2), 2)));

    // A right angle in the plane is a quadrant.
    [Test]
    public void A_quadrant_is_a_product_of_two_normal_tails() => ForAll(
        400,
        from depth in Uniform(-22, 25)
        from offAxis in LogUniform(-3, 1.3)
        select (depth, offAxis),
        at =>
        {
            var one = StandardNormal.Tails((at.depth + at.offAxis) / Math.Sqrt(2));
            var other = StandardNormal.Tails((at.depth - at.offAxis) / Math.Sqrt(2));
            return Close(
                new Cone(2, Math.PI / 4).Under(1).Probability(at.depth, at.offAxis),
                one.Value * other.Value,
                one.Complement + (one.Value * other.Complement));
        });

    [Test]
    public void A_scaled_cone_is_the_same_cone() => ForAll(
        250,
        from d in Integer(2, 1_000_000)
        from theta in HalfAngle
        from c in Integer(2, 1_000_000)
        from exponent in Gen.Choose(-490, 490)
        select (Cone: new Cone(d, theta), c, Factor: Math.ScaleB(1, exponent)),
        at => at.Cone.Under(at.Factor).Retreat(at.c) == at.Factor * at.Cone.Under(1).Retreat(at.c));

    [Test]
    public void The_point_at_the_retreat_has_one_part_in_c() => ForAll(
        250,
        from d in Integer(2, 1_000_000)
        from theta in HalfAngle
        from c in Integer(2, 1_000_000)
        from sigma in LogUniform(-150, 150)
        select (Smoothed: new Cone(d, theta).Under(sigma), c),
        at =>
        {
            // One rounding of the depth moves the probability by this much, relatively.
            var retreat = at.Smoothed.Retreat(at.c);
            var slack = 1e-11 + (Math.Abs(retreat / at.Smoothed.Sigma * Math.Tan(at.Smoothed.Region.HalfAngle)) * 2e-15);
            return Math.Abs((at.Smoothed.Probability(retreat).Value * at.c) - 1) < slack;
        });

    [Test]
    public void The_probability_grows_with_depth_and_angle_and_falls_with_the_dimension_and_off_the_axis() => ForAll(
        120,
        from d in Integer(2, 10_000)
        from theta in HalfAngle
        from score in Uniform(-15, 15)
        select (d, theta, Depth: ((Math.Sqrt(d - 1) * Math.Cos(theta)) + score) / Math.Sin(theta)),
        at =>
        {
            var p = Of(at.d, at.theta, at.Depth, 0);
            return AtMost(p, Of(at.d, at.theta, at.Depth + (0.01 / Math.Sin(at.theta)), 0))
                && AtMost(p, Of(at.d, Math.Min(at.theta * 1.001, (at.theta + (Math.PI / 2)) / 2), at.Depth, 0))
                && AtMost(Of(at.d + 1, at.theta, at.Depth, 0), p)
                && AtMost(Of(at.d, at.theta, at.Depth, 0.1), p);

            static Probability Of(int d, double theta, double depth, double offAxis) => new Cone(d, theta).Under(1).Probability(depth, offAxis);
        });

    [Test]
    public void A_cone_cut_off_far_away_is_the_whole_cone() => ForAll(
        120,
        from d in Integer(2, 10_000)
        from theta in HalfAngle
        from score in Uniform(-10, 10)
        from offAxis in LogUniform(-2, 1)
        select (Cone: new Cone(d, theta), Depth: ((double.Hypot(Math.Sqrt(d - 1), offAxis) * Math.Cos(theta)) + score) / Math.Sin(theta), offAxis),
        at =>
        {
            var whole = at.Cone.Under(1).Probability(at.Depth, at.offAxis);
            return Close(new TruncatedCone(at.Cone, Math.Max(1, at.Depth + 60)).Under(1).Probability(at.Depth, at.offAxis), whole.Value, whole.Complement);
        });

    // The cone below H is what the cone loses when its base is at H: two cut-off cones and the piece between them add up.
    [Test]
    public void What_is_cut_off_is_what_is_missing() => ForAll(
        120,
        from d in Integer(2, 1000)
        from theta in HalfAngle
        from score in Uniform(-3, 3)
        from height in Uniform(0.5, 2)
        select (Cone: new Cone(d, theta), Depth: ((Math.Sqrt(d - 1) * Math.Cos(theta)) + score) / Math.Sin(theta), height),
        at =>
        {
            var height = Math.Max(0.1, at.Depth + at.height - 1);
            var cut = new TruncatedCone(at.Cone, height).Under(1).Probability(at.Depth);
            var whole = at.Cone.Under(1).Probability(at.Depth);
            var below = StandardNormal.Upper(height - at.Depth);
            return Math.Abs(cut.Value + cut.Complement - 1) < 1e-15
                && cut.Value <= whole.Value * (1 + 1e-10) && cut.Value >= whole.Value - below - 1e-12 && cut.Complement >= below * (1 - 1e-10);
        });

    [Test]
    public void Much_smaller_noise_certifies_the_distance_to_the_boundary([Values(2, 25, 3072)] int d, [Values(1, 30, 60, 89)] double degrees)
    {
        var theta = double.DegreesToRadians(degrees);
        var smoothed = new Cone(d, theta).Under(1e-120);
        Assert.That(smoothed.ScaledCertifiedRadius(1), Is.EqualTo(1).Within(1e-14));
        Assert.That(smoothed.CertifiedRadius(1, 0.5 * Math.Tan(theta)), Is.EqualTo(Math.Sin(theta) / 2).Within(1e-14));
        Assert.That(smoothed.CertifiedRadius(-1), Is.Zero);
        Assert.That(new Cone(d, theta).Under(1e-9 / Math.Sqrt(d)).ScaledCertifiedRadius(1), Is.EqualTo(1).Within(1e-6 / Math.Sin(theta)));
    }

    private static bool Close(Probability actual, double value, double complement) =>
        Math.Abs(actual.Value - value) <= (1e-11 * value) + 1e-300 && Math.Abs(actual.Complement - complement) <= (1e-11 * complement) + 1e-300;

    private static bool AtMost(Probability smaller, Probability larger) =>
        smaller.Value <= larger.Value * (1 + 1e-10) && smaller.Complement >= larger.Complement * (1 - 1e-10);
}
