using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Logs;

/// <summary>One line of a certification log, column by column, with the cause where it cannot be read.</summary>
internal static class RecordParser
{
    private const int MostOnStack = 64;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="columns">Where its columns stand.</param>
    /// <param name="record">What it says.</param>
    /// <param name="cause">Why it cannot be read.</param>
    /// <param name="contradiction">Where it can: what <c>correct</c> says against label and prediction; else null.</param>
    public static bool TryParse(
        ReadOnlySpan<char> line,
        LogColumns columns,
        out CertificationRecord record,
        [NotNullWhen(false)] out string? cause,
        out string? contradiction)
    {
        record = default;
        contradiction = null;
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
            contradiction = record.IsCorrect == (correct is "1")
                ? null
                : FormattableString.Invariant($"correct is {(record.IsCorrect ? 0 : 1)}, but label {labelValue} and predict {prediction} {(record.IsCorrect ? "agree" : "differ")}");
            cause = Counted(line, fields, columns, ref record);
        }

        return cause is null;
    }

    // The counts and the samples, where the log has them.
    private static string? Counted(ReadOnlySpan<char> line, ReadOnlySpan<Range> fields, LogColumns columns, ref CertificationRecord record)
    {
        if (columns.Samples >= 0)
        {
            if (!long.TryParse(line[fields[columns.Samples]], NumberStyles.None, CultureInfo.InvariantCulture, out var samples))
            {
                return $"samples {Quote(line[fields[columns.Samples]])} is no whole number";
            }

            record = record with { Samples = samples };
        }

        if (columns.Counts is not { } places)
        {
            return null;
        }

        Span<long> values = stackalloc long[LogColumns.Counted.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!long.TryParse(line[fields[places[i]]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out values[i]) || (i is 2 or 4 && values[i] is < -1 or > int.MaxValue))
            {
                return $"{LogColumns.Counted[i]} {Quote(line[fields[places[i]]])} is no whole number";
            }
        }

        var counts = new LoggedCounts(values[0], values[1], (int)values[2], values[3], (int)values[4]);
        record = record with { Counts = counts };
        return counts.Fault ?? (record.IsAbstention || record.Prediction == counts.Candidate ? null
            : FormattableString.Invariant($"predict {record.Prediction} is not the candidate {counts.Candidate}"));
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
