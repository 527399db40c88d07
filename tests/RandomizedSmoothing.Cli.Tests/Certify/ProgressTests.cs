using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Tests.Output;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>The line that says how far a run is.</summary>
public sealed class ProgressTests
{
    [Test]
    public void It_has_the_rate_of_this_run_the_time_left_the_accuracy_and_the_abstentions()
    {
        var tally = new CertifyTally();
        foreach (var prediction in new[] { 3, 3, CertificationRecord.Abstained, 3 })
        {
            tally.Add(new(tally.Images, 3, prediction, 0.5, TimeSpan.Zero));
        }

        // Two were there before: 2 in 8 s, and 6 left.
        Assert.Multiple(() =>
        {
            Assert.That(tally.Progress(10, 2, TimeSpan.FromSeconds(8)), Is.EqualTo("4 of 10 images, 0.25 images/s, 0:00:24 left, accuracy 0.750, 1 abstention"));
            Assert.That(tally.Progress(10, 4, TimeSpan.Zero), Is.EqualTo("4 of 10 images, 0 images/s, ? left, accuracy 0.750, 1 abstention"));
            Assert.That(tally.Progress(100_000, 3, TimeSpan.FromHours(1)), Does.Contain(" 99996:00:00 left"));
        });
    }

    [Test]
    public void A_run_shows_it_before_each_image()
    {
        var images = DataFile.Read("digits#..5");
        var run = new CertifyRun { Verb = CertifyRun.Predict, Sigma = 0.25, N = 1, Alpha = 0.1, Skip = 1, Max = -1, ShardText = "0/1", Images = images.Count, Model = "m", Data = "d" };
        using var error = new StringWriter();
        (Clock.Current, StatusLine.Terminal) = (new TickingClock(), error);
        var logged = new LoggedRun(images, [new(run, null, new())], resume: false);
        Assert.That(logged.Complete((_, index) => new(images.Label(index), 0), error));

        // Each goes over the one before, and the last is wiped away.
        var lines = error.ToString().Split('\r', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(6));
        Assert.That(lines[4].TrimEnd(), Does.StartWith("4 of 5 images, ").And.EndWith(" left, accuracy 1.000, 0 abstentions"));
        Assert.That(lines[5], Is.EqualTo(new string(' ', lines[5].Length)));
    }
}
