using System.IO.Compression;
using System.Xml.Linq;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>What <c>dotnet pack</c> of the solution makes.</summary>
[Category("Slow")]
public sealed class PackageContentTests
{
    private static readonly string[] Libraries = ["RandomizedSmoothing", "RandomizedSmoothing.Claims", "RandomizedSmoothing.Kernels", "RandomizedSmoothing.Models", "RandomizedSmoothing.Testing"];

    private static readonly string[] All = [.. Libraries, "RandomizedSmoothing.Analyzers", "RandomizedSmoothing.Templates", "RandomizedSmoothing.Tool"];

    private static string Version => PackageVersion.Of("RandomizedSmoothing");

    [Test]
    public async Task There_is_one_for_each_use_and_no_other() => Assert.That(
        Directory.GetFiles(await Feed.FolderAsync(), "*.nupkg").Select(Path.GetFileName),
        Is.EquivalentTo(All.Select(id => $"{id}.{Version}.nupkg")));

    [TestCaseSource(nameof(All))]
    public async Task It_says_what_it_is(string id)
    {
        using var package = await OpenAsync(id);
        var metadata = Metadata(package);
        Assert.Multiple(() =>
        {
            Assert.That(metadata["description"], Has.Length.GreaterThan(40).And.Not.Contains("Package Description"));
            Assert.That(metadata["tags"], Does.Contain("randomized-smoothing"));
            Assert.That(metadata["license"], Is.EqualTo("MIT"));
            Assert.That(metadata["readme"], Is.EqualTo("README.md"));
            Assert.That(metadata["projectUrl"], Does.StartWith("https://"));
            Assert.That(metadata.Keys, Does.Contain("repository").And.Contain("releaseNotes"));
            Assert.That(Files(package), Does.Contain("README.md"));
        });
    }

    [TestCaseSource(nameof(Libraries))]
    public async Task A_library_has_its_documentation_and_symbols(string id)
    {
        using var package = await OpenAsync(id);
        using var symbols = await OpenAsync(id, "snupkg");
        Assert.Multiple(() =>
        {
            Assert.That(Files(package), Does.Contain($"lib/net10.0/{id}.dll").And.Contain($"lib/net10.0/{id}.xml"));
            Assert.That(Files(symbols), Does.Contain($"lib/net10.0/{id}.pdb"));
        });
    }

    [Test]
    public async Task The_rules_come_with_generator_fixes_and_pages_and_nothing_that_a_program_would_load()
    {
        using var package = await OpenAsync("RandomizedSmoothing.Analyzers");
        var files = Files(package);
        Assert.Multiple(() =>
        {
            Assert.That(files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)), Is.EquivalentTo(new[]
            {
                "analyzers/dotnet/cs/RandomizedSmoothing.Analyzers.dll",
                "analyzers/dotnet/cs/RandomizedSmoothing.CodeFixes.dll",
            }));
            Assert.That(files, Has.None.StartsWith("lib/"));
            Assert.That(
                files.Where(file => file.StartsWith("docs/", StringComparison.Ordinal)),
                Is.EquivalentTo(Directory.GetFiles(Repository.File("src/RandomizedSmoothing.Analyzers/docs")).Select(page => $"docs/{Path.GetFileName(page)}")));
            Assert.That(files, Does.Contain("buildTransitive/RandomizedSmoothing.Analyzers.targets").And.Contain("buildTransitive/RandomizedSmoothing.Analyzers.props"));
            Assert.That(Nuspec(package).ToString(), Does.Contain("<developmentDependency>true</developmentDependency>").And.Not.Contain("<dependency "));
        });
    }

    [Test]
    public async Task The_tool_has_no_native_library_that_no_command_line_runs_on_and_no_Torch()
    {
        using var package = await OpenAsync("RandomizedSmoothing.Tool");
        Assert.Multiple(() =>
        {
            Assert.That(Files(package), Has.None.Contains("/android/").And.None.Contains("/ios/").And.None.Contains("torch_cpu"));
            Assert.That(package.Entries.Sum(entry => entry.CompressedLength), Is.LessThan(150_000_000), "bytes to download");
        });
    }

    private static async Task<ZipArchive> OpenAsync(string id, string kind = "nupkg") => await ZipFile.OpenReadAsync(Path.Combine(await Feed.FolderAsync(), $"{id}.{Version}.{kind}"));

    private static string[] Files(ZipArchive package) => [.. package.Entries.Select(entry => entry.FullName)];

    private static XElement Nuspec(ZipArchive package)
    {
        using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!;
    }

    private static Dictionary<string, string> Metadata(ZipArchive package) => Nuspec(package).Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
}
