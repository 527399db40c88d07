using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RandomizedSmoothing.Cli.Tests.Audit;

namespace RandomizedSmoothing.Cli.Tests.Plot;

/// <summary>Pictures of classes, and of sweeps.</summary>
public sealed partial class ClassPictureTests
{
    // Clopper and Pearson's intervals of 20 of 24, 14 of 28, 21 of 44 and 0 of 30 images (scipy), by where the axis has 0.1 and 0.9.
    [Test]
    public async Task A_whisker_goes_from_the_lower_end_to_the_upper()
    {
        using var folder = new PlotFolder();
        var (svg, _, _) = await folder.DrawAsync("classes", AuditFolder.Small("0.50"));
        double At(string tick) => double.Parse(Regex.Match(svg, $@"translate\(\S+ ([\d.]+)\)""[^>]*>{tick}<").Groups[1].Value, CultureInfo.InvariantCulture);
        var (low, high) = (At("0.1"), At("0.9"));
        double Value(string y) => 0.1 + (0.8 * (double.Parse(y, CultureInfo.InvariantCulture) - low) / (high - low));
        double[][] whiskers = [.. Upright().Matches(svg).Select(line => new[] { Value(line.Groups[1].Value), Value(line.Groups[2].Value) }.Order().ToArray()).Where(line => line[1] - line[0] is > 0.05 and < 0.9)];
        Assert.That(whiskers, Has.Length.EqualTo(4));
        Assert.Multiple(() =>
        {
            foreach (var (drawn, expected) in whiskers.OrderBy(line => line[0]).Zip(new double[][] { [0, 0.1157], [0.3065, 0.6935], [0.3246, 0.6331], [0.5858, 0.9642] }))
            {
                Assert.That(drawn, Is.EqualTo(expected).Within(0.006));
            }
        });
    }

    // Between its two caps.
    [GeneratedRegex(@"M(?<x>[\d.]+) ([\d.]+)L\k<x> ([\d.]+)M")]
    private static partial Regex Upright();

    private static string Small(string sigma) => Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", $"small_sigma_{sigma}.tsv");

    [Test]
    public async Task Bars_go_from_the_worst_class_up_each_with_its_exact_interval()
    {
        using var folder = new PlotFolder();
        var (svg, rows, result) = await folder.DrawAsync("classes", Small("0.25"));
        var bars = rows.Where(row => row["label"].Length > 0).ToArray();
        var images = (await File.ReadAllLinesAsync(Small("0.25"))).Skip(1).Select(line => line.Split('\t')).ToArray();
        var expected = images.GroupBy(image => image[1]).ToDictionary(images => images.Key, images => images.Average(image => image[1] == image[2] ? 1.0 : 0));
        Assert.Multiple(() =>
        {
            Assert.That(bars.Select(bar => bar.Number("accuracy")), Is.Ordered.Ascending);
            Assert.That(bars.ToDictionary(bar => bar["label"], bar => bar.Number("accuracy")), Is.EquivalentTo(expected));
            Assert.That((bars[0]["label"], bars[0].Series), Is.EqualTo(("3", "the worst class")));
            Assert.That(bars.Select(bar => bar.Number("lower") <= bar.Number("accuracy") && bar.Number("accuracy") <= bar.Number("upper")), Has.All.True);
            Assert.That(rows.Single(row => row.Series == "mean of the classes").Number("accuracy"), Is.EqualTo(expected.Values.Average()).Within(1e-12));
            Assert.That(svg, Does.Contain(">σ = 0.25: worst 3 0.600<"));
            Assert.That(result.Output, Does.StartWith("σ = 0.25: worst 3 0.600 ["));
        });
    }

    [Test]
    public async Task Over_sigma_there_is_a_line_a_class()
    {
        using var folder = new PlotFolder();
        var (_, rows, _) = await folder.DrawAsync("classes", Small("0.50"), Small("0.25"), "--over", "sigma");
        Assert.Multiple(() =>
        {
            Assert.That(rows.Where(row => row.Series == "3").Select(row => (row.Number("sigma"), row.Number("accuracy"))), Is.EqualTo([(0.25, 0.6), (0.5, 0.0)]));
            Assert.That(rows.Select(row => row.Series).Distinct().Count(), Is.EqualTo(4));
        });
    }

    [Test]
    public async Task Over_the_radius_a_class_starts_at_its_accuracy()
    {
        using var folder = new PlotFolder();
        var (_, rows, _) = await folder.DrawAsync("classes", Small("0.25"), "--over", "radius");
        Assert.That(rows.First(row => row.Series == "3").Number("certifiedAccuracy"), Is.EqualTo(0.6));
    }

