using FsCheck.Fluent;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Sampling;
using static RandomizedSmoothing.Tests.Fuzz;

namespace RandomizedSmoothing.Tests.Smoothing;

/// <summary>Equation 2 is sound: no point within the certified radius changes its class. On the probit scale a probability falls by |δ|/σ at most.</summary>
public sealed class SoundnessProperties
{
    // Relative to the length of the step: twice what the probabilities' own errors of 1e-12 make of a probit.
    private const double Rounding = 1e-10;

    [Test]
    public void Of_a_ball() => ForAll(
        800,
        from d in Integer(1, 10_000)
        from gap in Uniform(-5, 30)
        from x in LogUniform(-2, 3)
        from y in Uniform(-10, 10)
        select (d, Radius: double.Hypot(x, Math.Sqrt(d)) + gap, x, Y: Math.Abs(x + y)),
        at =>
        {
            if (at.Radius <= 0)
            {
                return true;
            }

            var smoothed = new Ball(at.d, at.Radius).Under(1);
            return Sound(smoothed.CertifiedRadius(at.x), smoothed.Probability(at.x), smoothed.Probability(at.Y), Math.Abs(at.Y - at.x));
        });

    [Test]
    public void Of_a_cone_on_and_off_its_axis() => ForAll(
        250,
        from d in Integer(2, 1000)
        from theta in HalfAngle
        from score in Uniform(-5, 20)
        from offAxis in LogUniform(-2, 1)
        from angle in Uniform(-Math.PI, Math.PI)
        from step in LogUniform(-1, 1)
        select (Cone: new Cone(d, theta), Depth: ((Math.Sqrt(d - 1) * Math.Cos(theta)) + score) / Math.Sin(theta), offAxis, angle, step),
        at =>
        {
            // In the plane through the axis and the point; beyond the axis the distance from it grows again.
            var smoothed = at.Cone.Under(1);
            var other = Math.Abs(at.offAxis + (at.step * Math.Sin(at.angle)));
            return Sound(
                smoothed.CertifiedRadius(at.Depth, at.offAxis),
                smoothed.Probability(at.Depth, at.offAxis),
                smoothed.Probability(at.Depth + (at.step * Math.Cos(at.angle)), other),
                at.step);
        });

    [Test]
    public void Of_a_half_space_where_nothing_is_wasted() => ForAll(
        400,
        from normal in Vector(3, 1)
        from x in Vector(3, 3)
        from offset in Uniform(-1, 1)
        where normal.Any(component => Math.Abs(component) > 0.01)
        select (normal, x, offset),
        at =>
        {
            var smoothed = new HalfSpace(at.normal, at.offset).Under(0.5);
            var radius = smoothed.CertifiedRadius(at.x);
            var length = Math.Sqrt(at.normal.Sum(component => component * component));
            var worst = at.x.Zip(at.normal, (coordinate, component) => coordinate + (radius * component / length)).ToArray();
            return radius == 0 || Math.Abs(smoothed.Probability(worst).Value - 0.5) < 1e-14;
        });

    [Test]
    public void Of_boxes_and_slabs() => ForAll(
        400,
        from x in Vector(3, 2)
        from step in Vector(3, 2)
        from low in Vector(3, 2)
        from width in Gen.ArrayOf(LogUniform(-1, 2), 3)
        from sigma in LogUniform(-2, 1)
        select (x, y: x.Zip(step, (a, b) => a + b).ToArray(), low, high: low.Zip(width, (a, b) => a + b).ToArray(), sigma),
        at =>
        {
            var length = Math.Sqrt(at.x.Zip(at.y, (a, b) => (a - b) * (a - b)).Sum()) / at.sigma;
            var box = new Box(at.low, at.high).Under(at.sigma);
            var slab = new Slab([1, -2, 2], at.low[0], at.high[0]).Under(at.sigma);
            return Sound(box.CertifiedRadius(at.x) / at.sigma, box.Probability(at.x), box.Probability(at.y), length)
                && Sound(slab.CertifiedRadius(at.x) / at.sigma, slab.Probability(at.x), slab.Probability(at.y), length);
        });

    [Test]
    public void Of_unions_of_intervals() => ForAll(
        400,
        from ends in Gen.ArrayOf(Uniform(-5, 5), 6)
        from x in Uniform(-6, 6)
        from y in Uniform(-6, 6)
        from sigma in LogUniform(-2, 1)
        select (Ends: ends.Order().ToArray(), x, y, sigma),
        at =>
        {
            if (at.Ends.Distinct().Count() < 6)
            {
                return true;
            }

            var union = new IntervalUnion((double.NegativeInfinity, at.Ends[0]), (at.Ends[1], at.Ends[2]), (at.Ends[3], at.Ends[4]));
            var smoothed = union.Under(at.sigma);
            return Sound(smoothed.CertifiedRadius(at.x) / at.sigma, smoothed.Probability(at.x), smoothed.Probability(at.y), Math.Abs(at.x - at.y) / at.sigma);
        });

    private static bool Sound(double radius, Probability here, Probability there, double step)
    {
        var fallen = Probit(there) >= Probit(here) - step - (Rounding * (1 + step));
        return fallen && (step > (radius * (1 - Rounding)) - Rounding || there.Value >= there.Complement);
    }

    // A probability that underflows says no more than |z| > 38.
    private static double Probit(Probability p) =>
        Math.Clamp(p.Value <= p.Complement ? StandardNormal.LowerQuantile(p.Value) : StandardNormal.UpperQuantile(p.Complement), -37, 37);
}
