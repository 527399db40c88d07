using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Properties;

/// <summary>Figure 1, by quadrature, and the same panels by sampling.</summary>
public sealed class Figure1
{
    private const long Samples = 4000;

    private static readonly Figure1Row[] Rows = [Figure1Row.Bounded, Figure1Row.SemiBounded];

    [Test]
    public void Without_smoothing_class_1_is_not_misclassified() =>
        Assert.That(Rows.Select(row => row.BaseAccuracy(Claims.Paper.Figure1.Data, new NoiseSource(Verification.DefaultSeed))), Is.All.GreaterThan(0.95));

    [Test]
    public void Only_panel_h_misclassifies_all() =>
        Assert.That(new[] { 1, 2 }.Select(panel => Figure1Row.SemiBounded.LeastMisclassification(panel, Claims.Paper.Figure1.Data, new NoiseSource(Verification.DefaultSeed))), Is.All.Negative);

    // So that whether the radii are read with samples or not makes no difference to where they fall.
    [Test]
    public void No_radius_is_one_that_samples_would_limit([Values(0, 1)] int row, [Values(1, 2, 3)] int panel)
    {
        var (a, b) = (Rows[row].CertifiedRadius(Rows[row].A, panel), Rows[row].CertifiedRadius(Rows[row].B, panel));
        Assert.That(Math.Max(a, b) / Rows[row].Sigmas[panel], Is.LessThan(3.81));
    }

    [Test]
    public void The_classes_fill_the_plane([Values(0, 1)] int row, [Values(1, 2, 3)] int panel)
    {
        var map = Rows[row].Exact(panel);
        for (var i = 0; i < map.Grid.Columns * map.Grid.Rows; i++)
        {
            var (x, y) = (i % map.Grid.Columns, i / map.Grid.Columns);
            Assert.That(Enumerable.Range(0, 3).Sum(label => map.Probability(x, y, label)), Is.EqualTo(1).Within(1e-9), $"{x} {y}");
        }
    }

    [Test]
    public void A_sampled_panel_is_the_exact_one([Values(0, 1)] int row, [Values(1, 2, 3)] int panel)
    {
        var exact = Rows[row].Exact(panel);
        var sampled = DecisionMap.Sample(Rows[row].Problem.Regions, exact.Grid, Rows[row].Sigmas[panel], Budget.Quick.Device, new NoiseSource(Seed: 1), Samples);

        // Hoeffding for 625 points and three classes; the points share their noise, which the union bound does not mind.
        var numbers = 3 * exact.Grid.Columns * exact.Grid.Rows;
        var most = Math.Sqrt(Math.Log(2 * numbers / ErrorBudget.AlphaOf("Figure1.A_sampled_panel_is_the_exact_one")) / (2 * Samples));
        for (var i = 0; i < exact.Grid.Columns * exact.Grid.Rows; i++)
        {
            var (x, y) = (i % exact.Grid.Columns, i / exact.Grid.Columns);
            var all = Enumerable.Range(0, 3).Select(label => exact.Probability(x, y, label)).OrderDescending().ToArray();
            for (var label = 0; label < 3; label++)
            {
                Assert.That(sampled.Probability(x, y, label), Is.EqualTo(exact.Probability(x, y, label)).Within(most), $"{x} {y} {label}");
            }

            Assert.That(sampled.Winner(x, y) == exact.Winner(x, y) || all[0] - all[1] < 2 * most, $"{x} {y}");
        }
    }
}
