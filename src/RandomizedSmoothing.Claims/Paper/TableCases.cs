namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What tells the entries of the printed tables apart, and how they become cases.</summary>
internal static class TableCases
{
    public static Parameter Sigma { get; } = Parameter.Sigma with { Low = 0, High = 3 };

    public static Parameter LowerSigma { get; } = Sigma with { Name = "lowerSigma", Meaning = "the smaller of the two σ compared" };

    public static Parameter HigherSigma { get; } = Sigma with { Name = "higherSigma", Meaning = "the larger of the two σ compared" };

    public static Parameter Points { get; } =
        new("points", "noisy copies of a training sample over which its loss is averaged", ParameterKind.WholeNumber, 1, 50);

    public static Parameter Percentile { get; } =
        new("percentile", "percentile of the class-wise accuracies: 1 for the lowest, 100 for the highest", ParameterKind.WholeNumber, 1, 100);

    public static Parameter DataSet { get; } =
        Parameter.Classes with { Meaning = "number of classes: 10 for CIFAR-10, 1000 for ImageNet", Low = 10, High = 1000 };

    public static Parameter Table { get; } = new("table", "number of the table", ParameterKind.WholeNumber, 2, 4);

    public static Parameter Label { get; } = new("label", "label of CIFAR-10, such as 3 for cat", ParameterKind.WholeNumber, 0, 9);

    /// <summary>One case: nothing is asked of it, and its margin is in the unit of the print.</summary>
    public static Evaluation Case(Domain domain, decimal margin, params IEnumerable<decimal> values) =>
        new(new Point(domain, [.. values.Select(value => (double)value)]), Slack: 1, (double)margin);

    /// <summary>Each element with its successor.</summary>
    public static IEnumerable<(T Lower, T Higher)> Steps<T>(this IEnumerable<T> row) => row.Zip(row.Skip(1));
}
