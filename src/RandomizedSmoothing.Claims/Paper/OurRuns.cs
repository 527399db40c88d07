using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// What this project's own networks for the digits do, class by class: trained with noise of σ, from three seeds each, and smoothed on
/// the last 500 digits. A snapshot test measures them anew from the committed weights.
/// </summary>
public static class OurRuns
{
    /// <summary>How claims about these runs are to be read.</summary>
    internal const string Asked =
        "A verdict on this project's networks for the digits (means over three seeds) and on 500 images, no more; where intervals overlap, it may be chance. Asked of those";

    private const string Resource = "our-digits";

    /// <summary>The runs, in the order of the file.</summary>
    public static ImmutableArray<OurRun> All { get; } = Read();

    /// <summary>The runs of the three seeds.</summary>
    /// <param name="verb">The procedure: <c>certify</c> with n = 1000, or <c>predict</c> with n = 100.</param>
    /// <param name="trainingSigma">σ of the training noise.</param>
    /// <param name="points">Noise points for each sample.</param>
    /// <param name="sigma">σ of the smoothing.</param>
    public static ImmutableArray<OurRun> Of(string verb, decimal trainingSigma, int points, decimal sigma) =>
        [.. All.Where(run => run.Verb == verb && run.TrainingSigma == trainingSigma && run.Points == points && run.Sigma == sigma)];

    /// <summary>The mean gap over the seeds, in percentage points.</summary>
    /// <param name="runs">The runs.</param>
    public static decimal Gap(ImmutableArray<OurRun> runs) => 100 * runs.Average(run => run.Gap);

    /// <summary>The gap with the exact 95 % interval of the first seed's, as a person reads them, in percentage points.</summary>
    /// <param name="runs">The runs.</param>
    public static string GapText(ImmutableArray<OurRun> runs) => string.Create(
        CultureInfo.InvariantCulture, $"{Gap(runs):F1} ({100 * runs[0].GapInterval.Lower:F0}–{100 * runs[0].GapInterval.Upper:F0})");

    private static ImmutableArray<OurRun> Read()
    {
        using var stream = typeof(OurRuns).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks its resource '{Resource}'");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sizes = Numbers(lines[0].Split(": ")[1]).Select(size => (int)size).ToImmutableArray();
        return [.. lines.Skip(2).Select(line => Read(line, sizes))];
    }

    // certify, 0.12, 1, 1, 0.12: 0.9600 …; 0.2420 0.2634
    private static OurRun Read(string line, ImmutableArray<int> sizes)
    {
        var (what, values) = (line.Split(": ")[0].Split(", "), line.Split(": ")[1].Split("; "));
        var radii = values.Length > 1 ? Numbers(values[1]) : [];
        return new(
            what[0],
            Number(what[1]),
            (int)Number(what[2]),
            (int)Number(what[3]),
            Number(what[4]),
            Numbers(values[0]),
            sizes,
            radii.Length > 0 ? radii[0] : null,
            radii.Length > 1 ? radii[1] : null);
    }

    private static ImmutableArray<decimal> Numbers(string text) => [.. text.Split(' ').Select(Number)];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>One network, smoothed.</summary>
/// <param name="Verb">The procedure.</param>
/// <param name="TrainingSigma">σ of the training noise, in input units; 0 for none.</param>
/// <param name="Points">Noise points for each training sample.</param>
/// <param name="Seed">The seed of the training.</param>
/// <param name="Sigma">σ of the smoothing, in input units; 0 for none.</param>
/// <param name="ClassAccuracy">The share of each class's images that get their label, 0 to 9; an abstention is wrong.</param>
/// <param name="ClassSizes">The images of each class.</param>
/// <param name="Radius">The average certified radius, in input units; null where nothing is certified.</param>
/// <param name="CorrectRadius">The mean certified radius of the correctly classified images; null where fewer than 20 are.</param>
public sealed record OurRun(
    string Verb,
    decimal TrainingSigma,
    int Points,
    int Seed,
    decimal Sigma,
    ImmutableArray<decimal> ClassAccuracy,
    ImmutableArray<int> ClassSizes,
    decimal? Radius,
    decimal? CorrectRadius)
{
    /// <summary>The highest less the lowest class-wise accuracy, as a share.</summary>
    public decimal Gap => ClassAccuracy.Max() - ClassAccuracy.Min();

    /// <summary>The exact simultaneous 95 % interval of the gap over all images of such a kind, as shares.</summary>
    public ConfidenceInterval GapInterval =>
        AccuracyGap.Interval([.. ClassAccuracy.Zip(ClassSizes, (accuracy, n) => ((long)Math.Round(accuracy * n), (long)n))], 0.05);
}
