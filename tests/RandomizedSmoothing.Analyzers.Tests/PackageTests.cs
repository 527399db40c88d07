using System.Diagnostics;
using System.IO.Compression;

namespace RandomizedSmoothing.Analyzers.Tests;

/// <summary>The package that a project of someone else's refers to.</summary>
[Category("Slow")]
public sealed class PackageTests
{
    [Test]
    public async Task It_has_rules_generator_fixes_and_pages_and_nothing_that_a_program_would_load()
    {
        var folder = Directory.CreateTempSubdirectory("package");
        try
        {
            await PackAsync(folder.FullName);
            await using var package = await ZipFile.OpenReadAsync(folder.GetFiles("RandomizedSmoothing.Analyzers.*.nupkg").Single().FullName);
            var files = package.Entries.Select(entry => entry.FullName).ToArray();
            using var nuspec = new StreamReader(await package.GetEntry("RandomizedSmoothing.Analyzers.nuspec")!.OpenAsync());
            var description = await nuspec.ReadToEndAsync();
            Assert.Multiple(() =>
            {
                Assert.That(files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)), Is.EquivalentTo(new[]
                {
                    "analyzers/dotnet/cs/RandomizedSmoothing.Analyzers.dll",
                    "analyzers/dotnet/cs/RandomizedSmoothing.CodeFixes.dll",
                }));
                Assert.That(files, Has.None.StartsWith("lib/"));
                Assert.That(files, Does.Contain("README.md"));
                Assert.That(
                    files.Where(file => file.StartsWith("docs/", StringComparison.Ordinal)),
                    Is.EquivalentTo(Directory.GetFiles(Repository.File("src/RandomizedSmoothing.Analyzers/docs")).Select(page => $"docs/{Path.GetFileName(page)}")));
                Assert.That(description, Does.Contain("<developmentDependency>true</developmentDependency>").And.Not.Contain("<dependency ").And.Contain("<repository type=\"git\" url=\"https://").And.Contain("<projectUrl>https://"));
                Assert.That(files, Does.Contain("build/RandomizedSmoothing.Analyzers.targets").And.Contain("build/RandomizedSmoothing.Analyzers.props"));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PackAsync(string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        using var pack = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["pack", Repository.File("src/RandomizedSmoothing.CodeFixes/RandomizedSmoothing.CodeFixes.csproj"), "--no-build", "-c", configuration, "-o", folder, "-v", "quiet", "--nologo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await Task.WhenAll(pack.StandardOutput.ReadToEndAsync(), pack.StandardError.ReadToEndAsync());
        await pack.WaitForExitAsync();
        Assert.That(pack.ExitCode, Is.Zero, string.Concat(output));
    }
}