    [Test]
    public async Task Names_of_classes_are_words_whatever_they_hold()
    {
        using var folder = new PlotFolder();
        var labels = folder.Write("labels.txt", "=1+1\n<b>&\ncat\n\"x\"\nfive\n");
        var (svg, rows, _) = await folder.DrawAsync("classes", Small("0.25"), "--labels", labels);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row["label"]), Is.SupersetOf(["'=1+1", "<b>&", "cat"]), "a spreadsheet takes none for a formula");
            Assert.That(System.Xml.Linq.XDocument.Parse(svg).Descendants().Select(element => element.Value), Has.Member("<b>&"));
        });
    }

    [TestCase("classes SMALL --over sigma", "logs of two")]
    [TestCase("classes SMALL SMALL2 --over colour", "sigma, radius")]
    [TestCase("sweep NOTHING", "no such file")]
    [TestCase("sweep SMALL", "no answer of sweep")]
    [TestCase("margin figure-2", "no inequality")]
    [TestCase("margin theorem-7 --over c,q", "'q'")]
    [TestCase("margin theorem-7 --over c", "two parameters")]
    [TestCase("margin theorem-7 --within d=9..1", "--within")]
    [TestCase("margin theorm-7", "theorem-7")]
    [TestCase("sharpness table-4", "theorem-3, theorem-4, theorem-7")]
    [TestCase("slice --model x --data digits-test --images 1,1,2", "--images '1,1,2'")]
    [TestCase("slice --model x --data digits-test --images 1,2,3 --sigmas 0,-1", "--sigmas '0,-1'")]
    [TestCase("slice --model x --data digits-test --images 1,2,3 --points 1", "--points")]
    public async Task Wrong_use_is_one_line_and_no_file(string words, string part)
    {
        using var folder = new PlotFolder();
        var inputs = new Dictionary<string, string> { ["SMALL"] = Small("0.25"), ["SMALL2"] = Small("0.50") };
        var result = await CommandLine.RunAsync([.. words.Split(' ').Select(word => inputs.GetValueOrDefault(word, word)).Prepend("plot"), "-o", folder.PathOf("a.svg")]);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.Contain(part).And.Not.Contain("internal error"));
            Assert.That(Directory.GetFiles(folder.Place), Is.Empty);
        });
    }

    [Test]
    public async Task A_sweep_shows_what_its_file_says()
    {
        using var folder = new PlotFolder();
        JsonObject Sigma(double sigma, double first, double second) => new()
        {
            ["sigma"] = sigma,
            ["accuracy"] = (first + second) / 2,
            ["classAccuracy"] = new JsonObject { ["0"] = first, ["1"] = second },
            ["classInterval"] = new JsonObject { ["0"] = new JsonObject { ["lower"] = first - 0.1, ["upper"] = first + 0.1 }, ["1"] = new JsonObject { ["lower"] = second - 0.1, ["upper"] = second + 0.1 } },
            ["certifiedAtRadius"] = second / 2,
            ["averageCertifiedRadius"] = null,
        };
        folder.Write("sweep/sweep.json", new JsonObject { ["schema"] = 1, ["sigmas"] = new JsonArray(Sigma(0.5, 0.7, 0.3), Sigma(0.25, 0.8, 0.6)), ["choice"] = new JsonObject { ["floor"] = 0.5, ["radius"] = 0.1, ["sigma"] = 0.25, ["alpha"] = 0.001 } }.ToJsonString());
        var (_, rows, result) = await folder.DrawAsync("sweep", folder.PathOf("sweep"));
        Assert.Multiple(() =>
        {
            Assert.That(rows.Where(row => row.Series == "class 1" && row["lower"].Length > 0).Select(row => row.Number("sigma")).Distinct(), Is.EqualTo([0.25, 0.5]), "by ascending sigma");
            Assert.That(rows.Select(row => row.Series), Is.SupersetOf(["all images", "certified at radius 0.1", "floor 0.5", "chosen σ = 0.25"]));
            Assert.That(result.Output, Does.Contain("σ = 0.5: accuracy 0.500, worst class 1 0.300"));
        });
    }

    // θ = 1° and d = 2: it fails at c = 7 and not at c = 6; in three dimensions it does not fail at all.
    [Test]
    public async Task A_margin_map_fails_where_the_claim_does()
    {
        using var folder = new PlotFolder();
        var (svg, rows, _) = await folder.DrawAsync("margin", "theorem-7", "--over", "d,c");
        var failing = rows.Where(row => row["label"].StartsWith("fails", StringComparison.Ordinal)).Select(row => (D: row.Number("d"), C: row.Number("c"))).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(failing.Select(cell => cell.D), Has.All.EqualTo(2));
            Assert.That(failing.Min(cell => cell.C), Is.EqualTo(7));
            Assert.That(rows.Single(row => row.Series == "counterexample").Number("c"), Is.EqualTo(7));
            Assert.That(svg, Does.Contain(">counterexample<"));
        });
    }

    // d = 2: σ_van = 1/√(2 ln(c/(c − 1))), over the bound √(c/2).
    [Test]
    public async Task Sharpness_is_the_true_value_over_the_bound()
    {
        using var folder = new PlotFolder();
        var (_, rows, _) = await folder.DrawAsync("sharpness", "theorem-4");
        Assert.That(
            rows.Where(row => row.Series is "c = 2" or "c = 10" && row["d"] == "2").Select(row => row.Number("ratio")),
            Is.EqualTo(new[] { 2.0, 10 }.Select(c => 1 / Math.Sqrt(2 * Math.Log(c / (c - 1))) / Math.Sqrt(c / 2))).Within(1e-9));
    }

    [Test]
    public async Task A_slice_has_the_classes_of_its_corners_where_the_images_are()
    {
        using var folder = new PlotFolder();
        var network = Repository.File("snapshots", "networks", "sigma_0_points_1_seed_1.network");
        var picture = folder.PathOf("slice.svg");
        var numbers = folder.PathOf("slice.csv");
        var result = await CommandLine.RunAsync("plot", "slice", "--model", network, "--data", "digits-test", "--images", "3,8,1", "--sigmas", "0,0.25", "--points", "5", "--n", "20", "-o", picture, "--numbers", numbers);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var rows = CsvRow.Read(await File.ReadAllLinesAsync(numbers));
        string At(double right, double up) => rows.Single(row => row["panel"] == "no smoothing" && row["label"].Length > 0 && row.Number("right") == right && row.Number("up") == up)["label"];

        // The first test images of the digits are in the file in the order of their labels.
        Assert.That((At(0, 0), At(1, 0), At(0, 1)), Is.EqualTo(("class 3", "class 8", "class 1")));
    }
}
