using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Fresh3001;

public sealed class NoiseOf(double sigma)
{
    // wrong: a static generator
    private static readonly Random Rng = new();

    // wrong: one a thread, none with a seed
    private static readonly ThreadLocal<Random> PerThread = new(() => new Random());

    // wrong: Box–Muller of the shared one
    public static double Gauss() => Math.Sqrt(-2 * Math.Log(1 - Random.Shared.NextDouble())) * Math.Cos(2 * Math.PI * Random.Shared.NextDouble());

    // wrong: a clock's ticks
    public static Random Ticks() => new((int)Stopwatch.GetTimestamp());

    // wrong: an identifier's hash
    public static Random Hashed() => new(Guid.NewGuid().GetHashCode());

    // wrong: a string's hash, which differs from run to run
    public static Random OfName(string image) => new(image.GetHashCode());

    // wrong: bytes of the system
    public float Bytes()
    {
        Span<byte> bytes = stackalloc byte[4];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt32(bytes) / (float)uint.MaxValue * (float)sigma;
    }

    // wrong: a twister without a seed
    public void Fill(double[] noise) => Normal.Samples(new MersenneTwister(), noise, 0, sigma);

    // wrong: MathNet's own generator
    public void FillOwn(double[] noise) => new Normal(0, sigma).Samples(noise);

    // wrong: the shared one, handed on
    public double[] HandedOn(double[] x) => Add(x, Random.Shared);

    // right: a seed and the image's number
    public double[] OfIndex(double[] x, int seed, int index) => Add(x, new Random(HashSeed(seed, index)));

    // right: a seed from the options
    public static Random OfOptions(IReadOnlyDictionary<string, int> options) => new(options["seed"]);

    // right: one a thread, each with its own seed
    public static ThreadLocal<Random> Threads(int seed) => new(() => new Random(Interlocked.Increment(ref seed)));

    // right: a twister with a seed
    public void FillSeeded(double[] noise, int seed) => Normal.Samples(new MersenneTwister(seed), noise, 0, sigma);

    // right: a distribution on a generator that is given
    public double Given(Random rng) => new Normal(0, sigma, rng).Sample();

    private double[] Add(double[] x, Random rng) => x.Select(v => v + sigma * (rng.NextDouble() - 0.5)).ToArray();

    private static int HashSeed(int seed, int index) => unchecked(seed * 16777619 ^ index);
}
