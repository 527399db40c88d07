using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>
/// Certificates from logged counts, against roots of binomial sums found by bisection at 40 digits (mpmath); σ is rounded to single precision
/// where that is less.
/// </summary>
public sealed class LoggedCertifierTests
{
    [TestCase(100, 100, 0.001, 0.25, 0.37511875603015911909)]
    [TestCase(95, 100, 0.05, 0.5, 0.63440791857285811236)]
    [TestCase(1000, 1000, 0.001, 1, 2.4632626147808087759)]
    [TestCase(990, 1000, 0.01, 0.25, 0.51321743680394451182)]
    [TestCase(700, 1000, 0.001, 0.12, 0.047365360293802968935)]
    [TestCase(99990, 100000, 0.001, 0.5, 1.7451038400733243818)]
    [TestCase(100000, 100000, 0.001, 0.25, 0.95286414084748797306)]
    [TestCase(600, 1000, 1e-6, 1, 0.062074356403087452291)]
    [TestCase(9, 10, 0.3, 2, 1.4978848696758373461)]
    public void One_sided_is_the_true_radius_and_never_above_it(long count, long n, double alpha, double sigma, double truth)
    {
        var radius = new LoggedCertifier(CertificationBound.OneSided, alpha, sigma).Certify(0, new(n, count, 1, n - count, 0))!.Radius;
        Assert.That(radius, Is.LessThanOrEqualTo(truth).And.GreaterThan(truth * (1 - 1e-12)));
    }

    [TestCase(500, 300, 1000, 0.001, 10, 0.5, 0.057788047466763975976)]
    [TestCase(450, 50, 1000, 0.01, 10, 0.25, 0.14998923938100109334)]
    [TestCase(950, 30, 1000, 0.001, 10, 1, 1.506090627328566145)]
    [TestCase(9900, 50, 10000, 0.001, 1000, 0.5, 1.1390752105821548554)]
    [TestCase(400, 390, 1000, 0.001, 10, 1, null)]
    public void Two_class_bounds_the_runner_up_by_itself(long count, long runnerUp, long n, double alpha, int classes, double sigma, double? truth)
    {
        var certificate = new LoggedCertifier(CertificationBound.TwoClass, alpha, sigma, classes).Certify(0, new(n, count, 1, runnerUp, 0));
        Assert.That(certificate?.Radius, truth is { } radius ? Is.LessThanOrEqualTo(radius).And.GreaterThan(radius * (1 - 1e-12)) : Is.Null);
    }

    [TestCase(100, 100, 0.001, 0.5, 0.93974559780183262706)]
    [TestCase(100, 100, 0.001, 0.01, 0.9772372209558106827)]
    [TestCase(90, 100, 0.05, 0.25, 0.84464327395127590037)]
    [TestCase(990, 1000, 0.001, 0.9, 0.97613779612044644537)]
    [TestCase(5, 10, 0.1, 0.7, 0.28563932597694944091)]
    [TestCase(1, 10, 0.05, 0.3, 0.015397834589902293771)]
    public void Randomized_is_the_root_of_the_mixed_tail(long count, long n, double alpha, double u, double truth) =>
        Assert.That(new LoggedCertifier(CertificationBound.Randomized, alpha, 1).RandomizedBound(count, n, u), Is.LessThanOrEqualTo(truth).And.GreaterThan(truth * (1 - 1e-12)));

    // Exact for every p: the chance, over count and u, that the bound is above p.
    [TestCase(0.6)]
    [TestCase(0.9)]
    [TestCase(0.95)]
    public void Randomized_is_wrong_with_a_chance_of_alpha_and_no_more(double p)
    {
        const int N = 20, Grid = 400;
        var certifier = new LoggedCertifier(CertificationBound.Randomized, 0.1, 1);
        var wrong = Enumerable.Range(0, N + 1).Sum(count => Mass(count) * Enumerable.Range(1, Grid).Count(i => certifier.RandomizedBound(count, N, (double)i / Grid) > p) / Grid);
        Assert.That(wrong, Is.LessThanOrEqualTo(0.1 + 1e-9).And.GreaterThan(0.1 - (1.0 / Grid)));

        double Mass(int count) => MathNet.Numerics.Distributions.Binomial.PMF(p, N, count);
    }

