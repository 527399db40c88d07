using System.Globalization;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// The largest relative error of every function over its reference table, which mpmath made (the scripts lie beside the
/// tables under tests/RandomizedSmoothing.Tests).
/// </summary>
public sealed class AccuracySnapshots
{
    // An error changes by the last bit of an elementary function; by half, only with the method.
    private const double Tolerance = 0.5;

    [Test]
    public void Largest_relative_errors() => Snapshot.Verify(
        string.Join('\n',
            Row("normal, lower", "Numerics/normal", "lower", row => StandardNormal.Lower(row["x"])),
            Row("normal, upper", "Numerics/normal", "upper", row => StandardNormal.Upper(row["x"])),
            Row("χ², lower", "Numerics/chi_squared", "lower", row => new ChiSquared(row["k"]).Lower(row["x"])),
            Row("χ², upper", "Numerics/chi_squared", "upper", row => new ChiSquared(row["k"]).Upper(row["x"])),
            Row("χ², density", "Numerics/chi_squared", "density", row => new ChiSquared(row["k"]).Density(row["x"])),
            Row("noncentral χ², lower", "Numerics/noncentral_chi_squared", "lower", row => Noncentral(row).Lower(row["x"])),
            Row("noncentral χ², upper", "Numerics/noncentral_chi_squared", "upper", row => Noncentral(row).Upper(row["x"])),
            Row("noncentral χ², log of lower", "Numerics/noncentral_chi_squared", "logLower", row => Noncentral(row).LogLower(row["x"])),
            Row("noncentral χ², log of upper", "Numerics/noncentral_chi_squared", "logUpper", row => Noncentral(row).LogUpper(row["x"])),
            Row("noncentral χ², density", "Numerics/noncentral_chi_squared", "density", row => Noncentral(row).Density(row["x"])),
            Row("noncentral χ², derivative in λ", "Numerics/noncentral_chi_squared", "derivativeInNoncentrality", row => Noncentral(row).UpperDerivativeInNoncentrality(row["x"])),
            Row("ball, probability", "Smoothing/ball", "probability", row => Ball(row).Probability(row["distance"]).Value),
            Row("ball, complement", "Smoothing/ball", "complement", row => Ball(row).Probability(row["distance"]).Complement),
            Row("ball, R_σ", "Smoothing/radius", "radius", row => UnitBall(row).Radius((int)row["classes"])!.Value),
            Row("ball, dR_σ/dσ", "Smoothing/radius", "rate", row => UnitBall(row).ShrinkingRate((int)row["classes"])!.Value),
            Row("cone on its axis, probability", "Smoothing/cone", "probability", row => Cone(row).Probability(row["depth"]).Value),
            Row("cone on its axis, complement", "Smoothing/cone", "complement", row => Cone(row).Probability(row["depth"]).Complement),
            Row("cone off its axis, probability", "Smoothing/cone-off-axis", "probability", row => Cone(row).Probability(row["depth"], row["offAxis"]).Value),
            Row("cone off its axis, complement", "Smoothing/cone-off-axis", "complement", row => Cone(row).Probability(row["depth"], row["offAxis"]).Complement),
            Row("cone, retreat", "Smoothing/retreat", "retreat", row => Cone(row).Retreat((int)row["classes"]))),
        Tolerance);

    private static NoncentralChiSquared Noncentral(Dictionary<string, double> row) => new(row["k"], row["lambda"]);

    private static SmoothedBall Ball(Dictionary<string, double> row) => new(new Ball((int)row["dimension"], row["radius"]), sigma: 1);

    private static SmoothedBall UnitBall(Dictionary<string, double> row) => new(new Ball((int)row["dimension"], radius: 1), row["sigma"]);

    private static SmoothedCone Cone(Dictionary<string, double> row) => new(new Cone((int)row["dimension"], row["halfAngle"]), sigma: 1);

    private static string Row(string function, string table, string column, Func<Dictionary<string, double>, double> value)
    {
        var parts = table.Split('/');
        var lines = File.ReadAllLines(Repository.File("tests", "RandomizedSmoothing.Tests", parts[0], "Reference", $"{parts[1]}.csv"));
        var names = lines[0].Split(',');

        // Beyond the doubles a table holds logarithms only.
        var rows = lines.Skip(1)
            .Select(line => names.Zip(line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))).ToDictionary(pair => pair.First, pair => pair.Second))
            .Where(row => (Math.Abs(row[column]) >= 1e-300 || column.StartsWith("log", StringComparison.Ordinal)))
            .ToArray();
        var worst = rows.Max(row => Math.Abs((value(row) - row[column]) / row[column]));
        return string.Create(CultureInfo.InvariantCulture, $"{function}: {worst:G2} over {rows.Length} points");
    }
}
