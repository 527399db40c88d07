namespace RandomizedSmoothing.Snapshots;

/// <summary>The numbers behind pictures, one in some dozens: what is drawn is pinned, not its pixels.</summary>
public sealed class PlotSnapshots
{
    private const int Lines = 60;

    [Test]
    public async Task Numbers([Values("figure-1", "figure-2", "figure-3a", "figure-3b")] string figure)
    {
        var folder = Directory.CreateTempSubdirectory("plot-").FullName;
        var numbers = Path.Combine(folder, "numbers.csv");
        var result = await CommandLine.RunAsync("plot", figure, "-o", Path.Combine(folder, "picture.svg"), "--data", numbers);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var lines = await File.ReadAllLinesAsync(numbers);
        Directory.Delete(folder, recursive: true);
        Snapshot.Verify(string.Join('\n', lines.Where((_, i) => i % (lines.Length / Lines) == 0)), tolerance: 1e-8, absolute: 1e-9);
    }
}
