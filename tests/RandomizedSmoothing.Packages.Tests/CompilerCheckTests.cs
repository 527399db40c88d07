namespace RandomizedSmoothing.Packages.Tests;

/// <summary>A compiler that is too old for rules and generator says so in one line, whether it comes with its SDK or beside a new one.</summary>
public sealed class CompilerCheckTests
{
    private static readonly string Targets = Repository.File("src", "RandomizedSmoothing.CodeFixes", "build", "RandomizedSmoothing.Analyzers.targets");

    [TestCase("10.0.100", "roslyn5.0", null)]
    [TestCase("10.0.401", "roslyn5.9", null)]
    [TestCase("11.0.100-preview.1", "roslyn5.10", null)]
    [TestCase("10.0.100", "", null)]
    [TestCase("9.0.304", "roslyn4.14", "this is 9.0.304")]
    [TestCase("8.0.100", "", "this is 8.0.100")]
    [TestCase("10.0.100", "roslyn4.14", "compiled by Roslyn 4.14")]
    public async Task It_is_told_in_one_line(string sdk, string compiler, string? told)
    {
        var folder = Directory.CreateTempSubdirectory("compiler-");
        try
        {
            var project = Path.Combine(folder.FullName, "any.proj");
            await File.WriteAllTextAsync(project, $"<Project><Import Project=\"{Targets}\" /></Project>");
            var run = await Command.RunAsync(
                folder.FullName, new Dictionary<string, string>(), "dotnet", "msbuild", project, "-nologo", "-t:CheckCompilerOfRandomizedSmoothing", $"-p:NETCoreSdkVersion={sdk}", $"-p:CompilerApiVersion={compiler}");
            var errors = run.Output.Split('\n').Where(line => line.Contains("error RSM0001", StringComparison.Ordinal)).ToArray();
            Assert.That((run.ExitCode == 0, errors.Length), Is.EqualTo((told is null, told is null ? 0 : 1)), run.Text);
            Assert.That(errors, Is.All.Contains(told ?? ""));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
