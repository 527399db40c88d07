using RandomizedSmoothing.Cli.Audit;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary>The field's colours of logs: σ = 0.12, 0.25, 0.50 and 1.00 in blue, orange, green and red; any other in the next colour that is free.</summary>
internal static class SigmaInks
{
    private static readonly double[] Usual = [0.12, 0.25, 0.50, 1.00];

    /// <summary>An ink for each log.</summary>
    public static IReadOnlyList<Ink> Of(IReadOnlyList<AuditedFile> logs)
    {
        var inks = new Ink?[logs.Count];
        var taken = new HashSet<int>();
        for (var i = 0; i < inks.Length; i++)
        {
            if (logs[i].Sigma is { } sigma && Array.IndexOf(Usual, sigma) is >= 0 and var place && taken.Add(place))
            {
                inks[i] = Ink.OfNumber(place);
            }
        }

        var free = Enumerable.Range(0, int.MaxValue).Where(place => !taken.Contains(place)).GetEnumerator();
        return [.. inks.Select(ink => ink ?? Next())];

        Ink Next()
        {
            free.MoveNext();
            return Ink.OfNumber(free.Current);
        }
    }

    /// <summary>A name for each log: its σ where that tells it from all others, else with the file's name.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<AuditedFile> logs) => [.. logs.Select(log =>
        log.Sigma is not { } sigma ? log.Name
        : logs.Count(other => other.Sigma == sigma) == 1 ? $"σ = {Cell.Sigma(sigma)}"
        : $"σ = {Cell.Sigma(sigma)}, {log.Name}")];
}
