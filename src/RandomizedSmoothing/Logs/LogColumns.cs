using System.Diagnostics.CodeAnalysis;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Logs;

/// <summary>
/// Where the columns of a log stand, by their names in its first line. Every script of the field reads by name, and many logs have
/// columns of their own between.
/// </summary>
internal sealed record LogColumns
{
    /// <summary>The columns of a certification log, in the order in which the field writes them.</summary>
    public const string Certified = "idx\tlabel\tpredict\tradius\tcorrect\ttime";

    /// <summary>What a log's first line has to be, as messages say it.</summary>
    public const string Expected =
        "a certification log begins with tab-separated names of columns, among them 'idx label predict correct', and 'radius' where it certifies";

    // What `certify` writes where an image gets as many samples as it needs.
    public const string SamplesColumn = "samples";

    // What `certify` writes behind the field's columns.
    public static readonly string[] Counted = ["n", "count", "runnerUp", "runnerUpCount", "candidate"];

    private static readonly string[] Needed = ["idx", "label", "predict", "correct"];
    private static readonly string[] Known = [.. Needed, "radius", "time"];

    private LogColumns(string[] names)
    {
        Count = names.Length;
        (Index, Label, Prediction, Correct) = (Place("idx"), Place("label"), Place("predict"), Place("correct"));
        (Radius, Time) = (Place("radius"), Place("time"));
        Samples = Place(SamplesColumn);
        Counts = Array.TrueForAll(Counted, names.Contains) ? [.. Counted.Select(Place)] : null;

        int Place(string name) => Array.IndexOf(names, name);
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    public int Index { get; }

    public int Label { get; }

    public int Prediction { get; }

    public int Correct { get; }

    /// <summary>−1 in a log of predictions.</summary>
    public int Radius { get; }

    /// <summary>−1 where no time was taken.</summary>
    public int Time { get; }

    /// <summary>−1 where the log does not say how many samples each line took.</summary>
    public int Samples { get; }

    /// <summary>The places of <see cref="Counted"/>; null where one of them is missing.</summary>
    public IReadOnlyList<int>? Counts { get; }

    /// <summary>Whether the last column is one of which a part would pass for the whole.</summary>
    public bool EndsInNumber => Count - 1 is var last && (last == Index || last == Label || last == Prediction || last == Radius
        || last == Samples || (Counts?.Contains(last) ?? false));

    /// <summary>Reads a first line, or says what it lacks.</summary>
    public static bool TryParse(ReadOnlySpan<char> header, [NotNullWhen(true)] out LogColumns? columns, [NotNullWhen(false)] out string? cause)
    {
        var names = header.ToString().Split('\t');
        columns = null;
        cause = Array.Find(Known, name => names.Count(other => other == name) > 1) is { } twice ? $"the column '{twice}' stands there twice"
            : Array.Find(Needed, name => !names.Contains(name)) is { } missing ? $"header {RecordParser.Quote(header)} lacks the column '{missing}'; {Expected}"
            : null;
        columns = cause is null ? new LogColumns(names) : null;
        return columns is not null;
    }
}
