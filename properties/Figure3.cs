using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Properties;

/// <summary>Figure 3: certified radii over σ, at a ball's centre and on a cone's axis.</summary>
public sealed class Figure3
{
    // Over a grid of σ, as a figure is drawn: the radius at the expected count.
    [Test]
    public void The_peaks_of_the_sampled_radius_fall_with_the_dimension()
    {
        var peaks = new[] { 2, 3, 8, 20, 30, 40, 50 }.Select(d => Curve(d).Max()).ToArray();
        Assert.That(peaks, Is.Ordered.Descending);
    }

    [Test]
    public void The_sampled_radius_first_rises_and_then_falls_to_0([Values(3, 50)] int d)
    {
        var curve = Curve(d);
        var peak = Array.IndexOf(curve, curve.Max());
        Assert.Multiple(() =>
        {
            Assert.That(peak, Is.InRange(5, 195));
            Assert.That(curve[..5], Is.Ordered.Ascending);
            Assert.That(curve[150..], Is.Ordered.Descending);
            Assert.That(curve[^1], Is.Zero);
        });
    }

    // Where p is α^(1/n), in units of σ_van, by mpmath.
    [TestCase(2, 0.26898175940436)]
    [TestCase(3, 0.32883391781443)]
    [TestCase(8, 0.47374181378259)]
    [TestCase(50, 0.71174482681001)]
    public void Samples_set_the_limit_up_to_a_part_of_the_vanishing_sigma(int d, double part)
    {
        var ball = new Ball(d, radius: 1);
        var outside = ball.Under(part * ball.VanishingSigma(classes: 2)).Probability(distance: 0).Complement;
        Assert.That(outside, Is.EqualTo(1 - Math.Exp(-Math.Log(1000) / 100_000)).Within(1e-6).Percent);
    }

    // With exact probabilities neither curve has a peak.
    [Test]
    public void The_exact_radius_tends_to_the_distance_to_the_boundary([Values(2, 50)] int d)
    {
        Assert.That(new Ball(d, radius: 1).Under(1e-7).CertifiedRadius(distance: 0), Is.EqualTo(1).Within(1e-6));
        Assert.That(new Cone(d, halfAngle: 0.2).Under(1e-7).ScaledCertifiedRadius(depth: 1), Is.EqualTo(1).Within(1e-6));
    }

    private static double[] Curve(int d)
    {
        const int samples = 100_000;
        var ball = new Ball(d, radius: 1);
        var last = ball.VanishingSigma(classes: 2);
        return
        [
            .. from i in Enumerable.Range(1, 200)
               let sigma = last * i / 200
               let count = (int)Math.Round(samples * ball.Under(sigma).Probability(distance: 0).Value)
               select new CertifiedRadiusProcedure(sigma, samples, alpha: 0.001).Radius(count) ?? 0,
        ];
    }
}
