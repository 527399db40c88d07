using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing;
using static TorchSharp.torch;

namespace Fresh2004;

public sealed record Row(int Index, int Label, int Prediction, double Radius, bool Correct);

public static class Writers
{
    // wrong: a line of a builder
    public static void Line(StringBuilder text, Row row, TimeSpan time) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"{row.Index}\t{row.Label}\t{row.Prediction}\t{row.Radius:f3}\t{(row.Correct ? 1 : 0)}\t{time}");

    // wrong: an anonymous row of JSON
    public static string Anonymous(int idx, double certifiedRadius) => JsonSerializer.Serialize(new { idx, radius = Math.Round(certifiedRadius, 4) });

    // wrong: a method group
    public static float[] Group(IEnumerable<double> radii) => radii.Select(Convert.ToSingle).ToArray();

    // wrong: an alignment and digits
    public static void Table(TextWriter output, Certificate certificate) => output.WriteLine($"{certificate.Class,4} {certificate.Radius,10:F2}");

    // wrong: the formula as a float
    public static float Formula(double sigma, double pA) => (float)(sigma * Normal.InvCDF(0, 1, pA));

    // wrong: there and back
    public static double ThereAndBack(double certifiedRadius) => double.Parse(certifiedRadius.ToString("F3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // wrong: thousandths as a whole number
    public static int Thousandths(double certifiedRadius) => (int)Math.Round(certifiedRadius * 1000);

    // wrong: Convert rounds
    public static int Converted(double certifiedRadius) => Convert.ToInt32(certifiedRadius * 1000);

    // wrong: optional digits
    public static string Optional(Row row) => row.Radius.ToString("0.###", CultureInfo.InvariantCulture);

    // wrong: a decimal made new
    public static decimal Decimal(double certifiedRadius) => decimal.Round(new decimal(certifiedRadius), 3);

    // wrong: a tensor of floats
    public static Tensor Tensors(double[] certifiedRadii) => tensor(certifiedRadii.Select(r => (float)r).ToArray());

    // wrong: half a precision
    public static Half Halved(Certificate certificate) => (Half)certificate.Radius;

    // right: all digits
    public static string Full(Row row) => row.Radius.ToString("G17", CultureInfo.InvariantCulture);

    // right: accuracy at radii that were chosen
    public static void Curve(TextWriter output, double[] accuracy)
    {
        var grid = new[] { 0.25, 0.5, 0.75 };
        for (var i = 0; i < grid.Length; i++) output.WriteLine($"{grid[i]:F2}\t{accuracy[i]:P1}");
    }

    // right: a circle that is drawn
    public static string Circle(double cx, double cy, double r) => $"<circle cx='{cx:F1}' cy='{cy:F1}' r='{r:F1}'/>";

    // right: a neighbourhood's radius
    public static string Neighbourhood(double searchRadius) => $"searched within {searchRadius:F2} m";

    // right: the mean of many, of which nothing is certified
    public static string Seconds(IReadOnlyList<Row> rows, TimeSpan time) => $"{time.TotalSeconds / rows.Count:F3} s a row";
}
