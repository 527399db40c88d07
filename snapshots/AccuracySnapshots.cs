using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Problems;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

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
    public void Largest_relative_errors() => Snapshot.Verify(string.Join('\n', [.. Distributions(), .. Regions(), .. Line(), .. Certificates()]), Tolerance);

    private static IEnumerable<string> Distributions() =>
    [
        Row("normal, lower", "normal", "lower", row => StandardNormal.Lower(row["x"])),
        Row("normal, upper", "normal", "upper", row => StandardNormal.Upper(row["x"])),
        Row("normal, log of lower", "normal", "logLower", row => StandardNormal.LogLower(row["x"])),
        Row("normal, log of upper", "normal", "logUpper", row => StandardNormal.LogUpper(row["x"])),
        Row("normal, density", "normal", "density", row => StandardNormal.Density(row["x"])),
        Row("normal, quantile from either tail", "normal_quantiles", "x", row => row["tail"] == 1 ? StandardNormal.LowerQuantile(row["p"]) : StandardNormal.UpperQuantile(row["p"])),
        .. Central("χ²", "chi_squared"),
        .. Central("χ² near its mean", "chi_squared_centre"),
        Row("χ², quantile from either tail", "chi_squared_quantiles", "x", row => row["tail"] == 1 ? new ChiSquared(row["k"]).LowerQuantile(row["p"]) : new ChiSquared(row["k"]).UpperQuantile(row["p"])),
        Row("noncentral χ², lower", "noncentral_chi_squared", "lower", row => Noncentral(row).Lower(row["x"])),
        Row("noncentral χ², upper", "noncentral_chi_squared", "upper", row => Noncentral(row).Upper(row["x"])),
        Row("noncentral χ², log of lower", "noncentral_chi_squared", "logLower", row => Noncentral(row).LogLower(row["x"])),
        Row("noncentral χ², log of upper", "noncentral_chi_squared", "logUpper", row => Noncentral(row).LogUpper(row["x"])),
        Row("noncentral χ², density", "noncentral_chi_squared", "density", row => Noncentral(row).Density(row["x"])),
        Row("noncentral χ², log of density", "noncentral_chi_squared", "logDensity", row => Noncentral(row).LogDensity(row["x"])),
        Row("noncentral χ², derivative in λ", "noncentral_chi_squared", "derivativeInNoncentrality", row => Noncentral(row).UpperDerivativeInNoncentrality(row["x"])),
        Row("noncentral χ², quantile from either tail", "noncentral_chi_squared_quantiles", "x", row => row["tail"] == 1 ? Noncentral(row).LowerQuantile(row["p"]) : Noncentral(row).UpperQuantile(row["p"])),
        Row("binomial, log of mass", "binomial", "logMass", row => Binomial(row).LogMass((long)row["count"])),
        Row("binomial, at least", "binomial", "atLeast", row => Binomial(row).AtLeast((long)row["count"]).Value),
        Row("binomial, below", "binomial", "below", row => Binomial(row).AtLeast((long)row["count"]).Complement),
        Row("binomial, log of at least", "binomial", "logAtLeast", row => Binomial(row).LogAtLeast((long)row["count"])),
    ];

    private static IEnumerable<string> Central(string name, string table) =>
    [
        Row($"{name}, lower", table, "lower", row => new ChiSquared(row["k"]).Lower(row["x"])),
        Row($"{name}, upper", table, "upper", row => new ChiSquared(row["k"]).Upper(row["x"])),
        Row($"{name}, log of lower", table, "logLower", row => new ChiSquared(row["k"]).LogLower(row["x"])),
        Row($"{name}, log of upper", table, "logUpper", row => new ChiSquared(row["k"]).LogUpper(row["x"])),
        Row($"{name}, density", table, "density", row => new ChiSquared(row["k"]).Density(row["x"])),
        Row($"{name}, log of density", table, "logDensity", row => new ChiSquared(row["k"]).LogDensity(row["x"])),
    ];

    private static IEnumerable<string> Regions() =>
    [
        .. Tails("ball", "ball", row => Ball(row).Probability(row["distance"])),
        Row("ball, R_σ", "radius", "radius", row => UnitBall(row).Radius((int)row["classes"])!.Value),
        Row("ball, dR_σ/dσ", "radius", "rate", row => UnitBall(row).ShrinkingRate((int)row["classes"])!.Value),
        Row("ball far larger than the noise, dR_σ/dσ", "ball-rate", "rate", row => UnitBall(row).ShrinkingRate((int)row["classes"])!.Value),
        Row("ball, σ_van", "ball-vanishing", "sigma", row => new Ball((int)row["dimension"], 1).VanishingSigma((int)row["classes"])),
        Row("ball, σ where shrinking starts", "ball-onset", "sigma", row => new Ball((int)row["dimension"], 1).ShrinkingOnset((int)row["classes"])),
        Row("ball, certified radius", "ball-certified", "certifiedRadius", row => Ball(row).CertifiedRadius(row["distance"])),
        .. Tails("cone on its axis", "cone", row => Cone(row).Probability(row["depth"])),
        .. Tails("cone off its axis", "cone-off-axis", row => Cone(row).Probability(row["depth"], row["offAxis"])),
        .. Tails("cone off its axis, d from 1000", "cone-off-axis-high", row => Cone(row).Probability(row["depth"], row["offAxis"])),
        .. Tails("cone cut off at a height", "truncated-cone", row => TruncatedCone(row).Probability(row["depth"], row["offAxis"])),
        Row("cone without its tip", "tipless-cone", "probability", row => ConeProbability<Real>.CutOnAxis((int)row["dimension"], new(row["halfAngle"]), new(1), new(row["depth"]), new(row["cut"])).Value),
        Row("cone, retreat", "retreat", "retreat", row => Cone(row).Retreat((int)row["classes"])),
        Row("cone, certified radius", "cone-certified", "certifiedRadius", row => Cone(row).CertifiedRadius(row["depth"], row["offAxis"])),
        .. Tails("double cone", "double-cone", row => new DoubleConeProblem((int)row["dimension"], 1).Probability(row["sigma"], row["angle"])),
        .. Tails("half-space", "half-space", row => new HalfSpace(All(row, "normal"), row["offset"]).Under(row["sigma"]).Probability(All(row, "x"))),
        .. Tails("slab", "slab", row => new Slab(All(row, "normal"), row["low"], row["high"]).Under(row["sigma"]).Probability(All(row, "x"))),
        .. Tails("box", "box", row => new Box(All(row, "low"), All(row, "high")).Under(row["sigma"]).Probability(All(row, "x"))),
    ];

    private static IEnumerable<string> Line() =>
    [
        .. Tails("interval", "interval", row => new IntervalUnion((row["low"], row["high"])).Under(row["sigma"]).Probability(row["point"])),
        .. Tails("ray and two intervals", "interval-union", row => RayAndIntervals(row).Probability(row["point"])),
        Row("§3.1, lower root", "synthetic", "low", row => Middle(row).Low),
        Row("§3.1, upper root", "synthetic", "high", row => Middle(row).High),
        Row("§3.1, accuracy of class 1", "synthetic", "accuracy1", row => Accuracies(row).First),
        Row("§3.1, accuracy of class 2", "synthetic", "accuracy2", row => Accuracies(row).Second),

        // A difference of accuracies has their absolute error: relative ones are for a bias of at least 1e-3.
        Row("§3.1, bias", "synthetic", "bias", row => row["bias"] < 1e-3 ? row["bias"] : Problem(row).Bias(row["sigmaTrain"])),
    ];

    private static IEnumerable<string> Certificates() =>
    [
        Row("Clopper–Pearson, lower bound", "clopper_pearson", "lower", row => ClopperPearson.LowerBound((long)row["successes"], (long)row["trials"], row["alpha"])),
        Row("Clopper–Pearson, upper bound", "clopper_pearson", "upper", row => ClopperPearson.UpperBound((long)row["successes"], (long)row["trials"], row["alpha"])),
        Row("radius from n samples, maximum", "procedure-maximum", "maximum", row => new CertifiedRadiusProcedure(row["sigma"], (int)row["samples"], row["alpha"]).Maximum),
        Row("radius from n samples, mean", "procedure-mean", "mean", row => Procedure(row).Mean(new(row["success"], row["failure"]))),
        Row("radius from n samples, at least", "procedure-distribution", "atLeast", row => Procedure(row).AtLeast(row["radius"], new(row["success"], row["failure"])).Value),
        Row("radius from n samples, less", "procedure-distribution", "less", row => Procedure(row).AtLeast(row["radius"], new(row["success"], row["failure"])).Complement),
    ];

    private static IEnumerable<string> Tails(string name, string table, Func<Dictionary<string, double>, Probability> function) =>
    [
        Row($"{name}, probability", table, "probability", row => function(row).Value),
        Row($"{name}, complement", table, "complement", row => function(row).Complement),
    ];

    private static NoncentralChiSquared Noncentral(Dictionary<string, double> row) => new(row["k"], row["lambda"]);

    private static SmoothedBall Ball(Dictionary<string, double> row) => new Ball((int)row["dimension"], row["radius"]).Under(sigma: 1);

    private static SmoothedBall UnitBall(Dictionary<string, double> row) => new Ball((int)row["dimension"], radius: 1).Under(row["sigma"]);

    private static SmoothedCone Cone(Dictionary<string, double> row) => new Cone((int)row["dimension"], row["halfAngle"]).Under(sigma: 1);

    private static SmoothedTruncatedCone TruncatedCone(Dictionary<string, double> row) => new TruncatedCone(Cone(row).Region, row["height"]).Under(sigma: 1);

    private static SmoothedIntervalUnion RayAndIntervals(Dictionary<string, double> row) =>
        new IntervalUnion((double.NegativeInfinity, row["high0"]), (row["low1"], row["high1"]), (row["low2"], row["high2"])).Under(row["sigma"]);

    private static Binomial Binomial(Dictionary<string, double> row) => new((long)row["trials"], new(row["success"], row["failure"]));

    private static CertifiedRadiusProcedure Procedure(Dictionary<string, double> row) => new(1, (int)row["samples"], row["alpha"]);

    private static SyntheticProblem Problem(Dictionary<string, double> row) => row["sigma"] == 0
        ? SyntheticProblem.Theorem2(row["a"], row["k"], row["epsilon"])
        : SyntheticProblem.Theorem1(row["a"], row["k"], row["epsilon"], row["sigma"]);

    // The class between the roots is Theorem 1's class 2 and Theorem 2's class 1.
    private static (double Low, double High) Middle(Dictionary<string, double> row) =>
        Problem(row).Train(row["sigmaTrain"]).Regions[row["sigma"] == 0 ? 0 : 1].Intervals.Single();

    private static (double First, double Second) Accuracies(Dictionary<string, double> row)
    {
        var accuracies = Problem(row).Accuracies(row["sigmaTrain"]);
        return row["sigma"] == 0 ? (accuracies[1], accuracies[0]) : (accuracies[0], accuracies[1]);
    }

    // The columns name0, name1, ….
    private static double[] All(Dictionary<string, double> row, string name) =>
        [.. Enumerable.Range(0, row.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}{i}")).TakeWhile(row.ContainsKey).Select(column => row[column])];

    private static string Row(string function, string table, string column, Func<Dictionary<string, double>, double> value)
    {
        var lines = File.ReadAllLines(Repository.File("tests", "RandomizedSmoothing.Tests", "Reference", $"{table}.csv"));
        var names = lines[0].Split(',');

        // Beyond the doubles a table holds logarithms only.
        var rows = lines.Skip(1)
            .Select(line => names.Zip(line.Split(',').Select(Number)).ToDictionary())
            .Where(row => Math.Abs(row[column]) >= 1e-300 || column.StartsWith("log", StringComparison.Ordinal))
            .ToArray();
        var worst = rows.Max(row => Math.Abs((value(row) - row[column]) / row[column]));
        return string.Create(CultureInfo.InvariantCulture, $"{function}: {worst:G2} over {rows.Length} points");
    }

    // The column tail says lower or upper.
    private static double Number(string cell) => cell switch
    {
        "lower" => 1,
        "upper" => 0,
        _ => double.Parse(cell, CultureInfo.InvariantCulture),
    };
}
