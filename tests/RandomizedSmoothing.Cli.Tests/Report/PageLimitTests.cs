using System.Text;
using RandomizedSmoothing.Cli.Plot.Figures;
using RandomizedSmoothing.Cli.Records;
using RandomizedSmoothing.Cli.Report;

namespace RandomizedSmoothing.Cli.Tests.Report;

/// <summary>The page stays below 1 MB: small pictures go where there is much else.</summary>
public sealed class PageLimitTests
{
    private static readonly ClaimRecord Holds = new("theorem-4", "title", "§4.1", "words", "holds", "proved") { SmallestAt = [("d", 2), ("c", 3), ("R", 1), ("sigma", 1.3)] };

    private static readonly ClaimRecord Fails = new("theorem-7", "title", "§4.2", "words", "refuted", "proved")
    {
        Counterexample = new([("d", 2), ("c", 7), ("theta", 1)], Region: null, Margin: -0.04, IsCertified: true),
    };

    [Test]
    public void All_small_pictures_are_there_where_there_is_room()
    {
        var page = PageOf(padding: 0);
        Assert.Multiple(() =>
        {
            Assert.That(Sketches(page), Is.EqualTo(2));
            Assert.That(page, Does.Not.Contain("are left out"));
            Assert.That(PageOf(padding: 0), Is.EqualTo(page), "twice the same");
        });
    }

    [Test]
    public void Those_of_what_holds_go_first()
    {
        // What is left below the limit is less than one more of them.
        var room = 1_000_000 - Encoding.UTF8.GetByteCount(PageOf(padding: 0));
        var page = PageOf(room + 200);
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetByteCount(page), Is.LessThan(1_000_000));
            Assert.That(Sketches(page), Is.EqualTo(1));
            Assert.That(page, Does.Contain("theorem-7: its margin against c").And.Contain("Some small pictures are left out"));
        });
    }

    private static int Sketches(string page) => page.Split("class=\"sketch\"").Length - 1;

    private static string PageOf(int padding) => ReportPage.Of(new("title", [Fails with { Remarks = new string('x', padding) }, Holds], [Figure3aPicture.Make()], Logs: null, Model: []));
}
