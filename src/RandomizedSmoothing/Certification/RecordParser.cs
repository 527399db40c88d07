using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RandomizedSmoothing.Certification;

/// <summary>One line of a certification log, column by column, with the cause where it cannot be read.</summary>
internal static class RecordParser
{
    /// <summary>The columns that every certification log begins with.</summary>
    public const string Header = "idx\tlabel\tpredict\tradius\tcorrect\ttime";

    /// <summary>How many columns <see cref="Header"/> has.</summary>
    public const int Columns = 6;

    public static bool TryParse(
        ReadOnlySpan<char> line,
        int columns,
        out CertificationRecord record,
        [NotNullWhen(false)] out string? cause)
    {
        record = default;
        var count = line.Count('\t') + 1;
        if (count != columns)
        {
            cause = FormattableString.Invariant($"{count} tab-separated columns where the header has {columns}");
            return false;
        }

        Span<Range> fields = stackalloc Range[Columns + 1];
        line.Split(fields, '\t');
        var index = line[fields[0]];
        var label = line[fields[1]];
        var predict = line[fields[2]];
        var radius = line[fields[3]];
        var correct = line[fields[4]];
        var time = line[fields[5]];
        cause = null;
        if (!long.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var indexValue))
        {
            cause = $"idx {Quote(index)} is not an integer of at least 0";
        }
        else if (!int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var labelValue))
        {
            cause = $"label {Quote(label)} is not an integer of at least 0";
        }
        else if (!TryParsePrediction(predict, out var prediction))
        {
            cause = $"predict {Quote(predict)} is not an integer of at least 0, or -1 for an abstention";
        }
        else if (!TryParseRadius(radius, out var radiusValue))
        {
            cause = $"radius {Quote(radius)} is not a number from 0 to 1e100"
                + (radius.Contains(',') ? "; the decimal separator is a point" : "");
        }
        else if (correct is not ("0" or "1"))
        {
            cause = $"correct {Quote(correct)} is not 0 or 1";
        }
        else if (!LogTime.TryParse(time, out var timeValue))
        {
            cause = $"time {Quote(time)} is not h:mm:ss.ffffff";
        }
        else
        {
            record = new CertificationRecord(indexValue, labelValue, prediction, radiusValue, timeValue);
            cause = record.IsCorrect == (correct is "1")
                ? null
                : FormattableString.Invariant($"correct is {(record.IsCorrect ? 0 : 1)}, but label {labelValue} and predict {prediction} {(record.IsCorrect ? "agree" : "differ")}");
        }

        return cause is null;
    }

    /// <summary>A value as an error message shows it: one line, and not too long a one.</summary>
    public static string Quote(ReadOnlySpan<char> value)
    {
        const int Longest = 40;
        var shown = value.Length > Longest ? $"{value[..Longest]}…" : value.ToString();
        return $"'{string.Concat(shown.Replace("\t", @"\t", StringComparison.Ordinal).Select(c => char.IsControl(c) ? '\uFFFD' : c))}'";
    }

    private static bool TryParsePrediction(ReadOnlySpan<char> text, out int prediction)
    {
        prediction = CertificationRecord.Abstained;
        return text is "-1" || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out prediction);
    }

    private static bool TryParseRadius(ReadOnlySpan<char> text, out double radius)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out radius)
            && radius is >= 0 and <= CertificationRecord.LargestRadius;
    }
}
