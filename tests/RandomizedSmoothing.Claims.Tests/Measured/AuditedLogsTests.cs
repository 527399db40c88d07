using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims.Tests.Measured;

/// <summary>The audited logs as the claims see them, beside what awk counted and summed in the logs themselves.</summary>
public sealed class AuditedLogsTests
{
    private static readonly int[][] CorrectOfThousand =
    [
        [859, 924, 758, 671, 826, 717, 895, 856, 910, 901],
        [813, 890, 649, 554, 733, 648, 837, 817, 884, 840],
        [718, 806, 518, 455, 512, 525, 723, 726, 824, 761],
        [568, 620, 286, 222, 282, 336, 597, 529, 689, 586],
    ];

    [Test]
    public void There_is_one_for_each_of_four_sigmas() =>
        Assert.That(AuditedLogs.All.Select(log => log.Sigma), Is.EqualTo([0.12m, 0.25m, 0.5m, 1m]));

    [Test]
    public void Class_accuracies_are_by_label() =>
        Assert.That(AuditedLogs.All.Select(log => log.ClassAccuracy.Select(accuracy => 1000 * accuracy)), Is.EqualTo(CorrectOfThousand));

    [Test]
    public void The_accuracy_is_the_mean_of_the_balanced_classes() =>
        Assert.That(AuditedLogs.All.Select(log => 10_000 * log.Accuracy), Is.EqualTo(CorrectOfThousand.Select(counts => counts.Sum())));

    [TestCase(0.12, 0.275825, 0.331639)]
    [TestCase(0.25, 0.424024, 0.553195)]
    [TestCase(0.5, 0.525053, 0.799411)]
    [TestCase(1.0, 0.510515, 1.082746)]
    public void Radii_are_means(double sigma, double radius, double correctRadius)
    {
        var log = AuditedLogs.At((decimal)sigma);
        Assert.Multiple(() =>
        {
            Assert.That((double)log.Radius, Is.EqualTo(radius).Within(1e-6));
            Assert.That((double)log.CorrectRadius, Is.EqualTo(correctRadius).Within(1e-6));
        });
    }
}
