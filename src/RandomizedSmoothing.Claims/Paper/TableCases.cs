namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How entries of the printed tables become cases.</summary>
internal static class TableCases
{
    /// <summary>One case: nothing is asked of it, and its margin is in the unit of the print.</summary>
    public static Evaluation Case(Domain domain, decimal margin, params IEnumerable<decimal> values) =>
        new(new Point(domain, [.. values.Select(value => (double)value)]), Slack: 1, (double)margin);

    /// <summary>Each element with its successor.</summary>
    public static IEnumerable<(T Lower, T Higher)> Steps<T>(this IEnumerable<T> row) => row.Zip(row.Skip(1));
}
