using FsCheck.Fluent;
using static RandomizedSmoothing.Tests.Fuzz;

namespace RandomizedSmoothing.Tests.Smoothing;

/// <summary>What holds of a smoothed ball at any parameters.</summary>
public sealed class SmoothedBallProperties
{
    [Test]
    public void The_tails_add_up_to_1_and_nothing_is_ever_not_a_number() => ForAll(
        1500,
        from d in Integer(1, 1_000_000)
        from radius in LogUniform(-150, 150)
        from sigma in LogUniform(-150, 150)
        from distance in LogUniform(-150, 150)
        select (d, radius, sigma, distance),
        at =>
        {
            var smoothed = new Ball(at.d, at.radius).Under(at.sigma);
            var p = smoothed.Probability(at.distance);
            return p.Value is >= 0 and <= 1 && p.Complement is >= 0 and <= 1 && Math.Abs(p.Value + p.Complement - 1) < 1e-15
                && smoothed.CertifiedRadius(at.distance) is >= 0 and < double.PositiveInfinity;
        });

    [Test]
    public void Radius_and_rate_scale_with_the_ball_and_the_noise() => ForAll(
        400,
        from d in Integer(1, 1_000_000)
        from c in Integer(2, 1_000_000)
        from share in Uniform(0.001, 1.5)
        from scale in Uniform(-140, 140)
        select (d, c, share, Factor: Math.ScaleB(1, (int)scale)),
        at =>
        {
            var sigma = at.share * new Ball(at.d, 1).VanishingSigma(at.c);
            var one = new Ball(at.d, 1).Under(sigma);
            var other = new Ball(at.d, at.Factor).Under(sigma * at.Factor);
            return one.Radius(at.c) * at.Factor == other.Radius(at.c) && one.ShrinkingRate(at.c) == other.ShrinkingRate(at.c);
        });

    [Test]
    public void The_region_vanishes_at_the_vanishing_sigma() => ForAll(
        400,
        from d in Integer(1, 1_000_000)
        from c in Integer(2, 1_000_000)
        select (Ball: new Ball(d, 3), c),
        at =>
        {
            var vanishing = at.Ball.VanishingSigma(at.c);
            return at.Ball.Under(vanishing * (1 + 1e-9)).Radius(at.c) is null
                && at.Ball.Under(vanishing * (1 - 1e-9)).Radius(at.c) is > 0 and var radius && radius < 1e-4 * Math.Sqrt(at.Ball.Dimension) * vanishing;
        });

    [Test]
    public void The_region_shrinks_from_the_onset_on() => ForAll(
        400,
        from d in Integer(1, 1_000_000)
        from c in Integer(3, 1_000_000)
        select (Ball: new Ball(d, 1), c),
        at =>
        {
            var onset = at.Ball.ShrinkingOnset(at.c);
            return (at.Ball.Under(onset * (1 + 1e-7)).Radius(at.c) ?? 0) < 1
                && at.Ball.Under(onset * (1 - 1e-7)).Radius(at.c) > 1;
        });

    [Test]
    public void With_two_classes_every_sigma_shrinks() => ForAll(
        250,
        from d in Integer(2, 1_000_000)
        from sigma in LogUniform(-6, 1)
        select (d, sigma),
        at => new Ball(at.d, 1).ShrinkingOnset(2) == 0 && (new Ball(at.d, 1).Under(at.sigma).Radius(2) ?? 0) < 1);

    [Test]
    public void The_probability_falls_with_the_distance_and_grows_with_the_radius() => ForAll(
        800,
        from d in Integer(1, 100_000)
        from x in LogUniform(-2, 5)
        from gap in Uniform(-20, 20)
        from sigma in LogUniform(-3, 3)
        select (d, x, Radius: double.Hypot(x, Math.Sqrt(d)) + gap, sigma),
        at =>
        {
            if (at.Radius <= 0)
            {
                return true;
            }

            var here = new Ball(at.d, at.Radius * at.sigma).Under(at.sigma);
            var larger = new Ball(at.d, at.Radius * at.sigma * 1.01).Under(at.sigma);
            var p = here.Probability(at.x * at.sigma);
            var further = here.Probability(at.x * at.sigma * 1.01);
            var more = larger.Probability(at.x * at.sigma);
            return further.Value <= p.Value * (1 + 1e-11) && further.Complement >= p.Complement * (1 - 1e-11)
                && more.Value >= p.Value * (1 - 1e-11) && more.Complement <= p.Complement * (1 + 1e-11);
        });

    [Test]
    public void Much_smaller_noise_leaves_the_ball_as_it_is([Values(1, 2, 50, 3072)] int d, [Values(2, 3, 1000)] int c)
    {
        var smoothed = new Ball(d, 1).Under(1e-120);
        Assert.That(smoothed.Radius(c), Is.EqualTo(1).Within(1e-15));
        Assert.That(smoothed.CertifiedRadius(0.25), Is.EqualTo(0.75).Within(1e-15));
        Assert.That(smoothed.CertifiedRadius(0), Is.EqualTo(1).Within(1e-15));
        Assert.That(smoothed.CertifiedRadius(1.01), Is.Zero);
    }

    [Test]
    public void On_the_line_the_ball_is_an_interval() => ForAll(
        250,
        from x in LogUniform(-3, 3)
        from radius in LogUniform(-3, 3)
        from sigma in LogUniform(-2, 2)
        select (x, radius, sigma),
        at =>
        {
            var p = new Ball(1, at.radius).Under(at.sigma).Probability(at.x);
            var q = new IntervalUnion((-at.radius, at.radius)).Under(at.sigma).Probability(at.x);
            return Close(p.Value, q.Value) && Close(p.Complement, q.Complement);
        });

    private static bool Close(double actual, double expected) => Math.Abs(actual - expected) <= (1e-12 * expected) + 1e-300;
}
