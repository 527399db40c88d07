using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

public sealed record NoiseModel(double Sigma, double Scale);
public sealed class GaussianSmoother { public GaussianSmoother(double sigma, int seed) { } public double Sigma { get; set; } public double NoiseSd { get; set; } }
public static class Variances
{
    private static double Radius(double sigma, double p) => sigma * p;
    // wrong: var
    public static GaussianSmoother Var(double var) => new(var, 1);
    // wrong: a statistic
    public static double Statistic(double[] noise, double p) => Radius(noise.Variance(), p);
    // wrong: sigma squared
    public static double Squared(double sigmaSquared, double p) => Radius(sigmaSquared, p);
    // wrong: s times s
    public static double Product(double s, double p)
    {
        double v = s * s;
        var noise = new GaussianSmoother(v, 1);
        return noise.Sigma * p;
    }
    // wrong: a property set
    public static void Set(GaussianSmoother g, double noiseVar) => g.Sigma = noiseVar;
    // wrong: an initializer
    public static GaussianSmoother Init(double variance) => new(1, 2) { NoiseSd = variance };
    // wrong: with
    public static NoiseModel With(NoiseModel m, double sigma2) => m with { Sigma = sigma2 };
    // wrong: named
    public static double Named(double sigma, double p) => Radius(p: p, sigma: Math.Pow(sigma, 2.0));
    // wrong: MathNet's normal
    public static double MathNet(double mean, double variance) => Normal.Sample(new Random(1), mean, variance);
    // right: a root
    public static double Root(double variance, double p) => Radius(Math.Sqrt(variance), p);
    // right: from a variance
    public static Normal FromVariance(double mean, double variance) => Normal.WithMeanVariance(mean, variance);
    // right: sigma times a scale
    public static double Scaled(double sigma, double scale, double p) => Radius(sigma * scale, p);
    // right: the variance's own parameter
    public static double Own(double variance) => Log(variance);
    private static double Log(double variance) => Math.Log(variance);
    // right: a deviation by name
    public static double Deviation(double[] x, double p) => Radius(x.StandardDeviation(), p);
}
