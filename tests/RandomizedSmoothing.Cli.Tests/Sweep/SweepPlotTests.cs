using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Tests.Certify;
using RandomizedSmoothing.Cli.Tests.Plot;

namespace RandomizedSmoothing.Cli.Tests.Sweep;

/// <summary><c>plot sweep</c> of what <c>sweep</c> wrote.</summary>
public sealed class SweepPlotTests
{
    [Test]
    public async Task What_a_sweep_measured_is_drawn()
    {
        using var folder = new PlotFolder();
        var curve = folder.PathOf("curve");
        var swept = await CertifyFolder.RunAsync($"sweep --model {CertifyFolder.Network} --data digits-test --sigmas 0.1,0.25,0.5 --radius 0.1 --floor 0.3 --n 500 --skip 5 --out {curve}");
        Assert.That(swept.ExitCode, Is.Zero, swept.Error);
        var answer = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(curve, "sweep.json")))!;
        var (svg, rows, result) = await folder.DrawAsync("sweep", curve);
        double[] Drawn(string series) => [.. rows.Where(row => row.Series == series).Select(row => row.Number("accuracy"))];
        double[] Measured(Func<JsonNode, double> value) => [.. answer["sigmas"]!.AsArray().Select(sigma => value(sigma!))];
        Assert.Multiple(() =>
        {
            Assert.That(Drawn("all images"), Is.EqualTo(Measured(sigma => (double)sigma["accuracy"]!)));
            Assert.That(Drawn("certified at radius 0.1"), Is.EqualTo(Measured(sigma => (double)sigma["certifiedAtRadius"]!)));
            Assert.That(Drawn("abstained"), Is.EqualTo(Measured(sigma => (double)sigma["abstentions"]! / (double)answer["images"]!)));
            Assert.That(Drawn("class 2"), Is.EqualTo(Measured(sigma => (double)sigma["classAccuracy"]!["2"]!)));
            Assert.That(rows.Where(row => row.Series == "class 2").Select(row => row.Number("lower")), Is.EqualTo(Measured(sigma => (double)sigma["classInterval"]!["2"]!["lower"]!)));
            Assert.That(svg, Does.Contain(">floor 0.3<").And.Contain(">share of the images<"));
            Assert.That(result.Output, Does.Contain("σ = 0.25: accuracy "));
        });
    }
}
