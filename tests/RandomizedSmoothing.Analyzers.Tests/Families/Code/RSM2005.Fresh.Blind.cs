using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing;
using static TorchSharp.torch;

namespace Fresh2005;

public sealed class NoiseOptions { public double Std { get; init; } public double Variance { get; init; } }

public sealed class Smoother(double sigma) { public double Sigma { get; } = sigma; }

public static class Squares
{
    // wrong: MathNet's normal with a square
    public static Normal Made(double sigma) => new(0, sigma * sigma);

    // wrong: samples of a variance
    public static void Sampled(double[] noise, Random rng, double variance) => Normal.Samples(rng, noise, 0, variance);

    // wrong: Pow for a parameter
    public static Smoother Power(double sigma) => new(Math.Pow(sigma, 2));

    // wrong: an option
    public static NoiseOptions Option(NoiseOptions other) => new() { Std = other.Variance };

    // wrong: what statistics call a variance
    public static double Estimated(double[] residuals, double pA) => CertifiedRadius.FromTopClass(residuals.Variance(), new Probability(pA, 1 - pA));

    // wrong: noise times its variance
    public static Tensor Scaled(Tensor x, double variance, Generator generator) => x + variance * randn(x.shape, generator: generator);

    // wrong: the sum of two variances
    public static Smoother Sum(double sigma, double tau)
    {
        var total = sigma * sigma + tau * tau;
        return new Smoother(total);
    }

    // right: the root of the sum
    public static Smoother Root(double sigma, double tau) => new(Math.Sqrt(sigma * sigma + tau * tau));

    // right: a variance where one is asked for
    public static Normal OfVariance(double sigma) => Normal.WithMeanVariance(0, sigma * sigma);

    // right: the density
    public static double Density(double x, double sigma) => Math.Exp(-x * x / (2 * sigma * sigma)) / (sigma * Math.Sqrt(2 * Math.PI));

    // right: noise times its deviation
    public static Tensor Noise(Tensor x, double sigma, Generator generator) => x + sigma * randn(x.shape, generator: generator);
}
