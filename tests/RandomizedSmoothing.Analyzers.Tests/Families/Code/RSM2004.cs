using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatAttribute(string format) : Attribute
{
    public string Format => format;
}

public sealed class Row
{
    public float CertifiedRadius { get; set; }
}

// wrong: a column's format
public sealed record Column([property: Format("F3")] double CertifiedRadius);

public sealed record Ball(double Radius);

public static class Writers
{
    // wrong: interpolation
    public static string Interpolated(double certifiedRadius) => $"{certifiedRadius:F3}";

    // wrong: string.Format
    public static string Formatted(int i, double certifiedRadius) => string.Format(CultureInfo.InvariantCulture, "{0}\t{1:F3}", i, certifiedRadius);

    // wrong: WriteLine
    public static void Written(TextWriter writer, int i, double certifiedRadius) => writer.WriteLine("{0}\t{1:0.000}", i, certifiedRadius);

    // wrong: four columns and more
    public static void Many(TextWriter writer, int i, int label, int prediction, double certifiedRadius, bool correct) =>
        writer.WriteLine("{0}\t{1}\t{2}\t{3:G3}\t{4}", i, label, prediction, certifiedRadius, correct);

    // wrong: AppendFormat
    public static void Appended(StringBuilder text, double certifiedRadius) => text.AppendFormat(CultureInfo.InvariantCulture, "{0:F3}", certifiedRadius);

    // wrong: ToString
    public static string Text(double certifiedRadius) => certifiedRadius.ToString("F3", CultureInfo.InvariantCulture);

    // wrong: of a nullable
    public static string Nullable(double? certifiedRadius) => certifiedRadius.Value.ToString("F3", CultureInfo.InvariantCulture);

    // wrong: of a certificate that may be missing
    public static string Missing(Certificate certificate) => $"{certificate?.Radius:F3}";

    // wrong: one of two
    public static string Either(bool isCertified, double certifiedRadius) => $"{(isCertified ? certifiedRadius : 0):F3}";

    // wrong: TryFormat
    public static bool Tried(double certifiedRadius, Span<char> text) => certifiedRadius.TryFormat(text, out _, "F3", CultureInfo.InvariantCulture);

    // wrong: rounded
    public static double Rounded(double certifiedRadius) => Math.Round(certifiedRadius, 3);

    // wrong: rounded by hand
    public static double ByHand(double certifiedRadius) => Math.Round(certifiedRadius * 1000) / 1000;

    // wrong: rounded up
    public static double Up(double certifiedRadius) => Math.Ceiling(certifiedRadius * 1000) / 1000;

    // wrong: a float
    public static float Single(double certifiedRadius) => (float)certifiedRadius;

    // wrong: a float by Convert
    public static float Converted(double certifiedRadius) => Convert.ToSingle(certifiedRadius);

    // wrong: a half
    public static Half Halved(double certifiedRadius) => (Half)certifiedRadius;

    // wrong: a decimal
    public static decimal Decimal(double certifiedRadius) => decimal.Round((decimal)certifiedRadius, 3, MidpointRounding.ToNegativeInfinity);

    // wrong: a row of floats
    public static Row Rowed(double r) => new() { CertifiedRadius = (float)r };

    // wrong: many of them
    public static string[] Many(double[] certifiedRadii) => certifiedRadii.Select(r => r.ToString("F3", CultureInfo.InvariantCulture)).ToArray();

    // wrong: in a loop
    public static void Loop(TextWriter writer, IEnumerable<double> certifiedRadii)
    {
        foreach (var r in certifiedRadii)
        {
            writer.WriteLine(r.ToString("F2", CultureInfo.InvariantCulture));
        }
    }

    // wrong: of a record
    public static string OfRecord(CertificationRecord record) => $"{record.Radius:0.###}";

    // wrong: of records
    public static IEnumerable<string> OfRecords(IEnumerable<CertificationRecord> records) => records.Select(record => FormattableString.Invariant($"{record.Index}\t{record.Radius:F3}"));

    // wrong: what Certify returned
    public static string Returned(double sigma)
    {
        var (prediction, radius) = Certify(sigma);
        return $"{prediction}\t{radius:F3}";
    }

    // wrong: what Certify returned, as a whole
    public static string ReturnedWhole(double sigma)
    {
        var result = Certify(sigma);
        return $"{result.Class}\t{result.Radius:F3}";
    }

    // wrong: by its formula
    public static string ByFormula(double sigma, double lower)
    {
        var r = sigma * Quantile(lower);
        return $"{r:F3}";
    }

    // wrong: an alias
    public static string Alias(CertificationRecord record)
    {
        var r = record.Radius.GetValueOrDefault();
        return r.ToString("0.000", CultureInfo.InvariantCulture);
    }

    // wrong: an element
    public static string Element(double[] certifiedRadii, int i) => $"{certifiedRadii[i]:F3}";

    // right: all digits
    public static string Whole(double certifiedRadius) => $"{certifiedRadius:R}\t{certifiedRadius}\t{certifiedRadius:G17}";

    // wrong: a method group of certified radii
    public static float[] Singles(IEnumerable<double> certifiedRadii) => certifiedRadii.Select(Convert.ToSingle).ToArray();

    // right: rounded down as text
    public static string Down(double certifiedRadius) => RadiusText.RoundDown(certifiedRadius, 3);

    // right: never more
    public static double Least(double certifiedRadius) => Math.Min(certifiedRadius, Math.Round(certifiedRadius, 3, MidpointRounding.ToNegativeInfinity));

    // right: the number below
    public static float Below(double certifiedRadius) => MathF.Max(0, MathF.BitDecrement((float)certifiedRadius));

    // right: another column
    public static string OtherColumn(int i, double seconds, double certifiedRadius) => string.Format(CultureInfo.InvariantCulture, "{0}\t{1:R}\t{2:F3}", i, certifiedRadius, seconds);

    // right: the radius of a ball
    public static string OfBall(Ball ball, double radius) => $"{ball.Radius:F3} {radius:F3} {(float)radius}";

    // right: an average over images
    public static string Average(double averageCertifiedRadius) => $"{averageCertifiedRadius:F3}";

    // right: a count of radii
    public static string Count(double[] certifiedRadii) => $"{certifiedRadii.Length:F0} of {certifiedRadii.Average():F3}";

    // right: a whole number
    public static string Digits(int n) => n.ToString("D3", CultureInfo.InvariantCulture);

    private static (int Class, double Radius) Certify(double sigma) => (1, sigma);

    private static double Quantile(double p) => p;
}
