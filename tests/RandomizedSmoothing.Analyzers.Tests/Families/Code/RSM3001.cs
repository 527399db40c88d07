using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

public sealed class Draws
{
    private readonly Random random;

    // right: one that is given, or none
    public Draws(Random given) => random = given ?? new Random();

    // right: an optional seed
    public Draws(int? seed) => random = seed is null ? new Random() : new Random(seed.Value);

    public double Next() => random.NextDouble();

    // wrong: none
    public static Random None() => new Random();

    // wrong: the shared one
    public static double Shared() => Random.Shared.NextDouble();

    // wrong: the time
    public static Random Time() => new Random(Environment.TickCount);

    // wrong: the time in a local
    public static Random TimeInLocal()
    {
        var seed = (int)DateTime.Now.Ticks;
        return new Random(seed);
    }

    // wrong: a new identity
    public static Random Identity() => new Random(Guid.NewGuid().GetHashCode());

    // wrong: MathNet's sample
    public static double Sample(double sigma) => Normal.Sample(0, sigma);

    // wrong: MathNet's distribution
    public static double Distribution(double sigma)
    {
        var normal = new Normal(0, sigma);
        return normal.Sample();
    }

    // wrong: MathNet's generator
    public static MersenneTwister Twister() => new MersenneTwister();

    // wrong: another of MathNet's
    public static Random Xorshift() => new Xorshift(true);

    // wrong: MathNet's own seed
    public static Random Robust() => new MersenneTwister(RandomSeed.Robust());

    // wrong: MathNet's shared one
    public static double Default() => SystemRandomSource.Default.NextDouble();

    // wrong: shared by threads
    public static void Threads(double[] noise, int seed)
    {
        var shared = new Random(seed);
        Parallel.For(0, noise.Length, i => noise[i] = shared.NextDouble());
    }

    // wrong: implied
    public static double Implied()
    {
        Random implied = new();
        return implied.NextDouble();
    }

    // right: a seed
    public static Random Seeded(int seed) => new Random(seed);

    // right: an optional seed by a pattern
    public static Random Pattern(int? seed) => seed is { } given ? new Random(given) : new Random();

    // right: an optional seed by an if
    public static Random Branches(int? seed)
    {
        if (seed.HasValue)
        {
            return new Random(seed.Value);
        }

        return new Random();
    }

    // right: an optional seed, else the time
    public static Random Fallback(int? seed) => new Random(seed ?? Environment.TickCount);

    // right: MathNet's sample from a generator
    public static double SampleFrom(Random random, double sigma) => Normal.Sample(random, 0, sigma);

    // right: MathNet's distribution with a generator
    public static double DistributionFrom(int seed, double sigma)
    {
        var normal = new Normal(0, sigma, new MersenneTwister(seed));
        return normal.Sample();
    }

    // right: MathNet's generator, set afterwards
    public static double SetAfterwards(int seed, double sigma)
    {
        var normal = new Normal(0, sigma);
        normal.RandomSource = new MersenneTwister(seed);
        return normal.Sample();
    }

    // right: a quantile draws nothing
    public static double Quantile(double p) => new Normal(0, 1).InverseCumulativeDistribution(p);

    // right: one a thread
    public static void EachItsOwn(double[] noise, int seed) => Parallel.For(0, noise.Length, i =>
    {
        var own = new Random(seed + i);
        noise[i] = own.NextDouble();
    });

    // right: one a thread, locally
    public static void OneAThread(double[] noise, int seed) => Parallel.For(0, noise.Length, () => new Random(Interlocked.Increment(ref seed)), (i, _, own) =>
    {
        noise[i] = own.NextDouble();
        return own;
    }, _ => { });

    // right: locked
    public static void Locked(double[] noise, int seed)
    {
        var shared = new Random(seed);
        Parallel.For(0, noise.Length, i =>
        {
            lock (shared)
            {
                noise[i] = shared.NextDouble();
            }
        });
    }

    // right: no generator, but a pair by its whole name
    public static (int, bool) Pair() => new System.ValueTuple<int, bool>(42, false);

    // right: an overload takes the seed
    public static double[] Drawn(int n) => Drawn(n, new Random());

    private static double[] Drawn(int n, Random random) => [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];

    // wrong: the seed that is given is not used
    public static double[] Ignored(int n, int seed) => Drawn(n, new Random());

    // right: a generator that may be seeded later
    private static Random restarted = new();

    public static void Restart(int seed) => restarted = new Random(seed);

    public static double Restarted() => restarted.NextDouble();
}
