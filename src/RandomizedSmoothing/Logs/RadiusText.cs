using System.Globalization;

namespace RandomizedSmoothing.Logs;

/// <summary>A certified radius as text: cut off, never rounded up.</summary>
public static class RadiusText
{
    // So many digits that a double's own rounding to them cannot carry into those that are kept.
    private const string Whole = "F40";

    /// <summary>The radius with a number of decimals, rounded down.</summary>
    /// <param name="radius">At least 0, at most <see cref="CertificationRecord.LargestRadius"/>.</param>
    /// <param name="decimals">From 1 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static string RoundDown(double radius, int decimals = 6)
    {
        if (!(radius is >= 0 and <= CertificationRecord.LargestRadius))
        {
            throw Argument.Outside(nameof(radius), radius, "in [0, 1e100]");
        }

        if (decimals is < 1 or > 15)
        {
            throw Argument.Outside(nameof(decimals), decimals, "from 1 to 15");
        }

        var text = radius.ToString(Whole, CultureInfo.InvariantCulture);
        return text[..(text.IndexOf('.', StringComparison.Ordinal) + 1 + decimals)];
    }
}
