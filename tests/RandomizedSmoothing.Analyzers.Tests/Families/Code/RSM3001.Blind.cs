using System;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using MathNet.Numerics.LinearAlgebra;

public sealed class Sampler
{
    // wrong: a field
    private readonly Random rng = new();
    // wrong: a static field
    private static readonly Random Static = new Random();
    // wrong: one per thread, of none
    private static readonly ThreadLocal<Random> Local = new(() => new Random());
    // right: one that is given
    private readonly Random own;
    public Sampler(int seed) => own = new Random(seed);
    public double Next() => own.NextDouble() + rng.NextDouble() + Static.NextDouble() + Local.Value!.NextDouble();
    // wrong: MathNet's vector
    public static Vector<double> RandomVector(int d, double sigma) => Vector<double>.Build.Random(d, new Normal(0, sigma));
    // wrong: a Mersenne twister
    public static double Twister() => new MersenneTwister().NextDouble();
    // wrong: samples of MathNet
    public static double[] Samples(int d, double sigma)
    {
        var noise = new double[d];
        Normal.Samples(noise, 0.0, sigma);
        return noise;
    }
    // wrong: cryptographic
    public static int Crypto() => RandomNumberGenerator.GetInt32(10);
    // wrong: hash of a time
    public static Random Clock() => new(DateTime.UtcNow.Millisecond);
    // wrong: shuffle by guid
    public static int[] Shuffled(int[] x) => x.OrderBy(_ => Guid.NewGuid()).ToArray();
    // right: MathNet with a source
    public static double[] Sourced(int d, double sigma, int seed)
    {
        var noise = new double[d];
        Normal.Samples(new MersenneTwister(seed), noise, 0.0, sigma);
        return noise;
    }
    // right: an identity that is no seed
    public static string Identity() => Guid.NewGuid().ToString("N");
    // right: keys
    public static byte[] Key() => RandomNumberGenerator.GetBytes(32);
    // right: a distribution of a source
    public static double Sample(Random random, double sigma) => new Normal(0, sigma, random).Sample();
}
