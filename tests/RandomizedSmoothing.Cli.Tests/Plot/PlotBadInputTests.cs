namespace RandomizedSmoothing.Cli.Tests.Plot;

/// <summary>Wrong use of <c>plot</c>: one line that names the value and what is valid, exit code 2, and no file.</summary>
public sealed class PlotBadInputTests
{
    [TestCase("plot", "figure-1")]
    [TestCase("plot figure-9 -o OUT.svg", "figure-9", "figure-3a")]
    [TestCase("plot figure-2", "--output")]
    [TestCase("plot figure-2 -o OUT.gif", "OUT.gif", ".svg, .png, .pdf")]
    [TestCase("plot figure-2 -o OUT", "OUT", ".svg, .png, .pdf")]
    [TestCase("plot figure-2 -o OUT.svg --size 0x0", "--size '0x0'", "WIDTHxHEIGHT")]
    [TestCase("plot figure-2 -o OUT.svg --size 900", "--size '900'", "WIDTHxHEIGHT")]
    [TestCase("plot figure-2 -o OUT.svg --size 90000x90000", "--size '90000x90000'", "8000")]
    [TestCase("plot figure-2 -o OUT.svg --data OUT.svg", "OUT.svg", "is also what --")]
    [TestCase("plot figure-2 -o /nowhere/at/all.svg", "/nowhere/at/all.svg")]
    [TestCase("plot certified -o OUT.svg", "LOG")]
    [TestCase("plot certified missing.tsv -o OUT.svg", "missing.tsv")]
    [TestCase("plot certified SMALL -o OUT.svg --alpha 2", "--alpha '2'", "below 1")]
    [TestCase("plot certified SMALL -o OUT.svg --data SMALL", "small_sigma_0.25.tsv", "is also what LOG names")]
    [TestCase("plot certified PREDICTIONS -o OUT.svg", "predictions.tsv", "has no radii")]
    [TestCase("plot certified NAMELESS -o OUT.svg --seeds", "nameless.tsv", "--seeds")]
    public async Task One_line_and_exit_code_2(string words, params string[] parts)
    {
        using var folder = new PlotFolder();
        var small = Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", "small_sigma_0.25.tsv");
        var text = await File.ReadAllTextAsync(small);
        var inputs = new Dictionary<string, string>
        {
            ["SMALL"] = small,
            ["PREDICTIONS"] = folder.Write("in/predictions.tsv", "idx\tlabel\tpredict\tcorrect\n0\t1\t1\t1\n"),
            ["NAMELESS"] = folder.Write("in/nameless.tsv", text),
        };
        var result = await CommandLine.RunAsync([.. words.Split(' ').Select(word => inputs.GetValueOrDefault(word) ?? (word.StartsWith("OUT", StringComparison.Ordinal) ? folder.PathOf(word) : word))]);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), result.Error);
            foreach (var part in parts)
            {
                Assert.That(result.Error, Does.Contain(part));
            }

            Assert.That(result.Error, Does.Not.Contain("internal error"));
            Assert.That(Directory.GetFiles(folder.Place), Is.Empty);
            Assert.That(File.ReadAllText(small), Is.EqualTo(text));
        });
    }

    [Test]
    public async Task A_log_that_cannot_be_read_costs_its_own_curve_and_the_exit_code_says_so()
    {
        using var folder = new PlotFolder();
        var small = Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", "small_sigma_0.25.tsv");
        var broken = folder.Write("broken.tsv", "idx\tlabel\tpredict\tradius\tcorrect\ttime\n0\t1\tx\t0.5\t1\t0:00:01\n1\t1\t1\t0.5\t1\t0:00:01\n");
        var result = await CommandLine.RunAsync("plot", "certified", small, broken, "-o", folder.PathOf("picture.svg"));
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain("broken.tsv, line 2"));
            Assert.That(File.Exists(folder.PathOf("picture.svg")));
        });
    }
}
