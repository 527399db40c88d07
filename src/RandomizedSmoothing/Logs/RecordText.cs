using System.Globalization;

namespace RandomizedSmoothing.Logs;

/// <summary>Lines of a certification log, as the field writes them, but for the radius: it is cut off, not rounded to nearest.</summary>
public static class RecordText
{
    /// <summary>The first line: the tab-separated names of the columns.</summary>
    public const string Header = LogColumns.Certified;

    /// <summary>One sample as a line without its end.</summary>
    /// <param name="record">The sample; one without a radius or a time gets 0 there.</param>
    public static string Line(CertificationRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Index}\t{record.Label}\t{record.Prediction}\t{RadiusText.RoundDown(record.Radius ?? 0)}\t{(record.IsCorrect ? 1 : 0)}\t{Duration(record.Time ?? TimeSpan.Zero)}");

    /// <summary>A duration as Python writes a <c>timedelta</c> below a day, always with six decimals: a line that was cut off shows.</summary>
    /// <param name="time">At least 0.</param>
    public static string Duration(TimeSpan time) => string.Create(
        CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}.{time.Ticks % TimeSpan.TicksPerSecond / 10:000000}");
}
