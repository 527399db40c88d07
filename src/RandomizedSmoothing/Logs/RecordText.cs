using System.Globalization;

namespace RandomizedSmoothing.Logs;

/// <summary>Lines of a certification log, as the field writes them, but for the radius: it is cut off, not rounded to nearest.</summary>
public static class RecordText
{
    /// <summary>The first line: the tab-separated names of the columns.</summary>
    public const string Header = LogColumns.Certified;

    /// <summary>The first line of a log whose samples have counts, or say how many there were, as well.</summary>
    /// <param name="hasCounts">Whether they have <see cref="CertificationRecord.Counts"/>.</param>
    /// <param name="hasSamples">Whether they have <see cref="CertificationRecord.Samples"/>.</param>
    public static string HeaderOf(bool hasCounts, bool hasSamples) =>
        string.Join('\t', [Header, .. hasCounts ? LogColumns.Counted : [], .. hasSamples ? [LogColumns.SamplesColumn] : Array.Empty<string>()]);

    /// <summary>One sample as a line without its end; counts follow the field's columns where there are any.</summary>
    /// <param name="record">The sample; one without a radius or a time gets 0 there.</param>
    public static string Line(CertificationRecord record)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{record.Index}\t{record.Label}\t{record.Prediction}\t{RadiusText.RoundDown(record.Radius ?? 0)}\t{(record.IsCorrect ? 1 : 0)}\t{Duration(record.Time ?? TimeSpan.Zero)}");
        var counts = record.Counts is { } c ? string.Create(CultureInfo.InvariantCulture, $"\t{c.N}\t{c.Count}\t{c.RunnerUp}\t{c.RunnerUpCount}\t{c.Candidate}") : "";
        return line + counts + (record.Samples is { } samples ? string.Create(CultureInfo.InvariantCulture, $"\t{samples}") : "");
    }

    /// <summary>A duration as Python writes a <c>timedelta</c> below a day, always with six decimals: a line that was cut off shows.</summary>
    /// <param name="time">At least 0.</param>
    public static string Duration(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}.{time.Ticks % TimeSpan.TicksPerSecond / 10:000000}");
}
