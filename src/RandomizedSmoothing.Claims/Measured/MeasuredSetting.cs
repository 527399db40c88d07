using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>Networks that were trained and smoothed in the same way from several seeds, all tried on the same images.</summary>
public sealed class MeasuredSetting
{
    private readonly Lazy<ClassScores[][]> asFirst;
    private readonly Lazy<ClassScores[][]> asSecond;

    /// <param name="name">How they were trained and smoothed, as a person reads it.</param>
    /// <param name="images">The images.</param>
    /// <param name="networks">The networks, at least one, each with an outcome for each image.</param>
    /// <exception cref="ArgumentException">There is no network, or one has another number of images.</exception>
    public MeasuredSetting(string name, MeasuredImages images, ImmutableArray<MeasuredNetwork> networks)
    {
        if (networks.IsEmpty || networks.Any(network => network.Right.Length != images.Labels.Length))
        {
            throw new ArgumentException($"'{name}' needs a network at least, and {images.Labels.Length} images of each", nameof(networks));
        }

        (Name, Images, Networks) = (name, images, networks);
        asFirst = new(() => Redraw(isFirst: true));
        asSecond = new(() => Redraw(isFirst: false));
    }

    /// <summary>How they were trained and smoothed.</summary>
    public string Name { get; }

    /// <summary>The images.</summary>
    public MeasuredImages Images { get; }

    /// <summary>The networks.</summary>
    public ImmutableArray<MeasuredNetwork> Networks { get; }

    /// <summary>The mean of a statistic over the networks.</summary>
    /// <param name="statistic">The statistic.</param>
    public double Mean(MeasuredStatistic statistic) => Enumerable.Range(0, Networks.Length).Average(network => statistic.Of(Scores(network)));

    /// <summary>What a network scores on the images.</summary>
    internal ClassScores Scores(int network) => Scores(network, added: 0, isFirst: true);

    /// <summary>What a network scores on the images and those that are added to each class, of which the draws are made.</summary>
    internal ClassScores ScoresWithAdded(int network, bool isFirst) => Scores(network, MeasuredImages.Added, isFirst);

    /// <summary>What each network scores on each draw of the images.</summary>
    /// <param name="isFirst">Whether it is the first of two compared settings.</param>
    internal ClassScores[][] Redrawn(bool isFirst) => isFirst ? asFirst.Value : asSecond.Value;

    private ClassScores Scores(int network, int added, bool isFirst)
    {
        var times = new byte[Images.Labels.Length];
        Array.Fill(times, (byte)1);
        var extra = new (int, int)[Images.Classes];
        Array.Fill(extra, (added / 2, added / 2));
        return Scores(Networks[network], Drawn(times), extra, isFirst, added);
    }

    private ClassScores[][] Redraw(bool isFirst)
    {
        var (draws, scores) = (Images.Drawn, new ClassScores[MeasuredImages.Draws][]);
        Parallel.For(0, scores.Length, i =>
        {
            var drawn = Drawn(draws[i].Times);
            scores[i] = [.. Networks.Select(network => Scores(network, drawn, draws[i].Added, isFirst, MeasuredImages.Added))];
        });
        return scores;
    }

    // A third of the images is in no draw.
    private List<(int Image, int Label, int Times)> Drawn(byte[] times)
    {
        var drawn = new List<(int, int, int)>(times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] > 0)
            {
                drawn.Add((i, Images.Labels[i], times[i]));
            }
        }

        return drawn;
    }

    private ClassScores Scores(MeasuredNetwork network, List<(int Image, int Label, int Times)> drawn, (int First, int Second)[] extra, bool isFirst, int added)
    {
        var accuracy = Array.ConvertAll(extra, one => (double)(isFirst ? one.First : one.Second));
        var (right, radius, images) = (0.0, 0.0, 0);
        var (isRight, radii) = (network.Right, network.Radii);
        foreach (var (image, label, times) in drawn)
        {
            var timesRight = times * isRight[image];
            accuracy[label] += timesRight;
            right += timesRight;
            images += times;
            if (radii.Length > 0)
            {
                radius += times * radii[image];
            }
        }

        for (var c = 0; c < accuracy.Length; c++)
        {
            accuracy[c] /= Images.ClassSizes[c] + added;
        }

        return new(accuracy, radius / images, right == 0 ? double.NaN : radius / right);
    }
}

/// <summary>What a network scores on images.</summary>
/// <param name="Accuracy">The accuracy of each class, in [0, 1].</param>
/// <param name="AverageRadius">The mean certified radius, in input units, 0 where an image is not right.</param>
/// <param name="CorrectRadius">The mean certified radius of the images that are right; NaN where none is.</param>
internal sealed record ClassScores(double[] Accuracy, double AverageRadius, double CorrectRadius);
