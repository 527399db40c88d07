using System.Globalization;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing.Audits.Forensics;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Audits.Forensics;

/// <summary>A log as CERTIFY writes it, by another route than the program's: MathNet's beta and normal quantiles, and images whose p_A is drawn.</summary>
internal sealed class SimulatedLog
{
    public double Sigma { get; init; } = 0.25;

    public int N { get; init; } = 100_000;

    public double Alpha { get; init; } = 0.001;

    public int Images { get; init; } = 500;

    public int Stride { get; init; } = 20;

    public int Seed { get; init; } = 1;

    /// <summary>How a radius is printed.</summary>
    public Func<double, string> Print { get; init; } = General;

    /// <summary>Python's <c>{:.3}</c>.</summary>
    public static string General(double radius)
    {
        var text = radius.ToString("G3", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? radius.ToString("0.##e-00", CultureInfo.InvariantCulture) : text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    /// <summary>A number of decimals, cut off.</summary>
    public static Func<double, string> Down(int decimals) => radius => (Math.Floor(radius * Math.Pow(10, decimals)) / Math.Pow(10, decimals)).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>A number of decimals, rounded up.</summary>
    public static Func<double, string> Up(int decimals) => radius => (Math.Ceiling(radius * Math.Pow(10, decimals)) / Math.Pow(10, decimals)).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>The lines: index, label, prediction, radius as it is printed.</summary>
    public IReadOnlyList<(long Index, int Label, int Prediction, string Radius)> Lines()
    {
        var random = new Random(Seed);
        return
        [
            .. Enumerable.Range(0, Images).Select(i =>
            {
                // Half of the images are all but certain, as of a good network.
                var z = random.NextDouble() < 0.4 ? 5 : Normal.Sample(random, 1, 1);
                var count = MathNet.Numerics.Distributions.Binomial.Sample(random, Normal.CDF(0, 1, z), N);
                var bound = count == 0 ? 0 : count == N ? Math.Pow(Alpha, 1.0 / N) : Beta.InvCDF(count, N - count + 1, Alpha);
                var label = random.Next(10);
                return ((long)i * Stride, label, bound < 0.5 ? -1 : random.NextDouble() < 0.8 ? label : (label + 1) % 10, bound < 0.5 ? "0.0" : Print(Sigma * Normal.InvCDF(0, 1, bound)));
            }),
        ];
    }

    public static ForensicReport Examine(IEnumerable<(long Index, int Label, int Prediction, string Radius)> lines, LogClaims claims)
    {
        var survey = new LogSurvey();
        foreach (var (i, (index, label, prediction, radius)) in lines.Index())
        {
            survey.Add(new CertificationRecord(index, label, prediction, double.Parse(radius, CultureInfo.InvariantCulture), null), radius, i + 2);
        }

        return LogForensics.Examine(survey, claims);
    }
}
