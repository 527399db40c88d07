using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.Training;

/// <summary>How a network is trained: §2.2 of the paper with one noise point a sample, §5.2 with 10, 25 or 50 (heavy augmentation).</summary>
public sealed record NoiseAugmentation
{
    /// <summary>Fixes the training.</summary>
    /// <param name="sigma">σ ≥ 0 of the noise, in input units; 0 for none.</param>
    /// <param name="points">Noise points for each sample in each step, at least 1.</param>
    /// <param name="epochs">Passes over the images, at least 1.</param>
    /// <param name="seed">The seed of weights, order and noise.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public NoiseAugmentation(double sigma, int points, int epochs, ulong seed)
    {
        Sigma = sigma is >= 0 and <= 1e6 ? sigma : throw Outside(nameof(sigma), sigma, "in [0, 1e6]");
        Points = points is >= 1 and <= 1000 ? points : throw Outside(nameof(points), points, "from 1 to 1000");
        Epochs = epochs is >= 1 and <= 1_000_000 ? epochs : throw Outside(nameof(epochs), epochs, "from 1 to 1000000");
        Seed = seed;
    }

    /// <summary>σ of the noise, in input units.</summary>
    public double Sigma { get; }

    /// <summary>Noise points for each sample in each step.</summary>
    public int Points { get; }

    /// <summary>Passes over the images.</summary>
    public int Epochs { get; }

    /// <summary>The seed of weights, order and noise.</summary>
    public ulong Seed { get; }

    /// <summary>The order in which an epoch takes the images.</summary>
    internal int[] Order(int epoch, int count)
    {
        var source = new NoiseSource(~Seed, (uint)epoch);
        return [.. Enumerable.Range(0, count).OrderBy(i => source.Words((ulong)i, 0) is var words ? ((ulong)words.X0 << 32) | words.X1 : 0)];
    }

    private static ArgumentOutOfRangeException Outside(string name, object value, string range) =>
        new(name, value, FormattableString.Invariant($"{name} is {value}, but must be {range}.")) { Data = { ["valid"] = range } };
}
