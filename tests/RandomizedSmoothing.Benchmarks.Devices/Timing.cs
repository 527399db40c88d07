using System.Diagnostics;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>How long work takes, by the clock and in processor time, which others' work does not change.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all cores together.</param>
internal readonly record struct Timing(double Wall, double Processor)
{
    private const int Repeats = 5;

    /// <summary>Of one run.</summary>
    public static Timing Of(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        work();
        return new(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    /// <summary>The medians of five runs.</summary>
    public static Timing Median(Action work)
    {
        var all = Enumerable.Range(0, Repeats).Select(_ => Of(work)).ToArray();
        return new(Middle(all.Select(one => one.Wall)), Middle(all.Select(one => one.Processor)));

        static double Middle(IEnumerable<double> seconds) => seconds.Order().ElementAt(Repeats / 2);
    }
}
