using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>The lines of the readme that make bash complete, in a bash.</summary>
[Platform(Include = "Linux,MacOsX", Reason = "it needs a bash")]
public sealed partial class CompletionTests
{
    [TestCase("smoothing ver", "verify")]
    [TestCase("smoothing verify theorem-7", "theorem-7 theorem-7-corrected")]
    [TestCase("smoothing verify --budget ", "full quick")]
    [TestCase("smoothing region ball --rad", "--radius")]
    [TestCase("smoothing audit no-such-log", "")]
    public async Task Bash_completes_words_options_and_ids(string typed, string offered)
    {
        var words = typed.Split(' ');
        var start = new ProcessStartInfo("bash", ["--norc", "-c", $$"""
            smoothing() { '{{Path.ChangeExtension(typeof(SmoothingApp).Assembly.Location, null)}}' "$@"; }
            {{Script}}
            COMP_LINE='{{typed}}' COMP_POINT={{typed.Length}} COMP_WORDS=({{string.Join(' ', words.Select(word => $"'{word}'"))}}) COMP_CWORD={{words.Length - 1}}
            _smoothing
            printf '%s\n' "${COMPREPLY[@]}"
            """])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var bash = Process.Start(start)!;
        var said = await Task.WhenAll(bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        Assert.That((string.Join(' ', said[0].Split('\n', StringSplitOptions.RemoveEmptyEntries)), said[1]), Is.EqualTo((offered, "")));
    }

    private static string Script => Lines().Match(File.ReadAllText(Repository.File("src/RandomizedSmoothing.Cli/README.md")).ReplaceLineEndings("\n")).Groups[1].Value;

    [GeneratedRegex("```sh\n(_smoothing\\(\\).*?)```", RegexOptions.Singleline)]
    private static partial Regex Lines();
}
