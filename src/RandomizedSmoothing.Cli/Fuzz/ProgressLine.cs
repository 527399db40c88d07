using System.Globalization;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Fuzz;

/// <summary>The rate of a search and what is best so far, on a terminal's stderr.</summary>
internal sealed class ProgressLine(TextWriter error) : IProgress<FuzzResult>, IDisposable
{
    private readonly StatusLine line = new(error);

    public void Report(FuzzResult value) => line.Show(() => string.Create(
        CultureInfo.InvariantCulture,
        $"{value.Elapsed.TotalSeconds:F0} s, {value.Evaluations} evaluations, {value.EvaluationsPerSecond:F0} a second, smallest margin {value.SmallestMargin:G4}"));

    public void Dispose() => line.Dispose();
}
