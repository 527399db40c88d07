using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Records;
using RandomizedSmoothing.Cli.Report.Sketches;

namespace RandomizedSmoothing.Cli.Tests.Report;

/// <summary>The small pictures of claims: what they are drawn from, how, and what they say.</summary>
public sealed class SketchTests
{
    // In two dimensions the ball keeps 1 − exp(−R²/2σ²) at its centre; Theorem 4's margin is 1 less c times that.
    [Test]
    public void A_margin_is_drawn_along_the_parameter_that_shows_most()
    {
        var sketch = ClaimSketch.Of(Claim("theorem-4", smallestAt: [("d", 2), ("c", 3), ("R", 1), ("sigma", 1.3)]))!;
        var margins = sketch.Panel.Layers.OfType<Curve>().First(curve => curve.Name == "margin").Points.Where(point => double.IsFinite(point.Y)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(sketch.Panel.X.Name, Is.EqualTo("sigma").Or.EqualTo("R"));
            Assert.That(margins, Has.Length.GreaterThan(10));
            Assert.That(margins.Select(point => point.Y), Is.EqualTo(margins.Select(point => 1 - (3 * (1 - Math.Exp(-Math.Pow(sketch.Panel.X.Name == "sigma" ? 1 / point.X : point.X / 1.3, 2) / 2))))).Within(1e-12));

            Assert.That(sketch.Words, Does.Contain("says nothing").And.Contain("holds").And.Not.Contain("fails"));
        });
    }

    // The certified counterexample of Theorem 7 stands where c goes from 6 to 7.
    [Test]
    public void A_counterexample_is_crossed_where_the_margin_turns()
    {
        var sketch = ClaimSketch.Of(Claim("theorem-7", new([("d", 2), ("c", 7), ("theta", 1)], Region: null, Margin: -0.04117, IsCertified: true)))!;
        var cross = sketch.Panel.Layers.OfType<Curve>().Single(curve => curve.Name == "counterexample").Points.Single();
        Assert.Multiple(() =>
        {
            Assert.That((cross.X, cross.Y), Is.EqualTo((7, -0.041170814972793845)).Within(1e-9));
            Assert.That(sketch.Words, Does.StartWith("The margin against c (number of classes), at d = 2, theta = 1°: it holds from 2 to 6, fails from 7 to 42. The cross is the counterexample."));
        });
    }

    // Both sides of Theorem 6 are equal: what is left in double precision decides nothing.
    [Test]
    public void What_is_within_rounding_of_0_neither_holds_nor_fails() => Assert.That(
        ClaimSketch.Of(Claim("theorem-6", smallestAt: [("d", 391), ("theta", 51.29), ("sigma", 1.221), ("depth", 15.56)]))!.Words,
        Does.Contain("it is within rounding of 0").And.Not.Contain("fails").And.Not.Contain("holds"));

    // Regions drawn by chance have no neighbours: the smallest margin stands alone.
    [TestCase("remark-turned-regions-vanish")]
    [TestCase("remark-turned-regions-lie-in-the-ball")]
    public void A_margin_without_neighbours_is_drawn_alone(string id)
    {
        var sketch = ClaimSketch.Of(Claim(id, smallestAt: [("d", 3), ("shape", 4)]) with { Margin = 0.0609 })!;
        Assert.That(sketch.Panel.Layers.OfType<Curve>().Single(curve => curve.Name == "smallest margin").Points, Is.EqualTo(new[] { new Datum(1, 0.0609) }));
        Assert.That(sketch.Words, Does.Contain("0.0609, at d = 3, shape = 4"));
    }

    [Test]
    public void Printed_numbers_that_nothing_is_held_beside_are_drawn_with_what_their_rounding_leaves_open()
    {
        var answer = JsonNode.Parse("""
            {"claims": [{"id": "table-3", "title": "t", "source": "§3.2", "statement": "s", "verdict": "undecided", "evidence": {"kind": "printed"},
             "printed": {"numbers": {"first": {"printed": "78", "lower": 77.5, "upper": 78.5}, "second": {"printed": "88", "lower": 87.5, "upper": 88.5}}}}]}
            """)!.AsObject();
        var sketch = ClaimSketch.Of(ClaimRecord.All(answer).Single())!;
        Assert.That(
            sketch.Panel.Layers.OfType<Curve>().Single().Points,
            Is.EqualTo(new[] { new Datum(1, 78) { Lower = 77.5, Upper = 78.5 }, new Datum(2, 88) { Lower = 87.5, Upper = 88.5 } }));
        Assert.That(sketch.Words, Does.StartWith("The paper's 2 printed numbers"));
    }

    [Test]
    public void A_claim_that_is_not_built_in_has_none() => Assert.That(ClaimSketch.Of(Claim("mine", smallestAt: [("d", 2)])), Is.Null);

    // Asked is at least 1; the value 1.5 lies in [0.75, 2]: 0.5 inside, from 0.25 outside to 1 inside. Between 1 and 3, 2 is the middle.
    [TestCase("""{"low": 1, "high": null}""", 0.5, -0.25, 1)]
    [TestCase("""{"low": null, "high": 1}""", -0.5, -1, 0.25)]
    [TestCase("""{"low": 1, "high": 3}""", 0.5, -0.25, 1)]
    [TestCase("""{"low": 1, "high": 2}""", 0.5, -0.25, 0.5)]
    public void A_measured_case_is_as_far_inside_as_the_nearer_end(string asked, double margin, double lower, double upper)
    {
        var claim = JsonNode.Parse($$$"""{"measured": {"cases": [{"asked": {{{asked}}}, "interval": {"low": 0.75, "high": 2}, "value": 1.5}]}}""")!.AsObject();
        Assert.That(CaseRecord.All(claim), Is.EqualTo(new[] { new CaseRecord(margin, lower, upper) }));
    }

    [Test]
    public void A_case_of_which_nothing_is_claimed_is_left_out()
    {
        var claim = JsonNode.Parse("""{"cases": [{"margin": null}, {"margin": -2}], "printed": {"cases": [{"asPrinted": 1, "lower": 0.5, "upper": 1.5}]}}""")!.AsObject();
        var sketch = CaseSketch.Of(Claim("x") with { Cases = [.. CaseRecord.All(claim)] })!;
        Assert.Multiple(() =>
        {
            Assert.That(CaseRecord.All(claim), Is.EqualTo(new[] { new CaseRecord(-2, null, null), new CaseRecord(1, 0.5, 1.5) }));
            Assert.That(sketch.Words, Does.StartWith("2 cases, 1 of them below the line:"));
        });
    }

    // Accuracies in percent beside radii: each as a multiple of the print. 90/45 = 2, 0.1/0.2 = 0.5.
    [Test]
    public void Numbers_of_several_units_are_multiples_of_the_print()
    {
        var sketch = NumberSketch.Of(Claim("x") with { Numbers = [new("a", "45.0 ± 2.1", 90, false), new("b", "0.20", 0.1, false)] })!;
        var heights = sketch.Panel.Layers.OfType<Bars>().ToDictionary(bars => bars.Name, bars => bars.Values.Select(value => value.Y));
        Assert.Multiple(() =>
        {
            Assert.That(heights["ours"], Is.EqualTo([2, 0.5]));
            Assert.That(heights["the paper"], Is.EqualTo([1, 1]));
            Assert.That(sketch.Words, Is.EqualTo("Filled: ours, as a multiple of the paper's. Framed: the paper's. 0 of 2 printed numbers come out again."));
        });
    }

    // The axes run from (104, 226) to (622, 16).
    [Test]
    public void A_line_goes_from_corner_to_corner_and_breaks_where_there_is_no_number()
    {
        Datum[] points = [new(0, 0), new(1, 1), new(2, 2), new(3, double.NaN), new(4, 4)];
        var svg = SketchSvg.Of(new("t", new Panel("", new Axis("x", "x", 0, 4), new Axis("", "y", 0, 4), [new Curve("c", [.. points], new Ink(0))]), "w"));
        Assert.Multiple(() =>
        {
            Assert.That(PathOf(svg, "line"), Is.EqualTo("M104 226L363 121M622 16h0"));
            Assert.That((string)svg.Attribute("aria-label")!, Is.EqualTo("t"));
            Assert.That(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value), Is.EqualTo(["4", "0", "0", "x", "4"]));
        });
    }

    private static string PathOf(XElement svg, string kind) => (string)svg.Elements().Single(element => (string?)element.Attribute("class") == kind).Attribute("d")!;

    private static ClaimRecord Claim(string id, CounterexampleRecord? counterexample = null, ImmutableArray<(string Name, double Value)>? smallestAt = null) =>
        new(id, "title", "§1", "words", counterexample is null ? "holds" : "refuted", "exact") { Counterexample = counterexample, SmallestAt = smallestAt ?? [] };
}
