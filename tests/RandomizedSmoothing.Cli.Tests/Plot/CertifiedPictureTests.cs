using System.Globalization;

namespace RandomizedSmoothing.Cli.Tests.Plot;

/// <summary><c>plot certified</c>, against a count of its own.</summary>
public sealed class CertifiedPictureTests
{
    private static string Small(string sigma) => Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", $"small_sigma_{sigma}.tsv");

    [TestCase("0.25")]
    [TestCase("0.50")]
    public async Task A_curve_is_the_share_of_all_images_that_are_right_at_that_radius(string sigma)
    {
        using var folder = new PlotFolder();
        var (_, rows, _) = await folder.DrawAsync("certified", Small("0.25"), Small("0.50"));
        var images = (await File.ReadAllLinesAsync(Small(sigma))).Skip(1).Select(line => line.Split('\t')).ToArray();
        var curve = rows.Where(row => row.Series == $"σ = {sigma}").ToArray();
        Assert.Multiple(() =>
        {
            for (var i = 0; i < curve.Length; i++)
            {
                var radius = decimal.Parse(curve[i]["radius"], CultureInfo.InvariantCulture);
                var right = images.Count(image => image[1] == image[2] && decimal.Parse(image[3], CultureInfo.InvariantCulture) >= radius);
                Assert.That(radius, Is.EqualTo(i / 100m));
                Assert.That(curve[i].Number("certifiedAccuracy"), Is.EqualTo(right / (double)images.Length).Within(1e-15));
            }

            Assert.That(curve[^1].Number("certifiedAccuracy"), Is.Zero, "a curve ends at 0");
        });
    }

    // Of 120 certificates that are each wrong with a chance of 0.001, more than 2 are wrong with a chance of 2.6e-4, more than 1 of 0.0067.
    [Test]
    public async Task The_bound_for_all_images_lies_two_of_120_below()
    {
        using var folder = new PlotFolder();
        var (_, rows, _) = await folder.DrawAsync("certified", Small("0.25"));
        var bound = rows.Where(row => row.Series == "σ = 0.25, for all images at once").ToArray();
        var curve = rows.Where(row => row.Series == "σ = 0.25").ToArray();
        Assert.That(bound.Select((row, i) => curve[i].Number("certifiedAccuracy") - row.Number("certifiedAccuracy")), Has.All.EqualTo(2 / 120.0).Within(1e-12));
    }

    [Test]
    public async Task The_envelope_is_the_best_of_all_logs()
    {
        using var folder = new PlotFolder();
        var (svg, rows, _) = await folder.DrawAsync("certified", Small("0.25"), Small("0.50"), "--envelope");
        var best = rows.Where(row => row.Series is "σ = 0.25" or "σ = 0.50").GroupBy(row => row["radius"]).ToDictionary(place => place.Key, place => place.Max(row => row.Number("certifiedAccuracy")));
        Assert.Multiple(() =>
        {
            Assert.That(rows.Where(row => row.Series == "upper envelope").Select(row => row.Number("certifiedAccuracy")), Is.EqualTo(rows.Where(row => row.Series == "upper envelope").Select(row => best.GetValueOrDefault(row["radius"]))));
            Assert.That(svg, Does.Contain(">radius (ℓ₂, in input units)<").And.Contain(">certified accuracy<").And.Contain(">σ = 0.25<").And.Contain(">upper envelope<"));
        });
    }

    [Test]
    public async Task Runs_of_one_sigma_are_a_mean_and_a_band()
    {
        using var folder = new PlotFolder();
        var lines = await File.ReadAllLinesAsync(Small("0.25"));
        var other = folder.Write("other/sigma_0.25.tsv", string.Join('\n', lines.Take(61)) + "\n");
        var (_, rows, result) = await folder.DrawAsync("certified", Small("0.25"), other, "--seeds");
        var (first, second) = (Share(lines.Skip(1)), Share(lines.Skip(1).Take(60)));
        var start = rows.First(row => row["lower"].Length > 0);
        Assert.Multiple(() =>
        {
            Assert.That(start.Number("lower"), Is.EqualTo(Math.Min(first, second)).Within(1e-12));
            Assert.That(start.Number("upper"), Is.EqualTo(Math.Max(first, second)).Within(1e-12));
            Assert.That(start.Number("certifiedAccuracy"), Is.EqualTo((first + second) / 2).Within(1e-12));
            Assert.That(result.Output, Does.StartWith("σ = 0.25: "));
        });

        static double Share(IEnumerable<string> lines) => lines.Select(line => line.Split('\t')).Average(image => image[1] == image[2] ? 1.0 : 0);
    }
}
