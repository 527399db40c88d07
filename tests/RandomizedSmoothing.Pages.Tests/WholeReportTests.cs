using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;

namespace RandomizedSmoothing.Pages.Tests;

/// <summary>The page with everything in it: all claims, logs and a model.</summary>
[Category("Slow")]
public sealed class WholeReportTests
{
    private string folder = "";

    [OneTimeSetUp]
    public async Task Verify()
    {
        folder = Directory.CreateTempSubdirectory("whole-").FullName;
        await RunAsync("verify", "--json", Path.Combine(folder, "verify.json"));
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Every_claim_has_its_picture_and_the_page_stays_below_a_megabyte()
    {
        var file = await WriteAsync("one.html");
        var text = await File.ReadAllTextAsync(file);
        var ids = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "verify.json")))!["claims"]!.AsArray().Select(claim => (string)claim!["id"]!);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(new FileInfo(file).Length, Is.LessThan(1_000_000));
            Assert.That(ids.Where(id => !Article(text, id).Contains("class=\"sketch\"", StringComparison.Ordinal)), Is.Empty, "no picture of these: ClaimSketch in src/RandomizedSmoothing.Cli/Report/Sketches needs a kind of sketch that can be drawn from what verify --json says of them");
            Assert.That(text, Does.Not.Match(" d=\"[^\"]*(NaN|∞)"));
            Assert.That(await File.ReadAllTextAsync(await WriteAsync("two.html")), Is.EqualTo(text), "twice the same");
        });
    }

    [TestCase(360)]
    [TestCase(1400)]
    public async Task A_browser_shows_it(int width)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(await WriteAsync($"{width}.html"), width);
        var found = await page.RunAxe();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(found.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"), Is.Empty);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
            Assert.That(browser.Complaints, Is.Empty);

            // Every word of a small picture lies inside it.
            Assert.That(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.sketch text')].filter(t => { const b = t.getBBox(); return b.x < 0 || b.y < 0 || b.x + b.width > 640 || b.y + b.height > 280; }).map(t => t.closest('article').id + ': ' + t.textContent)"), Is.Empty);
        });
    }

    private static string Article(string page, string id) => Regex.Match(page, $"<article id=\"{Regex.Escape(id)}\">.*?</article>", RegexOptions.Singleline).Value;

    private async Task<string> WriteAsync(string name)
    {
        var file = Path.Combine(folder, name);
        string Small(string sigma) => Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", $"small_sigma_{sigma}.tsv");
        await RunAsync("report", "-o", file, "--verdicts", Path.Combine(folder, "verify.json"), Small("0.25"), Small("0.50"), "--model", Repository.File("snapshots", "networks", "sigma_0.25_points_1_seed_1.network"), "--data", "digits-test");
        return file;
    }

    private static async Task RunAsync(params string[] words)
    {
        var result = await CommandLine.RunAsync(words);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }
}
