using System.Globalization;

namespace RandomizedSmoothing.Logs;

/// <summary>
/// Durations as Python writes a <c>timedelta</c>: <c>0:00:14.114881</c>, <c>0:00:14</c>, <c>1 day, 2:03:04.5</c>; negative
/// ones (a clock set back) as <c>-1 day, 23:59:59</c>; and as seconds: <c>15.4</c>.
/// </summary>
internal static class LogTime
{
    // Seven digits each of days and of hours, together, stay within a TimeSpan.
    private const int MostDigits = 7;

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan time) => text.Contains(':') ? TryParseTimedelta(text, out time) : TryParseSeconds(text, out time);

    // Cohen et al.'s own logs of CIFAR-10 have seconds.
    private static bool TryParseSeconds(ReadOnlySpan<char> text, out TimeSpan time)
    {
        const double Longest = 1e11;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < Longest;
        time = isNumber ? TimeSpan.FromSeconds(seconds) : default;
        return isNumber;
    }

    private static bool TryParseTimedelta(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        var days = 0;
        var comma = text.IndexOf(',');
        if (comma >= 0)
        {
            if (!TryParseDays(text[..comma], out days) || text[(comma + 1)..] is not [' ', .. var clock])
            {
                return false;
            }

            text = clock;
        }

        if (!TryParseClock(text, out var ofDay) || (comma >= 0 && ofDay >= TimeSpan.FromDays(1)))
        {
            return false;
        }

        time = TimeSpan.FromDays(days) + ofDay;
        return true;
    }

    /// <summary>How many digits follow the decimal point.</summary>
    public static int FractionDigits(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point < 0 ? 0 : text.Length - point - 1;
    }

    private static bool TryParseDays(ReadOnlySpan<char> text, out int days)
    {
        days = 0;
        var unit = text.IndexOf(' ');
        return unit is > 0 and <= MostDigits + 1
            && text[unit..] is " day" or " days"
            && int.TryParse(text[..unit], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out days);
    }

    private static bool TryParseClock(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        var colon = text.IndexOf(':');
        if (colon is < 1 or > MostDigits
            || text[(colon + 1)..] is not [var m1, var m2, ':', var s1, var s2, .. var rest]
            || !TryParseDigits(text[..colon], out var hours)
            || !TryParseDigits([m1, m2], out var minutes)
            || !TryParseDigits([s1, s2], out var seconds)
            || minutes > 59
            || seconds > 59)
        {
            return false;
        }

        var fraction = 0.0;
        if (rest.Length > 0
            && (rest is not ['.', _, ..] || !double.TryParse(rest, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out fraction)))
        {
            return false;
        }

        time = new TimeSpan(hours, minutes, seconds) + TimeSpan.FromSeconds(fraction);
        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
