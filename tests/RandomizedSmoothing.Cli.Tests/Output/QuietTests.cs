using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Tests.Plot;

namespace RandomizedSmoothing.Cli.Tests.Output;

/// <summary>Progress: on a terminal only, with the time that is left, and never with <c>--quiet</c>.</summary>
public sealed class QuietTests
{
    [TestCase("plot figure-1 -o OUT")]
    [TestCase("verify figure-2 theorem-4")]
    [TestCase("fuzz theorem-4 --evaluations 2000")]
    [TestCase("estimate LENS --at 0.5,0,0 --sigma 0.5 --n 200000 --device simd")]
    [TestCase("report -o OUT.html --verdicts NONE")]
    [TestCase("certify --model NETWORK --data digits-test --sigma 0.25 --n 20 --n0 10 --alpha 0.1 --max 6 --out OUT.tsv --quiet")]
    [TestCase("predict --model NETWORK --data digits-test --sigma 0.25 --n 20 --alpha 0.1 --max 6 --quiet")]
    [TestCase("sweep --model NETWORK --data digits-test --sigmas 0.25,0.5 --n 20 --alpha 0.1 --max 6 --out FOLDER --quiet")]
    [TestCase("audit --predict-vanishing --model NETWORK --data digits-test --n 20 --max 6 --quiet")]
    [TestCase("train --data digits-train#..40 --sigma 0.25 --epochs 1 --out OUT.network --quiet")]
    public async Task Redirected_there_is_none(string words)
    {
        using var folder = new PlotFolder();
        var verdicts = folder.Write("none.json", """{"claims": []}""");
        var result = await CommandLine.RunAsync([.. words.Split(' ').Select(Named)], new TickingClock());
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.All.StartsWith("warning: "));
        });

        string Named(string word) => word switch
        {
            "LENS" => Repository.File("tests", "RandomizedSmoothing.Cli.Tests", "Estimate", "lens.json"),
            "NETWORK" => Repository.File("snapshots", "networks", "sigma_0.25_points_1_seed_1.network"),
            "NONE" => verdicts,
            "FOLDER" => folder.PathOf("sweep"),
            _ when word.StartsWith("OUT", StringComparison.Ordinal) => folder.PathOf(Path.GetExtension(word).Length > 0 ? $"a{Path.GetExtension(word)}" : "a.svg"),
            _ => word,
        };
    }

    [Test]
    public async Task On_a_terminal_there_is_one_that_is_wiped_away([Values] bool isQuiet)
    {
        Clock.Current = new TickingClock();
        await using var error = new StringWriter();
        StatusLine.Terminal = error;
        var network = Repository.File("snapshots", "networks", "sigma_0.25_points_1_seed_1.network");
        string[] words = ["predict", "--model", network, "--data", "digits-test", "--sigma", "0.25", "--n", "20", "--alpha", "0.1", "--max", "6", .. isQuiet ? ["--quiet"] : Array.Empty<string>()];
        await SmoothingApp.RunAsync(words, TextWriter.Null, error);
        var shown = error.ToString().Split('\r').Select(line => line.TrimEnd()).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(shown.Count(line => line.Contains(" of 6 images, ", StringComparison.Ordinal)), isQuiet ? Is.Zero : Is.EqualTo(6));
            Assert.That(shown[^1], Is.Empty.Or.StartsWith("warning: ").Or.StartsWith("classes of"), "nothing of it stays");
        });
    }

    [Test]
    public async Task Quiet_is_understood_by_every_verb()
    {
        var result = await CommandLine.RunAsync("region", "ball", "--dimension", "3", "--radius", "1", "--sigma", "0.5", "--quiet");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [TestCase(0, "")]
    [TestCase(1, "")]
    [TestCase(0.25, ", about 0 s left")]
    public void The_time_left_goes_by_the_share_that_is_done(double share, string words)
    {
        Clock.Current = new StandingClock();
        using var line = new StatusLine(TextWriter.Null);
        Assert.That(line.TimeLeft(share), Is.EqualTo(words));
    }
}
