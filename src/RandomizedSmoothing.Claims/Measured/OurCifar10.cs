using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>
/// Table 3's first half measured on another network: a ResNet-20 trained on CIFAR-10 without noise, smoothed. The file says with which
/// command, and how many images there are at each σ: one network, one seed of the noise.
/// </summary>
internal static class OurCifar10
{
    /// <summary>On what the claims about these runs are tried.</summary>
    internal const string On = "CIFAR-10's 10,000 test images, decoded from JPEG copies, one ResNet-20, one noise seed";

    private const string Resource = "our-cifar10";
    private const ulong NoiseSeed = 2021;

    // What is drawn again is drawn once: for all σ, and for all claims.
    private static readonly ConcurrentDictionary<string, MeasuredImages> KnownImages = new();
    private static readonly ConcurrentDictionary<OurCifar10Row, MeasuredSetting> KnownSettings = new();

    /// <summary>The rows, by increasing σ.</summary>
    public static ImmutableArray<OurCifar10Row> Rows { get; } = Read();

    /// <summary>The row of a σ.</summary>
    /// <param name="sigma">σ of the smoothing, in input units; 0 for none.</param>
    public static OurCifar10Row At(decimal sigma) => Rows.Single(row => row.Sigma == sigma);

    /// <summary>The counts as outcomes of images, which are known by class alone: the right ones first.</summary>
    internal static MeasuredSetting SettingOf(OurCifar10Row row) => KnownSettings.GetOrAdd(row, key => new(
        string.Create(CultureInfo.InvariantCulture, $"predict, trained without noise, smoothed with σ = {(double)key.Sigma}"),
        ImagesOf(key),
        [new(1, [new(NoiseSeed, [.. key.Classes.SelectMany(c => Enumerable.Range(0, c.All).Select(i => i < c.Right))])])]));

    private static MeasuredImages ImagesOf(OurCifar10Row row) => KnownImages.GetOrAdd(
        string.Join(',', row.Classes.Select(c => c.All)),
        _ => new([.. row.Classes.SelectMany((c, label) => Enumerable.Repeat(label, c.All))]));

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
internal sealed record OurCifar10Row(decimal Sigma, int Images, int Abstentions, ImmutableArray<(int Right, int All)> Classes)
{
    /// <inheritdoc cref="OurCifar10.SettingOf"/>
    public MeasuredSetting ToSetting() => OurCifar10.SettingOf(this);
}
