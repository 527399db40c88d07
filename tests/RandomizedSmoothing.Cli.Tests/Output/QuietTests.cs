using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Tests.Output;

/// <summary>Progress: on a terminal only, with the time that is left, and never with <c>--quiet</c>.</summary>
public sealed class QuietTests
{
    [TestCase("plot figure-1 -o OUT")]
    [TestCase("verify figure-2 theorem-4")]
    public async Task Redirected_there_is_none(string words)
    {
        var folder = Directory.CreateTempSubdirectory("quiet-").FullName;
        var result = await CommandLine.RunAsync(words.Split(' ').Select(word => word == "OUT" ? Path.Combine(folder, "a.svg") : word).ToArray(), TimeProvider.System);
        Directory.Delete(folder, recursive: true);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Quiet_is_understood_by_every_verb()
    {
        var result = await CommandLine.RunAsync("region", "ball", "--dimension", "3", "--radius", "1", "--sigma", "0.5", "--quiet");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [Test]
    public void Quiet_shows_nothing_where_lines_would_be_shown([Values] bool isQuiet)
    {
        using var error = new StringWriter();
        StatusLine.IsQuiet = isQuiet;
        using (var line = new StatusLine(error, TimeSpan.Zero))
        {
            line.Show(() => "half");
        }

        StatusLine.IsQuiet = false;
        Assert.That(error.ToString(), Is.EqualTo(isQuiet ? "" : "half\n"));
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
