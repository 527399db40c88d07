namespace RandomizedSmoothing.Properties;

/// <summary>Figure 2: where the curves of the shrinking rate stop.</summary>
public sealed class Figure2
{
    [TestCase(3)]
    [TestCase(8)]
    [TestCase(20)]
    [TestCase(30)]
    [TestCase(40)]
    [TestCase(50)]
    public void At_the_vanishing_sigma_the_centre_keeps_one_half(int d)
    {
        var sigma = new Ball(d, radius: 1).VanishingSigma(classes: 2);
        Assert.That(new MathNet.Numerics.Distributions.ChiSquared(d).CumulativeDistribution(1 / (sigma * sigma)), Is.EqualTo(0.5).Within(1e-12));
    }
}
