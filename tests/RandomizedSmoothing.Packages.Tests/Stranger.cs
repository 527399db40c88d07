namespace RandomizedSmoothing.Packages.Tests;

/// <summary>
/// An empty folder outside of the repository, with a package cache and settings of its own, and no source but the local feed. What
/// others publish is taken from the machine's cache, so that nothing is asked of a network.
/// </summary>
internal sealed class Stranger : IDisposable
{
    private readonly Dictionary<string, string> variables;

    private Stranger(string folder) => (Folder, variables) = (folder, new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(folder, "cache"),
        ["DOTNET_CLI_HOME"] = Path.Combine(folder, "home"),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",

        // A build server would outlive the folder.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    });

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Moves in.</summary>
    public static async Task<Stranger> ArriveAsync()
    {
        var stranger = new Stranger(Directory.CreateTempSubdirectory("stranger").FullName);
        var machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        await File.WriteAllTextAsync(Path.Combine(stranger.Folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{await Feed.FolderAsync()}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{machine}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        return stranger;
    }

    /// <summary>Begins a program that uses these packages, ours in the version that is packed here, others in that which is used here. A warning ends its build.</summary>
    public Task BeginAsync(string name, params string[] packages) => WriteAsync($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
        {string.Concat(packages.Select(package => $"    <PackageReference Include=\"{package}\" Version=\"{PackageVersion.Of(package)}\" />\n"))}  </ItemGroup>
        </Project>
        """);

    /// <summary>Writes a file, and the folders that lead to it.</summary>
    public async Task WriteAsync(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    /// <summary>Runs a program in a folder below this one.</summary>
    public Task<Command> RunAsync(string below, string program, params string[] arguments) => Command.RunAsync(Path.Combine(Folder, below), variables, program, arguments);

    /// <summary>Runs a program that has to succeed.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public async Task<string> SucceedAsync(string below, string program, params string[] arguments)
    {
        var command = await RunAsync(below, program, arguments);
        Assert.That(command.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}: {command.Text}");
        return command.Output;
    }

    /// <summary>The names of the packages that a project below was restored with, its own libraries included.</summary>
    public string Assets(string below) => File.ReadAllText(Path.Combine(Folder, below, "obj", "project.assets.json"));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
