using FsCheck.Fluent;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Properties;

/// <summary>§5.1: what augmentation does to compact classes.</summary>
public sealed class CompactClasses
{
    // w = 0.1, s = 1, a = S = 2: the limits of the claim, (s + a)/2 = 1.5 and 17/14, and the boundaries between by mpmath.
    [TestCase(0.05, 1.494506939)]
    [TestCase(0.3, 1.302358542)]
    [TestCase(1, 1.090140013)]
    [TestCase(10, 1.211679243)]
    [TestCase(100, 1.214259477)]
    public void The_boundary_of_the_counterexample_goes_from_one_limit_to_the_other(double sigmaTrain, double boundary)
    {
        var problem = new SyntheticProblem(new GaussianMixture(0, (0.45, 0), (0.05, 1)), new GaussianMixture(0, (0.45, 2), (0.05, 4)));
        var compact = problem.Train(sigmaTrain).Regions[0].Intervals.Single();
        Assert.That((compact.Low, compact.High), Is.EqualTo((double.NegativeInfinity, boundary)).Using<(double, double)>((x, y) => x.Item1 == y.Item1 && Math.Abs(x.Item2 - y.Item2) < 1e-8));
    }

    [Test]
    public void Its_margin_is_the_relative_loss()
    {
        var claim = new AugmentationExpandsCompactClasses();
        Assert.That(claim.MarginAt(new(claim.Domain, 0.1, 1, 2, 2)), Is.EqualTo((17.0 / 14 / 1.5) - 1).Within(1e-15));
    }

    [Test]
    public void The_limit_for_much_augmentation_is_the_boundary() => ClaimProperty.ForAll(
        new AugmentationExpandsCompactClasses().Domain,
        100,
        point =>
        {
            var claim = new AugmentationExpandsCompactClasses();
            if (claim.SlackAt(point) <= 0)
            {
                return true.ToProperty();
            }

            var (w, s, a, extent) = (point["w"], point["s"], point["a"], point["S"]);
            var problem = new SyntheticProblem(new GaussianMixture(0, ((1 - w) / 2, 0), (w / 2, s)), new GaussianMixture(0, ((1 - w) / 2, a), (w / 2, a + extent)));
            var expected = (s + a) / 2 * (1 + claim.MarginAt(point));
            var boundary = problem.Train(1e3 * (a + extent)).Regions[0].Intervals.Single().High;
            return (Math.Abs(boundary - expected) < 1e-3 * (a + extent)).Label($"{boundary} beside {expected}");
        });

    // 1 − 0.95² beside 1 − 0.99 · 0.5.
    [Test]
    public void A_plate_has_more_of_its_points_near_its_boundary_than_a_ball()
    {
        var claim = new CompactClassesNearTheMargin();
        Assert.That(claim.MarginAt(new(claim.Domain, 2, 1, 5, 0.1, 0.05)), Is.EqualTo(0.0975 - 0.505).Within(1e-15));
    }

    // Class 1 keeps all; each other class its far samples, εc/(c − 1) of its own.
    [Test]
    public void A_compact_class_can_dominate() => Assert.That(
        CaseMargins.Of<CompactClassesCanDominate>(),
        Is.EqualTo((double[])[.. from c in (int[])[3, 5, 10] from epsilon in (double[])[0.05, 0.2] select 1 - (epsilon * c / (c - 1)) - 0.256]).Within(1e-12));
}
