using System.Globalization;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary>Fairness, bounds for the whole set and the gate on drops, on a small log; the values are from mpmath, by other formulas where there are any.</summary>
public sealed class FairnessAuditTests
{
    private const double Tiny = 1e-12;

    [Test]
    public async Task A_whole_set_is_bounded_with_all_its_certificates_and_the_drawing_of_its_images()
    {
        var answer = await AuditAsync("--confidence 0.999 --alpha 0.01 --at 0.1,0.3");
        var whole = answer["wholeSet"]!;
        Assert.That(((double)whole["confidence"]!, (double)whole["alpha"]!), Is.EqualTo((0.999, 0.01)));

        // The least q with P(Bin(120, 0.01) > q) ≤ 0.001 is 6; analyze.py's formula; Clopper and Pearson's bound c, as (c − 0.01)/0.99.
        (double, double, double, double, double)[] expected =
        [
            (0, 87 / 120.0, 81 / 120.0, 0.6719394258954277, 0.5805185825066024),
            (0.1, 77 / 120.0, 71 / 120.0, 0.5886060925620944, 0.4921532635008384),
            (0.3, 67 / 120.0, 61 / 120.0, 0.505272759228761, 0.40809129159462354),
        ];
        Assert.Multiple(() =>
        {
            foreach (var ((radius, seen, these, analyze, all), bound) in expected.Zip(whole["bounds"]!.AsArray()))
            {
                Assert.That((double)bound!["radius"]!, Is.EqualTo(radius));
                Assert.That((double)bound["certified"]!, Is.EqualTo(seen).Within(Tiny));
                Assert.That((double)bound["ofThese"]!, Is.EqualTo(these).Within(Tiny));
                Assert.That((double)bound["ofTheseByAnalyze"]!, Is.EqualTo(analyze).Within(Tiny));
                Assert.That((double)bound["ofAll"]!, Is.EqualTo(all).Within(Tiny));
            }

            Assert.That(whole["bounds"]!.AsArray(), Has.Count.EqualTo(3));
        });
    }

    [Test]
    public async Task It_is_said_in_a_sentence_rounded_down()
    {
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--confidence", "0.999", "--alpha", "0.01", "--at", "0.3");
        Assert.That(result.Output, Does.Contain("with probability 0.999 at least 0.6750 of these 120 images are predicted rightly (analyze.py: 0.6719), and at least 0.5805 of all images drawn as they were; alpha 0.01 for each, seen 0.725")
            .And.Contain("at least 0.5083 of these 120 images are certified rightly at radius 0.3 (analyze.py: 0.5052), and at least 0.4080 of all"));
    }

    [TestCase("--confidence 0.999", "--alpha is missing")]
    [TestCase("--confidence 1 --alpha 0.001", "--confidence")]
    [TestCase("--confidence 0 --alpha 0.001", "--confidence")]
    [TestCase("--confidence 0.99 --alpha 0", "--alpha")]
    [TestCase("--fail-drop 0.02", "--baseline is missing")]
    [TestCase("--fail-drop 1 --baseline {0}", "--fail-drop '1'")]
    [TestCase("--fail-drop -0.1 --baseline {0}", "--fail-drop '-0.1'")]
    public async Task What_cannot_be_answered_is_one_line(string options, string message)
    {
        var result = await CommandLine.RunAsync(["audit", AuditFolder.Small("0.25"), .. string.Format(CultureInfo.InvariantCulture, options, AuditFolder.Small("0.50")).Split(' ')]);
        Assert.That((result.ExitCode, result.Error.TrimEnd('\n').Count(c => c == '\n'), result.Output), Is.EqualTo((2, 0, "")), result.Error);
        Assert.That(result.Error, Does.Contain(message));
    }

