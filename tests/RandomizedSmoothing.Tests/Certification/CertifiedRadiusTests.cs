using RandomizedSmoothing.Certification;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Certification;

public sealed class CertifiedRadiusTests
{
    // mpmath 1.3: sqrt(2) erfinv(2 p - 1).
    [Test]
    public void The_radius_stays_right_when_the_top_class_is_all_but_certain() =>
        Assert.That(CertifiedRadius.FromTopClass(0.25, new(1, 1e-40)), Is.EqualTo(0.25 * 13.310921371425171).Within(1e-14));

    [Test]
    public void The_radius_stays_right_when_the_runner_up_is_all_but_impossible() =>
        Assert.That(CertifiedRadius.FromTwoClasses(1, new(0.7, 0.3), new(1e-40, 1)), Is.EqualTo(6.917660942066605837).Within(1e-14));

    [Test]
    public void Equation_2_halves_the_distance_between_the_two_quantiles() =>
        Assert.That(CertifiedRadius.FromTwoClasses(2, new(0.7, 0.3), new(0.2, 0.8)), Is.EqualTo(2 * 0.68301087314047749).Within(1e-14));

    [Test]
    public void Equation_2_with_the_complement_as_runner_up_is_the_one_class_form() =>
        Assert.That(
            CertifiedRadius.FromTwoClasses(0.5, new(0.99, 0.01), new(0.01, 0.99)),
            Is.EqualTo(CertifiedRadius.FromTopClass(0.5, new(0.99, 0.01))).Within(1e-15));

    [Test]
    public void Half_the_noise_certifies_nothing()
    {
        Assert.That(CertifiedRadius.FromTopClass(1, new(0.5, 0.5)), Is.Zero);
        Assert.That(CertifiedRadius.FromTopClass(1, new(0.3, 0.7)), Is.Zero);
        Assert.That(CertifiedRadius.FromTwoClasses(1, new(0.2, 0.8), new(0.2, 0.8)), Is.Zero);
        Assert.That(CertifiedRadius.FromTwoClasses(1, new(0.2, 0.8), new(0.3, 0.7)), Is.Zero, "a class below its runner-up");
    }

    // mpmath 1.3: the normal quantile of alpha^(1/n), from its complement -expm1(log(alpha)/n).
    [TestCase(100000, 0.001, 3.8114565633899519)]
    [TestCase(100, 0.001, 1.5004750241206365)]
    [TestCase(1000000000, 1e-9, 5.4845747048915985)]
    [TestCase(10, 0.05, 0.64684679698113452)]
    public void The_largest_radius_is_that_of_unanimous_samples(int samples, double alpha, double expected)
    {
        var procedure = new CertifiedRadiusProcedure(0.5, samples, alpha);
        Assert.That(procedure.Maximum, Is.EqualTo(0.5 * expected).Within(1e-14));
        Assert.That(procedure.Radius(samples), Is.EqualTo(0.5 * expected).Within(1e-8).And.LessThanOrEqualTo(procedure.Maximum));
    }

    // mpmath 1.3: the sum over all counts of their binomial mass times the quantile of their Clopper–Pearson bound.
    [TestCase(20, 0.05, 0.9, 0.61061397000424703, 0.011253134164508988)]
    [TestCase(50, 0.001, 0.97, 0.90711778715533105, 1.6175783063568931e-10)]
    [TestCase(100, 0.001, 0.5, 2.4525660977914597e-5, 0.99910503480425657)]
    public void Mean_and_abstentions_are_the_binomial_s(int samples, double alpha, double p, double mean, double abstains)
    {
        var procedure = new CertifiedRadiusProcedure(1, samples, alpha);
        Assert.That(procedure.Mean(new(p, 1 - p)), Is.EqualTo(mean).Within(1e-10 * mean));
        Assert.That(procedure.AtLeast(0, new(p, 1 - p)).Complement, Is.EqualTo(abstains).Within(1e-10 * abstains));
    }

    [Test]
    public void Maximum_mean_and_distribution_agree_with_the_reference()
    {
        Assert.That(Worst(Read("procedure-maximum"), row => RelativeError(new CertifiedRadiusProcedure(row[0], (int)row[1], row[2]).Maximum, row[3])), Is.LessThan(1e-13));
        Assert.That(Worst(Read("procedure-mean"), row => RelativeError(new CertifiedRadiusProcedure(1, (int)row[0], row[1]).Mean(new(row[2], row[3])), row[4])), Is.LessThan(1e-11));
        Assert.That(
            Worst(Read("procedure-distribution"), row =>
            {
                var p = new CertifiedRadiusProcedure(1, (int)row[0], row[1]).AtLeast(row[4], new(row[2], row[3]));
                return Math.Max(RelativeError(p.Value, row[5]), RelativeError(p.Complement, row[6]));
            }),
            Is.LessThan(1e-12));
    }

    [Test]
    public void The_mean_is_the_distribution_s()
    {
        var procedure = new CertifiedRadiusProcedure(0.25, 40, 0.01);
        Probability p = new(0.93, 0.07);
        var (sum, below) = (0.0, 0.0);
        for (var count = procedure.SmallestCertifyingCount; count <= 40; count++)
        {
            var radius = procedure.Radius(count)!.Value;
            sum += (radius - below) * procedure.AtLeast(radius, p).Value;
            below = radius;
        }

        Assert.That(procedure.Mean(p), Is.EqualTo(sum).Within(1e-12));
    }

    [Test]
    public void No_certificate_comes_from_too_few_samples()
    {
        var procedure = new CertifiedRadiusProcedure(1, 9, 0.001);
        Assert.That(procedure.Maximum, Is.Zero);
        Assert.That(procedure.SmallestCertifyingCount, Is.EqualTo(10));
        Assert.That(procedure.Mean(new(0.999, 0.001)), Is.Zero);
    }

    [TestCase(0, "sigma")]
    [TestCase(double.NaN, "sigma")]
    [TestCase(double.PositiveInfinity, "sigma")]
    public void An_invalid_sigma_is_named(double sigma, string name) =>
        Assert.That(() => CertifiedRadius.FromTopClass(sigma, new(0.9, 0.1)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));
}
