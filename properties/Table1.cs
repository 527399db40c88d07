using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Properties;

/// <summary>Table 1's words: which bound is a lower and which an upper one, and where it is tight.</summary>
public sealed class Table1
{
    private static readonly Domain Balls = [Parameter.Dimension, Parameter.Classes, Parameter.Radius];

    [Test]
    public void Fails_first_in_the_plane_with_two_classes()
    {
        // The centre of the unit disc at σ = √2/√2 = 1 keeps 1 − exp(−1/2) = 0.3935 < 1/2.
        var counterexample = Verification.Verify(new Claims.Paper.Table1(), Budget.Quick).Counterexample!;
        Assert.Multiple(() =>
        {
            Assert.That(counterexample.Point.ToString(), Is.EqualTo("d = 2, c = 2, R = 1"));
            Assert.That(counterexample.Margin, Is.EqualTo((2 * (1 - Math.Exp(-0.5))) - 1).Within(1e-14));
            Assert.That(counterexample.Certified);
        });
    }

    [Test]
    public void Its_margin_has_the_sign_of_the_vanishing_sigma_less_the_bound()
    {
        var claim = new Claims.Paper.Table1();
        ClaimProperty.ForAll(Balls, 300, point =>
        {
            var (d, c, radius) = ((int)point["d"], (int)point["c"], point["R"]);
            var vanishing = new Ball(d, radius).VanishingSigma(c);
            var bound = radius * Math.Sqrt((double)c / d);
            var margin = claim.Margin(point.As<Real>()).Value;
            return ((margin > 0) == (vanishing > bound)).Label($"margin {margin}, σ_van {vanishing}, bound {bound}");
        });
    }

    // The two facts on which the correction's proof leans, by another library.
    [Test]
    public void The_correction_s_proof_leans_on_true_facts([Range(4, 400, 11)] int d) => Assert.Multiple(() =>
    {
        Assert.That(new MathNet.Numerics.Distributions.ChiSquared(d).CumulativeDistribution(d - (2 / 3.0)), Is.LessThan(0.5));
        Assert.That(new MathNet.Numerics.Distributions.ChiSquared(3).Density(1), Is.LessThan(0.25));
    });

    // √(2m/d) with m the median of χ²_d, by mpmath; 1.17741 is √(2 ln 2).
    [TestCase(2, 1.17741)]
    [TestCase(3, 1.25591)]
    [TestCase(8, 1.35500)]
    [TestCase(20, 1.39059)]
    [TestCase(30, 1.39848)]
    [TestCase(40, 1.40241)]
    [TestCase(50, 1.40478)]
    [TestCase(1_000_000, 1.41421)]
    public void For_two_classes_Theorem_4_is_not_tight(int d, double ratio) =>
        Assert.That(Math.Sqrt(2.0 / d) / new Ball(d, radius: 1).VanishingSigma(classes: 2), Is.EqualTo(ratio).Within(1e-5));

    // (1 − e⁻ˣ I₀(x))/2 at x = 2/(c − 2), by mpmath, as c·p − 1.
    [TestCase(3, 0.0372375)]
    [TestCase(4, 0.0684808)]
    [TestCase(10, 0.0449142)]
    [TestCase(1000, 0.000499665)]
    public void Theorem_3_s_disc_keeps_more_than_its_share_on_the_edge(int c, double margin)
    {
        var claim = new Claims.Paper.Theorem3IsTightCorrected();
        Assert.That(claim.MarginAt(new Point(claim.Domain, c, 1)), Is.EqualTo(margin).Within(1e-7));
    }
}
