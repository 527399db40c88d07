using System.Text;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>Every piece of C# in the packages' readme files compiles against the packages, and prints what stands below it.</summary>
[Category("Slow")]
public sealed partial class SnippetTests
{
    private const string Separator = "--- next ---";

    private static Snippet[] Snippets =>
        [.. Directory.GetFiles(Repository.File("src"), "PACKAGE.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(file => Snippet.AllOf(Path.GetRelativePath(Repository.Root, file)))];

    [Test]
    public async Task They_compile_and_print_what_is_shown()
    {
        using var stranger = await Stranger.ArriveAsync();
        var snippets = Snippets;
        await stranger.BeginAsync("Snippets", "NUnit", "RandomizedSmoothing.Kernels", "RandomizedSmoothing.Models", "RandomizedSmoothing.Testing");
        for (var i = 0; i < snippets.Length; i++)
        {
            await stranger.WriteAsync($"Snippets/Snippet{i}.cs", Wrapped(snippets[i].Code, i));
        }

        await stranger.WriteAsync("Snippets/Program.cs", string.Concat(snippets.Select((_, i) => $"Snippets.Number{i}.Snippet.Run();\nConsole.WriteLine(\"{Separator}\");\n")));
        File.Copy(Repository.File("src/RandomizedSmoothing.Templates/templates/smoothing-audit/model.onnx"), Path.Combine(stranger.Folder, "Snippets", "model.onnx"));
        var printed = (await stranger.SucceedAsync("Snippets", "dotnet", "run")).ReplaceLineEndings("\n").Split($"{Separator}\n");
        Assert.Multiple(() =>
        {
            for (var i = 0; i < snippets.Length; i++)
            {
                Assert.That(printed[i], Is.EqualTo(snippets[i].Output), $"{snippets[i].File}:\n{snippets[i].Code}");
            }
        });
    }

    [Test]
    public async Task The_mathematics_alone_brings_neither_Torch_nor_a_device_nor_a_fuzzer()
    {
        using var stranger = await Stranger.ArriveAsync();
        await stranger.BeginAsync("Mine", "RandomizedSmoothing");
        await stranger.WriteAsync("Mine/Program.cs", "System.Console.WriteLine(RandomizedSmoothing.RegionSmoothing.Under(new RandomizedSmoothing.Ball(50, 1), 0.12).CertifiedRadius(0));");
        var printed = await stranger.SucceedAsync("Mine", "dotnet", "run");
        Assert.Multiple(() =>
        {
            Assert.That(printed, Does.StartWith("0.2162875255"));
            Assert.That(
                Directory.GetFiles(Path.Combine(stranger.Folder, "Mine", "bin"), "*.dll", SearchOption.AllDirectories).Select(Path.GetFileName),
                Is.EquivalentTo(new[] { "Mine.dll", "RandomizedSmoothing.dll", "MathNet.Numerics.dll" }));
        });
    }

    // A snippet is a program: usings, statements, types. All of them are one program here, each in a namespace of its own.
    private static string Wrapped(string code, int number)
    {
        var usings = new StringBuilder();
        var statements = new StringBuilder();
        var types = new StringBuilder();
        foreach (var line in code.Split('\n'))
        {
            var part = Using().IsMatch(line) ? usings : types.Length > 0 || TypeStart().IsMatch(line) ? types : statements;
            part.Append(line).Append('\n');
        }

        return $"{usings}namespace Snippets.Number{number};\n#pragma warning disable CS1591\ninternal static class Snippet\n{{\npublic static void Run()\n{{\n{statements}}}\n}}\n{types}";
    }

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex Using();

    [GeneratedRegex(@"^(\[|public |internal )")]
    private static partial Regex TypeStart();
}
