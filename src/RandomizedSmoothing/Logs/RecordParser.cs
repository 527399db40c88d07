using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Logs;

/// <summary>One line of a certification log, column by column, with the cause where it cannot be read.</summary>
internal static class RecordParser
{
    private const int MostOnStack = 64;

    public static bool TryParse(
        ReadOnlySpan<char> line,
        LogColumns columns,
        out CertificationRecord record,
        [NotNullWhen(false)] out string? cause)
    {
        record = default;
        var count = line.Count('\t') + 1;
        if (count != columns.Count)
        {
            cause = FormattableString.Invariant($"{count} tab-separated columns where the header has {columns.Count}");
            return false;
        }

        Span<Range> fields = count <= MostOnStack ? stackalloc Range[count] : new Range[count];
        line.Split(fields, '\t');
        var index = line[fields[columns.Index]];
        var label = line[fields[columns.Label]];
        var predict = line[fields[columns.Prediction]];
        var radius = columns.Radius < 0 ? default : line[fields[columns.Radius]];
        var correct = line[fields[columns.Correct]];
        double? radiusValue = null;
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
        else if (columns.Radius >= 0 && !TryParseRadius(radius, out radiusValue))
        {
            cause = $"radius {Quote(radius)} is not a number from 0 to 1e100"
                + (radius.Contains(',') ? "; the decimal separator is a point" : "");
        }
        else if (correct is not ("0" or "1"))
        {
            cause = $"correct {Quote(correct)} is not 0 or 1";
        }
        else
        {
            // No figure rests on the time, and so no spelling of it costs a log.
            TimeSpan? time = columns.Time >= 0 && LogTime.TryParse(line[fields[columns.Time]], out var taken) ? taken : null;
            record = new CertificationRecord(indexValue, labelValue, prediction, radiusValue, time);
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

    private static bool TryParseRadius(ReadOnlySpan<char> text, out double? radius)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        radius = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
        return radius is >= 0 and <= CertificationRecord.LargestRadius;
    }
}
