using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>Numbers that are read and lie beyond what can be computed with: the option is named, in one line.</summary>
public sealed class ExtremeNumberTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("region cone --dimension 5 --half-angle 1e-300 --sigma 0.5", "--half-angle '1E-300'")]
    [TestCase("region cone --dimension 5 --half-angle 1e-300 --sigma 1e300", "--half-angle '1E-300'")]
    [TestCase("region cone --dimension 5 --half-angle 1e-20 --sigma 1e300 --json -", "--sigma '1E+300'")]
    [TestCase("region cone --dimension 5 --half-angle 30 --sigma nan", "--sigma 'NaN'")]
    [TestCase("sweep MODEL --sigmas 0.2 --radius-within 5e-324 --out CURVE", "--radius-within '5E-324'")]
    [TestCase("audit --predict-vanishing MODEL --from 1e-300,0.2", "--from '1e-300,0.2'")]
    [TestCase("plot slice MODEL --images 1,2,3 --sigmas 1e-300 -o CURVE.svg", "--sigmas '1e-300'")]
    public async Task One_that_cannot_be_computed_with_is_refused_by_its_option(string words, string named)
    {
        var result = await CertifyFolder.RunAsync(words
            .Replace("MODEL", $"--model {CertifyFolder.Network} --data digits-test", StringComparison.Ordinal)
            .Replace("CURVE", folder.PathOf("curve"), StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
            Assert.That(result.Error, Does.Match($"^smoothing [a-z -]+: {System.Text.RegularExpressions.Regex.Escape(named)} is not [^;\n]+; valid: [^\n]+\n$"));
        });
    }

    // The noise along so narrow a cone's axis is nothing beside the depth: χ₄ ≤ t tan θ / σ at its median, √3.356693980033321 (scipy: chi2.ppf(0.5, 4)).
    [Test]
    public async Task The_narrowest_cone_retreats_by_the_median_over_the_tangent()
    {
        var result = await CommandLine.RunAsync("region", "cone", "--dimension", "5", "--half-angle", "1e-100", "--sigma", "1e150", "--json", "-");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That((double)JsonNode.Parse(result.Output)!["retreat"]!, Is.EqualTo(1e150 * Math.Sqrt(3.356693980033321) / (1e-100 * Math.PI / 180)).Within(1e-9).Percent);
    }

    [TestCase("""{"ball": {"center": [1e300, 0], "radius": 1}}""", "1")]
    [TestCase("""{"union": [{"ball": {"center": [1e3, 0], "radius": 1}}, {"ball": {"center": [-1e3, 0], "radius": 1}}]}""", "1e-300")]
    public async Task Lengths_whose_squares_are_no_numbers_have_no_exact_probability(string region, string sigma)
    {
        folder.Write("region.json", [region]);
        var result = await CertifyFolder.RunAsync($"estimate {folder.PathOf("region.json")} --at 0,0 --sigma {sigma} --n 10 --exact");
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Match("^smoothing estimate: --exact cannot be worked out: [^\n]*--at and of --sigma lie too far apart; valid: lengths up to 1e150 sigmas\n$"));
    }
}
