using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;

public sealed class Rounding : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetDouble();
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value, 3));
}
public sealed class Entry
{
    // wrong: a converter that rounds
    [JsonConverter(typeof(Rounding))] public double CertifiedRadius { get; set; }
    public int Idx { get; set; }
    public double Radius { get; set; }
    public int Predict { get; set; }
}
public static class Logs
{
    // wrong: Python's format, in C#
    public static void Line(StreamWriter w, int i, int y, int p, double radius, bool correct, TimeSpan t) => w.WriteLine($"{i}\t{y}\t{p}\t{radius:0.000}\t{(correct ? 1 : 0)}\t{t}");
    // wrong: string.Join
    public static string Joined(int i, int p, double certRadius) => string.Join('\t', i, p, certRadius.ToString("0.00", CultureInfo.InvariantCulture));
    // wrong: concatenation
    public static string Plus(int p, double radius) => p + "\t" + radius.ToString("N3", CultureInfo.InvariantCulture);
    // wrong: the formula, printed
    public static void Printed(double sigma, double pABar)
    {
        double radius = sigma * Normal.InvCDF(0, 1, pABar);
        Console.WriteLine("radius {0:F4}", radius);
    }
    // wrong: JSON by hand
    public static void Json(Utf8JsonWriter w, double certifiedRadius) => w.WriteNumber("radius", Math.Round(certifiedRadius, 4));
    // wrong: a float array of radii
    public static float[] Floats(IReadOnlyList<double> certifiedRadii) => certifiedRadii.Select(r => (float)r).ToArray();
    // wrong: truncation after adding a half
    public static double Half(double certifiedRadius) => Math.Floor((certifiedRadius * 1000) + 0.5) / 1000;
    // wrong: away from zero
    public static double Away(double certifiedRadius) => Math.Round(certifiedRadius, 2, MidpointRounding.AwayFromZero);
    // wrong: a decimal column
    public static decimal Column(Certificate c) => Math.Round((decimal)c.Radius, 3);
    // wrong: percent of an interpolation handler
    public static string Handler(CertificationRecord r) => string.Create(CultureInfo.InvariantCulture, $"{r.Index} {r.Radius:F6}");
    // right: floor
    public static double Floored(double certifiedRadius) => Math.BitDecrement(Math.Floor(certifiedRadius * 1000) / 1000);
    // right: round trip
    public static string RoundTrip(double certifiedRadius) => certifiedRadius.ToString("R", CultureInfo.InvariantCulture);
    // right: an earth's radius
    public static string Earth(double earthRadiusKm) => $"{earthRadiusKm:F1} km";
    // right: sigma and accuracy
    public static string Other(double sigma, double accuracy) => $"{sigma:F2} {accuracy:F3}";
    // right: an axis of a plot
    public static string Axis(double radius) => $"r = {radius:0.0}";
    // right: a search radius
    public static float Search(double searchRadius) => (float)searchRadius;
}
