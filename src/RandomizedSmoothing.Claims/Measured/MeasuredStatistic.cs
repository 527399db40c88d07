using System.Globalization;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>A number that is read from the scores of a network. The gap and the ranks are no smooth functions of the class-wise accuracies.</summary>
public sealed class MeasuredStatistic
{
    private readonly Func<ClassScores, double> of;

    private MeasuredStatistic(string name, string unit, Func<ClassScores, double> of) => (Name, Unit, this.of) = (name, unit, of);

    /// <summary>The highest less the lowest class-wise accuracy, in percentage points.</summary>
    public static MeasuredStatistic Gap { get; } = new("gap", "percentage points", scores => 100 * (scores.Accuracy.Max() - scores.Accuracy.Min()));

    /// <summary>The mean certified radius of all images, in input units.</summary>
    public static MeasuredStatistic AverageRadius { get; } = new("average certified radius", "input units", scores => scores.AverageRadius);

    /// <summary>The mean certified radius of the images that are right, in input units.</summary>
    public static MeasuredStatistic CorrectRadius { get; } = new("correct certified radius", "input units", scores => scores.CorrectRadius);

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>Its unit.</summary>
    public string Unit { get; }

    /// <summary>The k-th lowest class-wise accuracy, in percent.</summary>
    /// <param name="rank">k, from 1.</param>
    public static MeasuredStatistic Lowest(int rank) =>
        new(string.Create(CultureInfo.InvariantCulture, $"accuracy of the class of rank {rank} from the lowest"), "percent", scores => 100 * scores.Accuracy.Order().ElementAt(rank - 1));

    /// <summary>The highest class-wise accuracy, in percent.</summary>
    public static MeasuredStatistic Highest { get; } = new("highest class-wise accuracy", "percent", scores => 100 * scores.Accuracy.Max());

    /// <summary>
    /// How many classes have no right image in any run. It bounds the number of classes of accuracy 0 from above, with certainty: an
    /// image that was right once shows that its class has more; none that was right shows nothing.
    /// </summary>
    public static MeasuredStatistic ClassesWithoutARightImage { get; } =
        new("classes without a right image", "classes", scores => scores.Accuracy.Count(accuracy => accuracy == 0)) { IsUpperBound = true };

    /// <summary>Whether the true number is at most the one that is seen, with certainty, and nothing else is known of it.</summary>
    public bool IsUpperBound { get; private init; }

    internal double Of(ClassScores scores) => of(scores);
}