    // From accuracies by hand: 18 of 18, 23 of 28, 28 of 44 and 18 of 30, and so on; the interval's upper end is the largest of all 16 corners of Šidák's intervals.
    [TestCase(0, 3, 18 / 30.0, 0.4, 0.11324060310044595, 0.22124429878799678)]
    [TestCase(1, 3, 14 / 30.0, 0.3666666666666667, 0.12093643862202814, 0.2727202162644957)]
    [TestCase(2, 3, 11 / 30.0, 0.41111111111111115, 0.14805302657480318, 0.32882844245892695)]
    public async Task Fairness_at_a_radius(int place, int worstClass, double worst, double range, double gini, double upper)
    {
        var fairness = (await AuditAsync("--at 0.1,0.3"))["fairness"]![place]!;
        Assert.Multiple(() =>
        {
            Assert.That((double)fairness["radius"]!, Is.EqualTo(new[] { 0, 0.1, 0.3 }[place]));
            Assert.That((int)fairness["worstClass"]!, Is.EqualTo(worstClass));
            Assert.That((double)fairness["worst"]!, Is.EqualTo(worst).Within(Tiny));
            Assert.That((double)fairness["range"]!, Is.EqualTo(range).Within(Tiny));
            Assert.That((double)fairness["gini"]!, Is.EqualTo(gini).Within(Tiny));
            Assert.That(((double)fairness["giniInterval"]!["lower"]!, (double)fairness["giniInterval"]!["upper"]!), Is.EqualTo((0.0, upper)).Within(1e-11));
        });
    }

    [Test]
    public async Task Class_wise_certified_accuracy_confusion_and_p_A()
    {
        var answer = await AuditAsync("--at 0.3");
        Assert.Multiple(() =>
        {
            Assert.That(answer["certified"]!["0.3"]!.AsObject().Select(c => (c.Key, Math.Round((double)c.Value! * new[] { 18, 28, 44, 30 }[int.Parse(c.Key, CultureInfo.InvariantCulture)], 9))), Is.EqualTo([("0", 14.0), ("1", 19), ("2", 23), ("3", 11)]));
            Assert.That((double)answer["confusionNorm"]!, Is.EqualTo(0.191848400779487433).Within(Tiny), "the largest singular value, from mpmath");
            Assert.That(answer["confusion"]!["3"]!.AsObject().Sum(c => (double)c.Value!), Is.EqualTo(1).Within(Tiny));

            // Φ(r/0.25) from mpmath: of classes 0 to 3, at 0.9 and at 0.99.
            Assert.That(Shares(4), Is.EqualTo([12.0, 18, 23, 11]));
            Assert.That(Shares(5), Is.EqualTo([8.0, 10, 10, 9]));
        });

        IEnumerable<double> Shares(int place) => answer["pA"]!["classShares"]!.AsObject().Zip([18, 28, 44, 30], (c, n) => Math.Round((double)c.Value![place]! * n, 9));
    }

    // The exact paired test's p, corrected by Holm.
    [TestCase("0", 1, new[] { 0.2295229434967041, 0.052734375, 0.2295229434967041, 1.52587890625e-05 })]
    [TestCase("0.02", 1, new[] { 1, 0.14814748426273466, 0.419593991393539, 0.00011120892749526245 })]
    [TestCase("0.1", 1, new[] { 1, 1, 1, 0.011805347944758784 })]
    [TestCase("0.5", 0, new double[0])]
    public async Task A_class_that_lost_more_than_it_may_fails_the_gate(string drop, int exitCode, double[] pValues)
    {
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.50"), "--baseline", AuditFolder.Small("0.25"), "--fail-drop", drop, "--json", "-");
        var drops = JsonNode.Parse(result.Output)!["logs"]![0]!["classDrop"]!.AsObject();
        Assert.That((result.ExitCode, result.Error.Count(c => c == '\n')), Is.EqualTo((exitCode, exitCode)), result.Error);
        Assert.That(drops.Select(c => (double)c.Value!["pValue"]!).Take(pValues.Length), Is.EqualTo(pValues).Within(1e-10));
        if (exitCode == 1)
        {
            Assert.That(result.Error, Does.Contain("class 3 lost 0.600 against the baseline, more than " + drop));
        }
    }

    [Test]
    public async Task A_gain_fails_no_gate() =>
        Assert.That((await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--baseline", AuditFolder.Small("0.50"), "--fail-drop", "0")).ExitCode, Is.Zero);

    private static async Task<JsonNode> AuditAsync(string options)
    {
        var result = await CommandLine.RunAsync(["audit", AuditFolder.Small("0.25"), .. options.Split(' '), "--json", "-"]);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        return JsonNode.Parse(result.Output)!["logs"]![0]!;
    }
}
