using System;
using MathNet.Numerics.Distributions;
using RandomizedSmoothing;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;
using RandomizedSmoothing.Statistics;

public sealed class Options
{
    public double Sigma { get; set; }

    public float NoiseStd { get; set; }
}

public sealed class Deviations(double variance)
{
    private static double Use(double sigma) => sigma;

    private static double UseStd(double noiseStd) => noiseStd;

    private static float UseFloat(float stdDev) => stdDev;

    // wrong: a square
    public static double Square(double sigma) => Use(sigma * sigma);

    // wrong: a power
    public static double Power(double sigma) => Use(Math.Pow(sigma, 2));

    // wrong: a variance by name
    public static double Named(double noiseVariance) => Use(noiseVariance);

    // wrong: a square in a local
    public static double Local(double sigma)
    {
        var s2 = sigma * sigma;
        return Use(s2);
    }

    // wrong: a square under any name
    public static double AnyName(double sigma)
    {
        var v = Math.Pow(sigma, 2.0);
        return UseStd(v);
    }

    // wrong: sigma2
    public static double Numbered(double sigma2) => Use(sigma2);

    // wrong: sigmaSquared
    public static double Squared(double sigmaSquared) => UseStd(noiseStd: sigmaSquared);

    // wrong: an initializer
    public static Options Initialized(double sigma) => new() { Sigma = sigma * sigma };

    // wrong: an assignment
    public static void Assigned(Options options, double variance) => options.Sigma = variance;

    // wrong: a float
    public static float Single(float sigma) => UseFloat(sigma * sigma);

    // wrong: a float's power
    public static float SinglePower(float sigma) => UseFloat(MathF.Pow(sigma, 2f));

    // wrong: MathNet's
    public static Normal MathNet(double sigma) => new(0, sigma * sigma);

    // wrong: a field
    public double Field() => Use(variance);

    // wrong: a property
    public static double OfOptions(Options options) => Use(options.Sigma * options.Sigma);

    // right: whole
    public static double Whole(double sigma) => Use(sigma);

    // right: its root
    public static double Root(double variance) => Use(Math.Sqrt(variance));

    // right: a root squared
    public static double RootSquared(double sigma)
    {
        var root = Math.Sqrt(sigma);
        return Use(root * root);
    }

    // right: scaled
    public static double Scaled(double sigma, double factor) => Use(sigma * factor);

    // right: a variance for a variance
    public static Normal Variance(double variance) => Normal.WithMeanVariance(0, variance);

    // right: the sum of two
    public static double Sum(double sigma, double tau) => Use(Math.Sqrt((sigma * sigma) + (tau * tau)));

    // right: found by a search in the variance
    public static void Target(Options options, double sigma) => options.Sigma = sigma;

    // right: the second of two
    public static void Second(Options one, Options other, double sigma1, double sigma2)
    {
        one.Sigma = sigma1;
        other.Sigma = sigma2;
    }
}
