using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Independent points of a domain by their number: any of them at any time, on any thread.</summary>
/// <param name="domain">The domain.</param>
/// <param name="seed">The seed.</param>
internal sealed class PointDraw(Domain domain, ulong seed)
{
    private const double UnitOfTheLastPlace = 1.0 / (1L << 53);

    // Apart from the noise of a claim that is counted with the same seed.
    private readonly NoiseSource source = new(seed, uint.MaxValue);

    /// <summary>The point with a number.</summary>
    public Point At(ulong number) => new(domain, [.. domain.Select((parameter, i) => ParameterDraw.At(parameter, Uniform(number, i)))]);

    // Two words of a block's four make a number on [0, 1).
    private double Uniform(ulong number, int coordinate)
    {
        var words = source.Words(number, (uint)coordinate / 2);
        var (high, low) = coordinate % 2 == 0 ? (words.X0, words.X1) : (words.X2, words.X3);
        return ((((ulong)high << 32) | low) >> 11) * UnitOfTheLastPlace;
    }
}
