using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// Table 3's first half measured on another network: a ResNet-20 trained on CIFAR-10 without noise, smoothed. The file says with which
/// command, and how many images there are at each σ.
/// </summary>
public static class OurCifar10
{
    private const string Resource = "our-cifar10";

    /// <summary>The rows, by increasing σ.</summary>
    public static ImmutableArray<OurCifar10Row> Rows { get; } = Read();

    private static ImmutableArray<OurCifar10Row> Read()
    {
        using var stream = typeof(OurCifar10).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks its resource '{Resource}'");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => char.IsAsciiDigit(line[0])).Select(Row)];
    }

    private static OurCifar10Row Row(string line)
    {
        var cells = line.Split(',');
        return new(
            decimal.Parse(cells[0], CultureInfo.InvariantCulture),
            int.Parse(cells[1], CultureInfo.InvariantCulture),
            int.Parse(cells[2], CultureInfo.InvariantCulture),
            [.. cells[3..].Select(cell => cell.Split('/') is [var right, var all] ? (int.Parse(right, CultureInfo.InvariantCulture), int.Parse(all, CultureInfo.InvariantCulture)) : default)]);
    }
}

/// <summary>The network at one σ.</summary>
/// <param name="Sigma">σ of the smoothing, in input units; 0 for none.</param>
/// <param name="Images">How many images there are.</param>
/// <param name="Abstentions">How many of them got no class.</param>
/// <param name="Classes">Of each class, how many images are right, and how many there are.</param>
public sealed record OurCifar10Row(decimal Sigma, int Images, int Abstentions, ImmutableArray<(int Right, int All)> Classes)
{
    /// <summary>Of ten classes, the accuracy of the k-th lowest in percent.</summary>
    /// <param name="rank">k, from 1.</param>
    public decimal Lowest(int rank) => Classes.Select(c => 100m * c.Right / c.All).Order().ElementAt(rank - 1);

    /// <summary>The exact 95 % interval of the k-th lowest class, taken for itself, in percent.</summary>
    /// <param name="rank">k, from 1.</param>
    public (double Lower, double Upper) Interval(int rank)
    {
        var (right, all) = Classes.OrderBy(c => (decimal)c.Right / c.All).ElementAt(rank - 1);
        var (lower, upper) = ClopperPearson.Interval(right, all, 0.05);
        return (100 * lower, 100 * upper);
    }
}
