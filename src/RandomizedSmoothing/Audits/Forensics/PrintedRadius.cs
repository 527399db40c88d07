namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>A radius as a log prints it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">What one unit of its last digit is worth; a digit that was stripped as a zero counts.</param>
/// <param name="Lines">How many answers have it.</param>
/// <param name="FirstLine">The first of them, counted from 1.</param>
internal readonly record struct PrintedRadius(double Value, double Unit, long Lines, long FirstLine)
{
    /// <summary>How far a rung may be off for the arithmetic of whoever computed it: noise and radii in single precision.</summary>
    public double Tolerance => (1e-7 * Value) + 1e-12;

    /// <summary>The radii of a log, largest first, each once.</summary>
    /// <param name="texts">The texts of the radii of all answers, each with its line.</param>
    public static IReadOnlyList<PrintedRadius> Of(IReadOnlyList<(string Text, double Value, long Line)> texts)
    {
        var style = RadiusStyle.Of(texts.Select(text => text.Text));
        return
        [
            .. texts.GroupBy(text => text.Value)
                .OrderByDescending(same => same.Key)
                .Select(same => new PrintedRadius(same.Key, style.Unit(same.Key), same.LongCount(), same.First().Line)),
        ];
    }
}