    [Test]
    public void A_random_number_belongs_to_the_seed_and_the_image_alone()
    {
        var counts = new LoggedCounts(100, 95, 1, 5, 0);
        double Radius(ulong seed, long index, double alpha = 0.01) => new LoggedCertifier(CertificationBound.Randomized, alpha, 1, seed: seed).Certify(index, counts)!.Radius;
        var plain = new LoggedCertifier(CertificationBound.OneSided, 0.01, 1).Certify(0, counts)!.Radius;
        Assert.Multiple(() =>
        {
            Assert.That(Radius(1, 5), Is.Not.EqualTo(Radius(1, 6)).And.Not.EqualTo(Radius(2, 5)));
            Assert.That(Enumerable.Range(0, 50).Select(index => Radius(3, index)), Is.All.GreaterThanOrEqualTo(plain));
            Assert.That(Radius(1, 5, 0.05), Is.GreaterThan(Radius(1, 5)));
        });
    }

    // Of image 33988588 and the seed 0, the first 53 bits of Philox (an implementation in C) are 49941673: u is one more of 2⁻⁵³, so that the chance of a smaller u
    // is not above it. Of two of two p = √(α/u), by mpmath at 40 digits; the lower end of these bits would give a radius that is larger by 1.6e-8.
    [Test]
    public void A_random_number_is_the_upper_end_of_its_bits()
    {
        const double Truth = 0.25487539523668537;
        var radius = new LoggedCertifier(CertificationBound.Randomized, 2e-9, 1).Certify(33988588, new(2, 2, 1, 0, 0))!.Radius;
        Assert.That(radius, Is.LessThanOrEqualTo(Truth).And.GreaterThan(Truth * (1 - 1e-12)));
    }

    [Test]
    public void Where_no_sample_chose_a_class_there_is_no_certificate() =>
        Assert.That(new LoggedCertifier(CertificationBound.OneSided, 0.01, 1).Certify(0, new(100, 0, 1, 90, -1)), Is.Null);

    [Test]
    public void A_sample_without_a_class_may_be_the_runner_ups()
    {
        var (certifier, counts) = (new LoggedCertifier(CertificationBound.TwoClass, 0.01, 1, 3), new LoggedCounts(1000, 600, 1, 100, 0));
        Assert.That(certifier.Certify(0, counts, 100)!.Radius, Is.LessThan(certifier.Certify(0, counts)!.Radius));
    }

    // Half of α on the confidence sequence, half on Clopper and Pearson's bound once all n are there.
    [TestCase(100, 100, 100, 0.001, 0.25, 0.36310548894328207)]
    [TestCase(950, 1000, 1000, 0.01, 1, 1.4720449102043534)]
    [TestCase(950, 1000, 5000, 0.01, 1, 1.4076963045428251)]
    [TestCase(60, 64, 1000, 0.05, 0.5, 0.42836999394426358)]
    [TestCase(550, 1000, 1000, 0.001, 1, null)]
    public void A_bound_that_holds_at_every_number_of_samples_is_below_the_true_one(long count, long n, long most, double alpha, double sigma, double? truth)
    {
        foreach (var candidate in new[] { 0, 1 })
        {
            var certificate = new LoggedCertifier(CertificationBound.OneSided, alpha, sigma).AnyTime(new(n, count, 1 - candidate, n - count, candidate), most);
            Assert.That(certificate?.Radius, truth is { } radius ? Is.LessThanOrEqualTo(radius).And.EqualTo(radius).Within(1e-8) : Is.Null);
        }
    }

