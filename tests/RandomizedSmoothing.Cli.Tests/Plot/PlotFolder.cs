namespace RandomizedSmoothing.Cli.Tests.Plot;

/// <summary>A folder of a test's own, and the pictures that the command line makes in it.</summary>
internal sealed class PlotFolder : IDisposable
{
    public string Place { get; } = Directory.CreateTempSubdirectory("plot-").FullName;

    /// <summary>Runs <c>smoothing plot</c>, with a picture as SVG and its numbers as CSV.</summary>
    public async Task<(string Svg, CsvRow[] Rows, CommandResult Result)> DrawAsync(params string[] words)
    {
        var (picture, numbers) = (PathOf("picture.svg"), PathOf("picture.csv"));
        var result = await CommandLine.RunAsync(["plot", .. words, "-o", picture, "--numbers", numbers]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return (await File.ReadAllTextAsync(picture), CsvRow.Read(await File.ReadAllLinesAsync(numbers)), result);
    }

    public string PathOf(string name) => Path.Combine(Place, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
