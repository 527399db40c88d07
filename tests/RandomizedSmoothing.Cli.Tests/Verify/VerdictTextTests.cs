using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Verify;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Tests.Verify;

/// <summary>How <c>verify</c> reads: the summary first, what is not as printed in groups, one claim as a page, nothing beyond 80 columns.</summary>
public sealed class VerdictTextTests
{
    private static readonly string[] Some = ["theorem-4", "theorem-7", "figure-2", "table-1", "remark-smoothing-risk-forms", "remark-digits-most-classes-have-zero-accuracy-literal", "corollary-1"];

    [Test]
    public async Task The_summary_is_first_and_what_is_not_as_printed_stands_in_groups()
    {
        var result = await CommandLine.RunAsync(["verify", .. Some]);
        string[] titles = [.. result.Output.Split('\n').Where(line => line.StartsWith("Not as", StringComparison.Ordinal) || line.StartsWith("As printed", StringComparison.Ordinal))];
        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.StartWith("7 claims: 1 holds (1 proved over a box), 4 refuted, 1 not reproduced, 1 does not carry over\n"));
            Assert.That(titles, Is.EqualTo(["Not as printed: theorems", "Not as printed: figures", "Not as printed: tables", "Not as printed: remarks", "Not as printed: on other data", "As printed"]));
        });
    }

    [Test]
    public void On_80_columns_no_line_is_longer_and_no_word_is_cut([Values(80, 60)] int width)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        Finding[] findings = [.. Some.Select(id => Verification.Verify(ClaimCatalogue.Find(id), Budget.Quick))];
        VerdictTable.Write(console, findings, seed: 2021);
        var lines = text.ToString().Split('\n');

        Assert.Multiple(() =>
        {
            Assert.That(lines.Where(line => line.Length >= width), Is.Empty);
            foreach (var id in Some)
            {
                Assert.That(text.ToString(), Does.Contain(id));
            }
        });
    }

    // c·P is 7 · P(z in the cone at the bound's depth); by mpmath 1.041170814972793845 at d = 2, c = 7, θ = 1°.
    [Test]
    public async Task A_claims_page_has_the_words_both_sides_the_command_and_the_argument()
    {
        var result = await CommandLine.RunAsync("verify", "theorem-7");
        var lines = result.Output.Split('\n').Select(line => line.Trim()).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(lines, Is.SupersetOf(["The paper", "Where it fails", "Check it", "Why", "How the words are read"]));
            Assert.That(lines, Has.Member("smoothing region cone --dimension 2 --half-angle 1 --sigma 1 --classes 7").And.Member("and should be < 1"));
            Assert.That(lines, Has.Some.StartsWith("there c·P_d(").And.EndsWith(" = 1.04117"));
            Assert.That(lines, Has.Some.StartsWith("smoothing plot margin theorem-7 --over d,theta"));
        });
    }

    [TestCase("one two three", 9, new[] { "one two", "  three" })]
    [TestCase("indivisible two", 5, new[] { "ind", "  ivi", "  sib", "  le", "  two" })]
    [TestCase("at {\"a\":1,\"b\":23}, there", 12, new[] { "at {\"a\":1,", "  \"b\":23},", "  there" })]
    public void Prose_breaks_between_words(string text, int width, string[] lines) => Assert.That(Prose.Lines(text, width), Is.EqualTo(lines));

    [Test]
    public void The_commands_that_a_page_shows_run([Values("theorem-7", "table-1", "theorem-5")] string id)
    {
        var finding = Verification.Verify(ClaimCatalogue.Find(id), Budget.Quick);
        var claim = Records.ClaimRecord.All(new() { ["claims"] = new System.Text.Json.Nodes.JsonArray(FindingJson.Of(finding)) })[0];
        var command = Records.CheckingLine.Region(claim);
        Assert.That(command is null ? 0 : CommandLine.RunAsync(command.Split(' ')[1..]).Result.ExitCode, Is.Zero, string.Create(CultureInfo.InvariantCulture, $"{command}"));
    }
}
