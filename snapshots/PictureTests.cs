using RandomizedSmoothing.Cli.Plot;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The pictures that the first page shows are those that the command line draws.</summary>
public sealed class PictureTests
{
    private const string Folder = "snapshots/pictures";
    private const string Font = "DejaVu Sans";
    private const int MostBytes = 100_000;

    // A pixel here or there: another machine's last bits.
    private const double Tolerance = 0.02;

    [TestCase("margin.svg", "plot margin theorem-7 --over c,theta")]
    [TestCase("classes.svg", "plot classes tests/RandomizedSmoothing.Tests/Logs/Small/small_sigma_0.50.tsv")]
    [TestCase("figure-2.svg", "plot figure-2")]
    public async Task It_is_what_the_command_draws(string name, string command)
    {
        if (PictureFont.Name != Font)
        {
            Assert.Ignore($"this machine has no {Font}, in which the pictures are written; Debian's fonts-dejavu-core brings it");
        }

        Environment.CurrentDirectory = Repository.Root;
        var place = Directory.CreateTempSubdirectory("picture-");
        var drawn = Path.Combine(place.FullName, name);
        var result = await CommandLine.RunAsync([.. command.Split(' '), "-o", drawn]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var (expected, actual) = (await File.ReadAllTextAsync(Repository.File($"{Folder}/{name}")), await File.ReadAllTextAsync(drawn));
        place.Delete(recursive: true);
        Assert.Multiple(() =>
        {
            Assert.That(SnapshotText.AreEqual(expected, actual, Tolerance, absolute: 1), $"draw it anew, and look at it: smoothing {command} -o {Folder}/{name} --force");
            Assert.That(expected, Has.Length.LessThan(MostBytes));
            Assert.That(File.ReadAllText(Repository.File("README.md")), Does.Contain($"]({Folder}/{name})"));
        });
    }
}
