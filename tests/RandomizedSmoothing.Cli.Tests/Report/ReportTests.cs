using System.Xml.Linq;
using RandomizedSmoothing.Cli.Report;
using RandomizedSmoothing.Cli.Tests.Audit;

namespace RandomizedSmoothing.Cli.Tests.Report;

/// <summary>The page without a browser: wrong use, its formulas, and the words about logs.</summary>
public sealed class ReportTests
{
    [TestCase("report", "--output")]
    [TestCase("report -o OUT.pdf", ".html")]
    [TestCase("report -o OUT.html missing.tsv", "missing.tsv")]
    [TestCase("report -o OUT.html --verdicts missing.json", "missing.json")]
    [TestCase("report -o OUT.html --verdicts SMALL", "no answer of verify")]
    [TestCase("report -o OUT.html --model x", "--data is missing")]
    [TestCase("report -o OUT.html --data digits-test", "--model is missing")]
    public async Task Wrong_use_is_one_line_and_no_page(string words, string part)
    {
        using var folder = new AuditFolder();
        var result = await CommandLine.RunAsync([.. words.Split(' ').Select(word => word.StartsWith("OUT", StringComparison.Ordinal) ? folder.PathOf(word) : word == "SMALL" ? AuditFolder.Small("0.25") : word)]);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.Contain(part).And.Not.Contain("internal error"));
            Assert.That(Directory.GetFiles(folder.Place), Is.Empty);
        });
    }

    [TestCase(@"\frac{R \, \sqrt{c}}{\sqrt{d}}", "<mfrac><mrow><mi>R</mi><mspace width=\"0.17em\" /><msqrt><mrow><mi>c</mi></mrow></msqrt></mrow><mrow><msqrt><mrow><mi>d</mi></mrow></msqrt></mrow></mfrac>")]
    [TestCase(@"\chi^2_{d}", "<msubsup><mi>χ</mi><mrow><mi>d</mi></mrow><mn>2</mn></msubsup>")]
    [TestCase(@"\left(1 - p\right) \le 0.5", "<mrow><mo>(</mo><mn>1</mn><mo>−</mo><mi>p</mi><mo>)</mo></mrow><mo>≤</mo><mn>0.5</mn>")]
    [TestCase(@"d > 2 \text{ or } c < 7", "<mi>d</mi><mo>&gt;</mo><mn>2</mn><mtext>\u00A0or\u00A0</mtext><mi>c</mi><mo>&lt;</mo><mn>7</mn>")]
    public void A_formula_is_MathML(string latex, string expected) =>
        Assert.That(MathMl.Of(latex).Elements().Single().Elements().Aggregate("", (text, element) => text + Bare(element)), Is.EqualTo(expected));

    // What no browser would show as mathematics: a command that is left as it is.
    [Test]
    public void Every_formula_of_the_catalogue_is_known() => Assert.That(
        RandomizedSmoothing.Claims.ClaimCatalogue.All.Where(claim => claim.Formula is not null).Select(claim => (claim.Id, MathMl.Of(claim.Formula!.Latex).Value)).Where(formula => formula.Value.Contains('\\', StringComparison.Ordinal)),
        Is.Empty);

    private static string Bare(XElement element)
    {
        var copy = new XElement(element);
        foreach (var one in copy.DescendantsAndSelf())
        {
            one.Name = one.Name.LocalName;
            one.Attribute("xmlns")?.Remove();
        }

        return copy.ToString(SaveOptions.DisableFormatting);
    }
}
