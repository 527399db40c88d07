using System.Globalization;

namespace RandomizedSmoothing.Snapshots;

/// <summary>What the claims about the digits rest on, measured from the networks.</summary>
public sealed class DigitsOutcomesTests
{
    /// <summary>The longer run: what the file lacks is measured and added, with networks trained anew beyond the committed seeds.</summary>
    [Test]
    [Explicit("minutes")]
    public void Complete()
    {
        var from = int.Parse(Environment.GetEnvironmentVariable("FROM") ?? "1", CultureInfo.InvariantCulture);
        var to = int.Parse(Environment.GetEnvironmentVariable("TO") ?? "3", CultureInfo.InvariantCulture);
        var heavy = Environment.GetEnvironmentVariable("HEAVY") == "1";
        var file = Environment.GetEnvironmentVariable("OUT")!;
        var known = File.Exists(file) ? File.ReadLines(file).Select(line => line.Split(": ")[0]).ToHashSet() : [];
        var runs = Enumerable.Range(from, to - from + 1).SelectMany(seed => DigitsOutcomes.Runs(seed, heavy)).Where(run => !known.Contains(run.ToString()));
        var gate = new object();
        DigitsOutcomes.Measure(runs, (run, outcomes) =>
        {
            lock (gate)
            {
                File.AppendAllText(file, $"{run}: {outcomes}\n");
            }
        });
    }
}