    [Test]
    public void Whichever_class_is_the_candidate_the_bound_is_the_same([Values] CertificationBound bound)
    {
        var certifier = new LoggedCertifier(bound, 0.01, 1, classes: 5, seed: 3);
        var radii = Enumerable.Range(0, 4).Select(candidate => certifier.Certify(7, new(1000, 900, 4, 50, candidate))!).ToList();
        Assert.That(radii.Select(certificate => certificate.Radius), Is.All.EqualTo(radii[0].Radius));
        Assert.That(radii.Select(certificate => certificate.Class), Is.EqualTo([0, 1, 2, 3]));
    }

    [Test]
    public void Where_no_sample_chose_a_class_no_bound_gives_one() => Assert.Multiple(() =>
    {
        var counts = new LoggedCounts(1000, 1000, 1, 0, -1);
        Assert.That(new LoggedCertifier(CertificationBound.OneSided, 0.01, 1).Certify(0, counts), Is.Null);
        Assert.That(new LoggedCertifier(CertificationBound.OneSided, 0.01, 1).AnyTime(counts, 1000), Is.Null);
    });

    /// <summary>Samples without a class, more than the rest of them can be: no other class has more than what the candidate leaves.</summary>
    [Test]
    public void The_runner_up_has_no_more_than_what_is_left()
    {
        var certifier = new LoggedCertifier(CertificationBound.TwoClass, 0.01, 1, 3);
        Assert.That(
            certifier.Certify(0, new(1000, 600, 1, 100, 0), 5000)!.Radius,
            Is.EqualTo(certifier.Certify(0, new(1000, 600, 1, 400, 0))!.Radius));
    }

    [Test]
    public void Counts_that_no_enclosure_takes_are_refused_and_not_cut_to_32_bits() => Assert.Multiple(() =>
    {
        const long Beyond = 1L << 32;
        foreach (var bound in Enum.GetValues<CertificationBound>())
        {
            var certifier = new LoggedCertifier(bound, 0.01, 1);
            Assert.That(() => certifier.Certify(0, new(Beyond + 5, Beyond + 4, 1, 1, 0)), Throws.InstanceOf<OverflowException>(), $"{bound}");
            Assert.That(() => certifier.Certify(0, new(Beyond + 5, 4, 1, 1, 0)), Throws.InstanceOf<OverflowException>(), $"{bound}");
        }

        var two = new LoggedCertifier(CertificationBound.TwoClass, 0.01, 1);
        Assert.That(() => two.Certify(0, new(Beyond + 5, 4, 1, Beyond, 0)), Throws.InstanceOf<OverflowException>());
        Assert.That(() => new LoggedCertifier(CertificationBound.OneSided, 0.01, 1).Certify(0, new(10, Beyond + 5, 1, 0, 0)), Throws.InstanceOf<OverflowException>());
        Assert.That(() => two.Certify(0, new(10, 5, 1, 2 - Beyond, 0)), Throws.InstanceOf<OverflowException>());
        Assert.That(() => two.RandomizedBound(Beyond + 5, 10, 0.5), Throws.InstanceOf<OverflowException>());
        Assert.That(() => new LoggedCertifier(CertificationBound.Randomized, 0.01, 1).Certify(Beyond, new(10, 9, 1, 1, 0)), Throws.InstanceOf<OverflowException>());
    });

    [Test]
    public void A_sigma_that_noise_of_single_precision_has_not_is_named() => Assert.That(
        () => new LoggedCertifier(CertificationBound.OneSided, 0.01, 1e-46),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("sigma is 1E-46, but must be at least 1e-45"));

    [Test]
    public void Of_no_success_nothing_is_bounded_and_of_a_full_draw_it_is_the_plain_bound() => Assert.Multiple(() =>
    {
        var certifier = new LoggedCertifier(CertificationBound.Randomized, 0.05, 1);
        Assert.That(certifier.RandomizedBound(0, 10, 0.3), Is.Zero);
        Assert.That(certifier.RandomizedBound(9, 10, 1), Is.EqualTo(0.60583669756349522).Within(1e-12), "mpmath: P(X ≥ 9) = 0.05");
    });
}
