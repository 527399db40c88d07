using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How entries of the printed tables become cases.</summary>
internal static class TableCases
{
    /// <summary>One case: nothing is asked of it, and its margin is in the unit of the print.</summary>
    public static Evaluation Case(Domain domain, decimal margin, params IEnumerable<decimal> values) =>
        new(new Point(domain, [.. values.Select(value => (double)value)]), Slack: 1, (double)margin);

    /// <summary>One comparison of printed numbers, its margin in the unit of the print.</summary>
    public static PrintedCase Printed(Domain domain, PrintExpression margin, params IEnumerable<decimal> values) =>
        new(new Point(domain, [.. values.Select(value => (double)value)]), margin);

    /// <summary>Each element with every later one.</summary>
    public static IEnumerable<(T Lower, T Higher)> Pairs<T>(this IEnumerable<T> row) =>
        row.SelectMany((lower, i) => row.Skip(i + 1).Select(higher => (lower, higher)));

    /// <summary>Each element with its successor.</summary>
    public static IEnumerable<(T Lower, T Higher)> Steps<T>(this IEnumerable<T> row) => row.Zip(row.Skip(1));
}
