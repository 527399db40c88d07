using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>
/// What this project's own networks for the digits make of each of the last 500, which no training saw: ten seeds of the training, three
/// of the smoothing's noise. A snapshot test measures them anew.
/// </summary>
internal static class OurDigits
{
    /// <summary>On what the claims about these runs are tried.</summary>
    internal const string On = "500 digits, networks of ten training seeds, three noise seeds";

    /// <summary>How those claims are to be read.</summary>
    internal const string Asked =
        "A verdict on this project's networks for the digits, no more: ten training seeds, three seeds of the smoothing's noise, 500 images. Intervals are of 95 %, paired by image and seed";

    private const string Resource = "our-digits";
    private const int Certified = 1000;
    private const double Alpha = 0.001;

    private static readonly (MeasuredImages Images, ImmutableArray<DigitsLine> Lines) File = Read();

    private static readonly ImmutableDictionary<string, MeasuredSetting> Settings = File.Lines.GroupBy(line => line.Setting).ToImmutableDictionary(
        group => group.Key,
        group => new MeasuredSetting(group.Key, File.Images, [.. group.GroupBy(line => line.Seed).Select(network => new MeasuredNetwork(network.Key, [.. network.Select(Run)]))]));

    /// <summary>The networks of one setting.</summary>
    /// <param name="procedure"><c>certify</c> with n = 1000, or <c>predict</c> with n = 100.</param>
    /// <param name="trainingSigma">σ of the training noise, in input units; 0 for none.</param>
    /// <param name="points">Noise points for each training sample.</param>
    /// <param name="sigma">σ of the smoothing, in input units; 0 for none.</param>
    public static MeasuredSetting Of(string procedure, decimal trainingSigma, int points, decimal sigma) => Settings[Name(procedure, trainingSigma, points, sigma)];

    private static (MeasuredImages Images, ImmutableArray<DigitsLine> Lines) Read()
    {
        using var stream = typeof(OurDigits).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks its resource '{Resource}'");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(": ")).ToArray();
        return (new([.. lines[0][1].Select(digit => digit - '0')]), [.. lines.Skip(1).Select(line => Line(line[0].Split(' '), line[1]))]);
    }

    private static DigitsLine Line(string[] what, string outcomes) => new(
        what[0], Name(what[0], Number(what[1]), (int)Number(what[2]), Number(what[4])), (int)Number(what[3]), Number(what[4]), ulong.Parse(what[5], CultureInfo.InvariantCulture), outcomes);

    // As doubles: 0.50 and 0.5 are one σ.
    private static string Name(string procedure, decimal trainingSigma, int points, decimal sigma) => string.Create(
        CultureInfo.InvariantCulture, $"{procedure}, trained with σ = {(double)trainingSigma} and {points} {(points == 1 ? "point" : "points")}, smoothed with σ = {(double)sigma}");

    private static MeasuredRun Run(DigitsLine line)
    {
        var images = File.Images.Labels.Length;
        if (line.Procedure == "predict")
        {
            var bytes = Convert.FromHexString(line.Outcomes);
            return new(line.NoiseSeed, [.. Enumerable.Range(0, images).Select(i => ((bytes[i / 8] << (i % 8)) & 0x80) != 0)]);
        }

        var counts = Enumerable.Range(0, images).Select(i => int.Parse(line.Outcomes.AsSpan(3 * i, 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        var radii = counts.Distinct().ToDictionary(count => count, count => count == 0 ? 0 : Radius(count, (double)line.Sigma));
        return new(line.NoiseSeed, [.. counts.Select(count => count > 0)], [.. counts.Select(count => radii[count])]);
    }

    // Of a class that n0 other samples have chosen.
    private static double Radius(int count, double sigma) =>
        Certificate.From(ClassBound.OneSided(new([1, 0]), new([count, Certified - count]), Alpha), sigma)?.Radius
        ?? throw new InvalidDataException(FormattableString.Invariant($"{count} of {Certified} certify nothing"));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record DigitsLine(string Procedure, string Setting, int Seed, decimal Sigma, ulong NoiseSeed, string Outcomes);
}
