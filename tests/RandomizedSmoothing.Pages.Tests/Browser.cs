using Microsoft.Playwright;

namespace RandomizedSmoothing.Pages.Tests;

/// <summary>Debian's Chromium with the network off, and what it complains of.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>What pages wrote to the console as errors, or threw, or asked the network for.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Starts it; the test is skipped where it is not installed.</summary>
    public static async Task<Browser> StartAsync()
    {
        if (!File.Exists(Chromium))
        {
            Assert.Ignore($"no browser: {Chromium} is missing; 'apt-get install chromium' brings it");
        }

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        return new(playwright, browser);
    }

    /// <summary>Opens a file in a window of a width.</summary>
    public async Task<IPage> OpenAsync(string file, int width, bool hasScript = true)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, Offline = true, JavaScriptEnabled = hasScript, ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file://", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                Complaints.Add($"asked the network for {request.Url}");
            }
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
