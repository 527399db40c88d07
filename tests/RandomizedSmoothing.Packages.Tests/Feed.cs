using System.Collections.Immutable;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>A folder with all packages of the solution, as they are built: packed once, by whichever test asks first.</summary>
[SetUpFixture]
internal sealed class Feed
{
    private static readonly Lazy<Task<string>> Packed = new(PackAsync);

    /// <summary>The folder.</summary>
    public static Task<string> FolderAsync() => Packed.Value;

    [OneTimeTearDown]
    public static async Task DeleteAsync()
    {
        if (Packed.IsValueCreated && FolderAsync().IsCompletedSuccessfully)
        {
            Directory.Delete(await FolderAsync(), recursive: true);
        }
    }

    /// <summary>Packs into a folder of its own.</summary>
    public static async Task<string> PackAsync()
    {
        var folder = Directory.CreateTempSubdirectory("feed").FullName;
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var packed = await Command.RunAsync(Repository.Root, ImmutableDictionary<string, string>.Empty, "dotnet", "pack", "RandomizedSmoothing.sln", "--no-build", "-c", configuration, "-o", folder, "-v", "quiet", "--nologo");
        Assert.That(packed.ExitCode, Is.Zero, packed.Text);
        return folder;
    }
}
