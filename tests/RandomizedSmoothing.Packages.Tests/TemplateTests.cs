using System.Xml.Linq;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>What <c>dotnet new</c> makes is green at once, and red where it should be.</summary>
[Category("Slow")]
public sealed class TemplateTests
{
    private Stranger stranger = null!;

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        stranger = await Stranger.ArriveAsync();
        await stranger.SucceedAsync("", "dotnet", "new", "install", Directory.GetFiles(await Feed.FolderAsync(), "RandomizedSmoothing.Templates.*.nupkg").Single());
    }

    [OneTimeTearDown]
    public void Leave() => stranger?.Dispose();

    [Test]
    public async Task Claims_are_tested_and_a_changed_sign_is_found()
    {
        await stranger.SucceedAsync("", "dotnet", "new", "smoothing-claims", "-o", "My.Claims", "--no-update-check");
        Assert.That(await stranger.SucceedAsync("My.Claims", "dotnet", "test", "--nologo"), Does.Contain("Passed:     1"));

        await ReplaceAsync("My.Claims/BallVanishes.cs", "=> sigma - (R", "=> sigma + (R");
        var red = await stranger.RunAsync("My.Claims", "dotnet", "test", "--nologo");
        Assert.Multiple(() =>
        {
            Assert.That(red.ExitCode, Is.EqualTo(1));
            Assert.That(red.Output, Does.Contain("ball-vanishes: refuted, but holds is pinned")
                .And.Contain("replay: RANDOMIZED_SMOOTHING_SEED=2021 dotnet test --filter My.Claims.EveryClaim.BallVanishes_gets_the_pinned_verdict"));
        });
    }

    [Test]
    public async Task A_model_is_audited_and_a_class_that_drops_is_found()
    {
        await stranger.SucceedAsync("", "dotnet", "new", "smoothing-audit", "-o", "My.Audit", "--no-update-check");
        Assert.That(await stranger.SucceedAsync("My.Audit", "dotnet", "test", "--nologo"), Does.Contain("Passed:     3"));

        // What the workflow does besides.
        await stranger.SucceedAsync("My.Audit", "dotnet", "tool", "restore");
        await stranger.SucceedAsync("My.Audit", "sh", "certify.sh", "new.tsv");
        await stranger.SucceedAsync("My.Audit", "dotnet", "smoothing", "audit", "new.tsv", "--baseline", "baseline.tsv", "--fail-below", "0.5", "--json", "audit.json");

        await ReplaceAsync("My.Audit/CertifiedModel.cs", "Sigma = 0.25", "Sigma = 0.75");
        var red = await stranger.RunAsync("My.Audit", "dotnet", "test", "--nologo");
        Assert.Multiple(() =>
        {
            Assert.That(red.ExitCode, Is.EqualTo(1));
            Assert.That(red.Output, Does.Match(@"class \d lost \d+ of its \d+ images").And.Contain("accept it with"));
        });
    }

    [Test]
    public void They_name_the_versions_that_are_used_here()
    {
        var here = XDocument.Load(Repository.File("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(package => (string)package.Attribute("Include")!, package => (string)package.Attribute("Version")!);
        var theirs = Directory.GetFiles(Repository.File("src/RandomizedSmoothing.Templates/templates"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference"))
            .Select(package => (Name: (string)package.Attribute("Include")!, Version: (string)package.Attribute("Version")!));
        Assert.That(theirs.Where(package => package.Version != here.GetValueOrDefault(package.Name, "VERSION")), Is.Empty);
    }

    private async Task ReplaceAsync(string path, string old, string @new)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(stranger.Folder, path));
        Assert.That(text, Does.Contain(old));
        await stranger.WriteAsync(path, text.Replace(old, @new, StringComparison.Ordinal));
    }
}
