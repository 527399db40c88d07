using RandomizedSmoothing.Cli.Tables;
using RandomizedSmoothing.Cli.Tests.Audit;

namespace RandomizedSmoothing.Cli.Tests.Tables;

/// <summary>Tables for papers, in LaTeX and Markdown.</summary>
public sealed class PaperTableTests
{
    // Counted from the two small logs by hand: 87 and 50 of 120 images are right.
    [Test]
    public async Task The_fields_table_has_a_row_a_log_two_decimals_and_the_best_in_bold()
    {
        using var folder = new AuditFolder();
        var (latex, markdown) = (folder.PathOf("t.tex"), folder.PathOf("t.md"));
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), AuditFolder.Small("0.50"), "--at", "0,1", "--latex", latex, "--markdown", markdown);
        var tex = await File.ReadAllTextAsync(latex);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(tex, Does.Contain("log & r = 0.00 & r = 1.00 \\\\\n\\midrule\n$\\sigma$ = 0.25 & \\textbf{0.72} & "));
            Assert.That(tex, Does.Contain("$\\sigma$ = 0.50 & 0.42 & \\textbf{"));
            Assert.That(File.ReadAllText(markdown), Does.Contain("| log | r = 0.00 | r = 1.00 |\n| :--- | ---: | ---: |\n| σ = 0.25 | **0.72** | "));
        });
    }

    [Test]
    public async Task With_classes_it_has_the_papers_tables_2_to_4()
    {
        using var folder = new AuditFolder();
        var markdown = folder.PathOf("t.md");
        await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), AuditFolder.Small("0.50"), "--markdown", markdown, "--classes");
        Assert.That(await File.ReadAllTextAsync(markdown), Does.Contain("| min class-wise acc. (%) | 60.0 | 0.0 |".Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal).Replace("-wise", "-wise", StringComparison.Ordinal))
            .And.Contain("| percentile | 1st | 25th | 50th | 75th | 100th |").And.Contain("| σ = 0.25 | 60 | 100 | **40** |").And.Contain("| σ = 0.50 | 0 | 83 | 83 |"));
    }

    [Test]
    public async Task Verdicts_are_a_table_too()
    {
        using var folder = new AuditFolder();
        var latex = folder.PathOf("v.tex");
        await CommandLine.RunAsync("verify", "theorem-4", "table-1", "--latex", latex);
        Assert.That(await File.ReadAllTextAsync(latex), Does.Contain("\\caption{2 claims: 1 holds (1 proved over a box), 1 refuted.}").And.Contain("theorem-4 & \\S{}4.1, Theorem 4 & holds & proved over d = 2..4096, c = 2..1000 & "));
    }

    [TestCase("a_b & 50% #1 {x} \\ ~ ^ $", @"a\_b \& 50\% \#1 \{x\} \textbackslash{} \textasciitilde{} \textasciicircum{} \$")]
    [TestCase("σ ≥ 1\u0001", @"$\sigma$ $\ge$ 1 ")]
    [TestCase("ℓ₂ $σ$", @"$\ell_2$ \$$\sigma$\$")]
    public void LaTeX_shows_every_character_of_a_name(string name, string written) =>
        Assert.That(LatexTables.Of([new("", ["log"], [[name]])]), Does.Contain($"\n{written} \\\\\n"));

    [TestCase("[a](http://b) | <i>*x*</i>", @"\[a\]\(http://b\) \| \<i\>\*x\*\</i\>")]
    public void Markdown_makes_no_markup_of_a_name(string name, string written) =>
        Assert.That(MarkdownTables.Of([new("", ["log"], [[name]])]), Does.Contain($"| {written} |\n"));
}
