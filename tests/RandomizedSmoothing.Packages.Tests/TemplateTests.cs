using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>What <c>dotnet new</c> makes is green at once, and red where it should be.</summary>
[Category("Slow")]
public sealed partial class TemplateTests
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
        var green = await WorkflowAsync("My.Audit");
        Assert.Multiple(() =>
        {
            Assert.That(green.Select(step => step.ExitCode), Is.All.Zero, string.Concat(green.Select(step => step.Text)));
            Assert.That(green[^1].Output, Does.Contain("Passed:     3"));
        });

        await ReplaceAsync("My.Audit/CertifiedModel.cs", "Sigma = 0.25", "Sigma = 0.75");
        await ReplaceAsync("My.Audit/certify.sh", "--sigma 0.25", "--sigma 0.75");

        // A push begins with what is committed.
        foreach (var file in Directory.GetFiles(Path.Combine(stranger.Folder, "My.Audit"), "new.tsv*").Append(Path.Combine(stranger.Folder, "My.Audit", "audit.json")))
        {
            File.Delete(file);
        }

        var red = await WorkflowAsync("My.Audit");
        Assert.Multiple(() =>
        {
            Assert.That(red.Select(step => step.ExitCode), Is.EqualTo(new[] { 0, 0, 1, 1 }), "the tool, the log, the floor, the drop");
            Assert.That(red[^1].Output, Does.Match(@"class \d lost \d+ of its \d+ images").And.Contain("accept it with"));
        });
    }

    [Test]
    public void They_name_the_versions_that_are_used_here()
    {
        var theirs = Directory.GetFiles(Repository.File("src/RandomizedSmoothing.Templates/templates"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference"))
            .Select(package => (Name: (string)package.Attribute("Include")!, Version: (string)package.Attribute("Version")!));
        Assert.That(theirs.Where(package => package.Version != (package.Name.StartsWith(nameof(RandomizedSmoothing), StringComparison.Ordinal) ? "VERSION" : PackageVersion.Of(package.Name))), Is.Empty);
    }

    // All that a push runs, one command after the other, whatever the one before says.
    private async Task<Command[]> WorkflowAsync(string project)
    {
        var file = await File.ReadAllTextAsync(Path.Combine(stranger.Folder, project, ".github", "workflows", "audit.yml"));
        var steps = new List<Command>();
        foreach (Match step in Runs().Matches(file.ReplaceLineEndings("\n")))
        {
            steps.Add(await stranger.RunAsync(project, "sh", "-c", step.Groups[1].Value));
        }

        return [.. steps];
    }

    private async Task ReplaceAsync(string path, string old, string @new)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(stranger.Folder, path));
        Assert.That(text, Does.Contain(old));
        await stranger.WriteAsync(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    [GeneratedRegex("^ *(?:- )?run: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Runs();
}
