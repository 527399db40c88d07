using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RandomizedSmoothing.Pages.Tests;

/// <summary><c>smoothing report</c> in a real browser, from a file, with the network off.</summary>
[Category("Slow")]
public sealed class ReportTests
{
    private const string Evil = "<script>document.title='gone'</script>&\"'";

    private string folder = "";
    private string file = "";
    private Browser browser = null!;

    [OneTimeSetUp]
    public async Task Write()
    {
        browser = await Browser.StartAsync();
        folder = Directory.CreateTempSubdirectory("report-").FullName;
        file = Path.Combine(folder, "report.html");
        var labels = Path.Combine(folder, "labels.txt");
        await File.WriteAllLinesAsync(labels, [Evil, "one", "two", "three", "four"]);
        var evilLog = Path.Combine(folder, "<img src=x onerror=alert(1)> sigma_0.50.tsv");
        File.Copy(Small("0.50"), evilLog);
        var verdicts = Path.Combine(folder, "verify.json");
        var verified = await CommandLine.RunAsync("verify", "theorem-3", "theorem-4", "theorem-7", "theorem-7-corrected", "theorem-2", "figure-2", "table-1", "remark-imbalance-grows-with-sigma", "--json", verdicts);
        Assert.That(verified.ExitCode, Is.Zero, verified.Error);
        var result = await CommandLine.RunAsync("report", "-o", file, "--verdicts", verdicts, "--labels", labels, Small("0.25"), evilLog);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase(360)]
    [TestCase(1400)]
    public async Task Nothing_overflows_nothing_is_asked_for_and_nothing_is_complained_of(int width)
    {
        var page = await browser.OpenAsync(file, width);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
            Assert.That(browser.Complaints, Is.Empty);
            Assert.That(await page.TitleAsync(), Is.EqualTo("What randomized smoothing costs"), "no name becomes markup");
        });
    }

    [TestCase(360)]
    [TestCase(1400)]
    public async Task Axe_finds_no_violation(int width)
    {
        var page = await browser.OpenAsync(file, width);
        var found = await page.RunAxe();
        Assert.That(found.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"), Is.Empty);
    }

    [Test]
    public void It_is_one_file_below_a_megabyte() => Assert.Multiple(() =>
    {
        Assert.That(new FileInfo(file).Length, Is.LessThan(1_000_000));
        Assert.That(File.ReadAllText(file), Does.Not.Contain("http://www.w3.org/2000/svg/").And.Not.Contain(" src=\"http").And.Not.Contain("<link").And.Not.Contain("@import"));
    });

    [Test]
    public async Task The_table_filters_and_sorts()
    {
        var page = await browser.OpenAsync(file, 1400);
        await page.FillAsync("#search", "theorem-");
        var shown = await ShownAsync(page);
        await page.SelectOptionAsync("#verdict", "refuted");
        var refuted = await ShownAsync(page);
        await page.FillAsync("#search", "");
        await page.SelectOptionAsync("#verdict", "");
        var margin = page.GetByRole(AriaRole.Button, new() { Name = "margin" });
        await margin.ClickAsync();
        var ascending = await MarginsAsync(page);
        await margin.ClickAsync();
        var descending = await MarginsAsync(page);
        Assert.Multiple(() =>
        {
            Assert.That(shown, Is.EquivalentTo(["theorem-2", "theorem-3", "theorem-4", "theorem-7", "theorem-7-corrected"]));
            Assert.That(refuted, Is.EquivalentTo(["theorem-2", "theorem-7"]));
            Assert.That(ascending, Is.Ordered.Ascending);
            Assert.That(descending, Is.Ordered.Descending);
            Assert.That(ascending, Is.Not.EqualTo(descending));
        });
    }

    [Test]
    public async Task The_slider_redraws_the_ball_until_it_is_gone()
    {
        var page = await browser.OpenAsync(file, 1400);
        await page.SelectOptionAsync("#choice", "0");
        await page.FillAsync("#sigma", "20");
        var there = await page.InnerTextAsync("#said");
        await page.FillAsync("#sigma", "50");
        var gone = await page.InnerTextAsync("#said");

        // d = 2 and c = 2: the region of the unit ball vanishes at 1/√(2 ln 2) = 0.849.
        Assert.Multiple(() =>
        {
            Assert.That(there, Does.StartWith("σ = 0.40: the ball's region reaches to 0."));
            Assert.That(gone, Does.StartWith("σ = 1.00: the ball's region is empty"));
        });
    }

    [Test]
    public async Task The_keyboard_reaches_everything_that_can_be_used()
    {
        var page = await browser.OpenAsync(file, 1400);
        var all = await page.EvaluateAsync<int>("document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]').length");
        var reached = await page.EvaluateAsync<int>("window.reached = new Set(), document.addEventListener('focusin', e => window.reached.add(e.target)), 0");
        for (var i = 0; i < all + 5; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        reached = await page.EvaluateAsync<int>("window.reached.size");
        Assert.That(reached, Is.GreaterThanOrEqualTo(all));
    }

    [Test]
    public async Task Without_script_all_of_it_is_there_to_read()
    {
        var page = await browser.OpenAsync(file, 1400, hasScript: false);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await page.Locator("#claims tbody tr").CountAsync(), Is.EqualTo(8));
            Assert.That(await page.Locator("math").CountAsync(), Is.GreaterThan(3));
            Assert.That(await page.Locator("figure .picture svg").CountAsync(), Is.EqualTo(6));
            Assert.That(await page.Locator("article figure.sketch svg[role=img][aria-label]").CountAsync(), Is.EqualTo(8), "a small picture a claim");
            Assert.That(await page.Locator("#controls").IsVisibleAsync(), Is.False);
            Assert.That(await page.InnerTextAsync("#audit"), Does.Contain(Evil).And.Contain("percentage points"));
            Assert.That(await page.InnerTextAsync("#theorem-7"), Does.Contain("d = 2, c = 7, theta = 1°").And.Contain("smoothing region cone --dimension 2 --half-angle 1 --sigma 1 --classes 7").And.Contain("1.04117"));
        });
    }

    [Test]
    public async Task Printed_on_A4_no_table_is_cut()
    {
        var page = await browser.OpenAsync(file, 700);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var cut = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('table')].filter(t => t.scrollWidth > t.parentElement.clientWidth + 1 || getComputedStyle(t.parentElement).overflowX !== 'visible').map(t => t.caption.textContent)");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(cut, Is.Empty);
            Assert.That((await page.PdfAsync(new() { Format = "A4" })).Take(4), Is.EqualTo("%PDF"u8.ToArray()));
        });
    }

    [Test]
    public async Task The_counts_of_the_summary_are_those_of_the_answer()
    {
        var answer = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "verify.json")))!["claims"]!.AsArray();
        var page = await browser.OpenAsync(file, 1400);
        Assert.That(await page.InnerTextAsync("#summary"), Does.Contain($"{answer.Count} claims: {answer.Count(claim => (string)claim!["verdict"]! == "holds")} hold"));
    }

    private static string Small(string sigma) => Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", $"small_sigma_{sigma}.tsv");

    private static Task<string[]> ShownAsync(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('#claims tbody tr')].filter(r => !r.hidden).map(r => r.cells[0].textContent)");

    private static Task<double[]> MarginsAsync(IPage page) => page.EvaluateAsync<double[]>("[...document.querySelectorAll('#claims tbody tr')].map(r => parseFloat(r.cells[4].dataset.sort))");
}
