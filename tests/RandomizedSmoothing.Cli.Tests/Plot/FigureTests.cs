using System.Xml.Linq;

namespace RandomizedSmoothing.Cli.Tests.Plot;

/// <summary>The paper's figures: what stands on them, and the numbers behind them.</summary>
public sealed class FigureTests
{
    // By mpmath with 40 digits, from Poisson mixtures and their derivative, and from quadrature over a cone's axis.
    [TestCase("figure-2", "d = 3", 60, "sigma", 0.2874569891384325, "rate", -0.65196222195274)]
    [TestCase("figure-2", "d = 3", 120, "sigma", 0.48893768710548147, "rate", -1.6486438164783)]
    [TestCase("figure-2", "d = 8", 60, "sigma", 0.1631578294829477, "rate", -1.2802835128904)]
    [TestCase("figure-3a", "d = 3, exact", 50, "sigma", 0.16578117259717579, "radius", 0.87653577361914)]
    [TestCase("figure-3a", "d = 50, exact", 150, "sigma", 0.10749039624089494, "radius", 0.33132890558288)]
    [TestCase("figure-3b", "θ = 80°, exact", 200, "sigma", 0.3030075, "scaledRadius", 0.74660815813374)]
    [TestCase("figure-3b", "θ = 30°, exact", 90, "sigma", 0.0621075, "scaledRadius", 0.58059999640996)]
    public async Task A_curve_goes_through_what_mpmath_computes(string figure, string series, int place, string x, double at, string y, double value)
    {
        using var folder = new PlotFolder();
        var (_, rows, _) = await folder.DrawAsync(figure);
        var point = rows.Where(row => row.Series == series).ElementAt(place);
        Assert.Multiple(() =>
        {
            Assert.That(point.Number(x), Is.EqualTo(at).Within(1e-12));
            Assert.That(point.Number(y), Is.EqualTo(value).Within(1e-9).Percent);
        });
    }

    [TestCase("figure-1", "(a) no smoothing", "(d) σ = 1", "(h) σ = 2.5", "class 1", "x₁", "A", "B")]
    [TestCase("figure-2", "σ (standard deviation of the noise; the ball's radius is 1)", "d = 3", "d = 50", "σ_van as printed", "Theorem 4's bound √(2/d)", "Theorem 3's bound 1/√(d − 1)")]
    [TestCase("figure-3a", "certified ℓ₂ radius r (of the ball's radius)", "d = 20")]
    [TestCase("figure-3b", "the paper's peak at θ = 80°: 0.84", "the paper's peak at θ = 10°: 0.49", "θ = 40°")]
    public async Task A_figure_has_its_words(string figure, params string[] words)
    {
        using var folder = new PlotFolder();
        var (svg, _, _) = await folder.DrawAsync(figure);
        Assert.That(Words(svg), Is.SupersetOf(words));
    }

    // The medians of χ² are R's; the bounds are 1/√(d − 1) and √(2/d).
    [TestCase(3, 2.36597388437534, 5)]
    [TestCase(50, 49.3349367339768, 0)]
    public async Task Figure_2_ends_at_the_median_and_below_both_bounds(int d, double median, double row)
    {
        using var folder = new PlotFolder();
        var (_, rows, result) = await folder.DrawAsync("figure-2");
        double At(string series) => rows.Single(point => point.Series.StartsWith(series, StringComparison.Ordinal) && point["dimension"] == $"{row}").Number("sigma");
        Assert.Multiple(() =>
        {
            Assert.That(At("σ_van, where"), Is.EqualTo(1 / Math.Sqrt(median)).Within(1e-9));
            Assert.That(At("Theorem 3"), Is.EqualTo(1 / Math.Sqrt(d - 1)).Within(1e-15));
            Assert.That(At("Theorem 4"), Is.EqualTo(Math.Sqrt(2.0 / d)).Within(1e-15));
            Assert.That(At("σ_van as printed"), Is.EqualTo(d == 3 ? 0.651 : 0.141));
            Assert.That(result.Output, Does.Contain("d = 3: σ_van 0.6501, the paper 0.651"));
        });
    }

    [Test]
    public async Task Figure_1_shrinks_from_panel_to_panel_and_its_circles_stay_inside()
    {
        using var folder = new PlotFolder();
        var (_, rows, _) = await folder.DrawAsync("figure-1");
        var areas = rows.Where(row => row.Series == "probability of class 1").GroupBy(row => row["panel"]).Select(panel => panel.Count(row => row["label"] == "class 1")).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(areas, Has.Length.EqualTo(8));
            Assert.That(areas.Take(4), Is.Ordered.Descending);
            Assert.That(areas.Skip(4), Is.Ordered.Descending);

            // What a circle certifies, no cell inside it contradicts.
            foreach (var circle in rows.Where(row => row.Series is "A" or "B" && row.Number("value") > 0))
            {
                var inside = rows.Where(row => row["panel"] == circle["panel"] && row.Series == "probability of class 1"
                    && Math.Sqrt(Math.Pow(row.Number("x1") - circle.Number("x1"), 2) + Math.Pow(row.Number("x2") - circle.Number("x2"), 2)) < circle.Number("value"));
                Assert.That(inside.Select(row => row["label"]), Has.All.EqualTo("class 1"), $"{circle["panel"]}, {circle.Series}");
            }
        });
    }

    [TestCase(".png", new byte[] { 0x89, 0x50, 0x4E, 0x47 })]
    [TestCase(".PDF", new byte[] { 0x25, 0x50, 0x44, 0x46 })]
    [TestCase(".svg", new byte[] { 0x3C, 0x3F, 0x78, 0x6D })]
    public async Task The_ending_says_the_kind_of_file(string ending, byte[] start)
    {
        using var folder = new PlotFolder();
        var file = folder.PathOf($"figure{ending}");
        var result = await CommandLine.RunAsync("plot", "figure-3a", "-o", file, "--dark", "--size", "640x400");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(File.ReadAllBytes(file).Take(4), Is.EqualTo(start));
            Assert.That(Directory.GetFiles(folder.Place), Has.Length.EqualTo(1));
        });
    }

    // Exact and from samples are told apart without colours; six curves and their legend.
    [Test]
    public async Task A_broken_line_is_broken_in_an_SVG_too()
    {
        using var folder = new PlotFolder();
        var (svg, _, _) = await folder.DrawAsync("figure-3a");
        var lines = XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "path" && (string?)element.Attribute("stroke-width") == "2").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(lines.Count(line => (string?)line.Attribute("stroke-dasharray") == "7 5"), Is.EqualTo(6));
            Assert.That(lines.Count(line => line.Attribute("stroke-dasharray") is null), Is.GreaterThanOrEqualTo(6));
            Assert.That(svg, Does.Not.Contain("opacity=\"0.99"));
            Assert.That(Words(svg).Count(word => word == "0.65"), Is.EqualTo(1), "nothing is drawn twice");
        });
    }

    [Test]
    public async Task A_title_is_taken_as_words()
    {
        using var folder = new PlotFolder();
        var (svg, _, _) = await folder.DrawAsync("figure-3a", "--title", "R < 1 & \"more\" <script>");
        Assert.That(Words(svg), Has.Member("R < 1 & \"more\" <script>"));
    }

    [Test]
    public async Task A_title_may_hold_what_XML_may_not()
    {
        using var folder = new PlotFolder();
        var (svg, _, _) = await folder.DrawAsync("figure-3a", "--title", "a\u0001b\uFFFEc\u202Ed");
        Assert.That(Words(svg), Has.Member("a�b�c�d"));
    }

    private static IEnumerable<string> Words(string svg) => XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);
}
