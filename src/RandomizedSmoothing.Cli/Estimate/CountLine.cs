using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Estimate;

/// <summary>How many samples are done, on a terminal's stderr; threads report it.</summary>
internal sealed class CountLine(TextWriter error, long samples) : IProgress<long>, IDisposable
{
    private readonly StatusLine line = new(error);
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public void Report(long value) => line.Show(() => string.Create(
        CultureInfo.InvariantCulture,
        $"{value / (double)samples:P0}, {value / watch.Elapsed.TotalSeconds:G3} samples a second{line.TimeLeft(value / (double)samples)}"));

    public void Dispose() => line.Dispose();
}
