namespace RandomizedSmoothing.Noise;

/// <summary>
/// Where noise comes from: sample s of a stream has the same d normals whatever is drawn beside it, in whatever order, in
/// batches of whatever size, on whatever device.
/// </summary>
/// <remarks>
/// The counter of <see cref="Philox"/> is (s mod 2³², s / 2³², coordinate / 4, index), its key the seed: 2⁶⁴ samples of 2³⁴
/// coordinates at 2³² indices, no two of which share a block. Two streams of one seed and different indices are independent; the
/// same stream at two places is common random numbers. In one or two dimensions, two samples share a block, since a sample
/// would leave half of it unused: the counter is then (⌊s / 2⌋ mod 2³², ⌊s / 2⌋ / 2³², 0, index).
/// </remarks>
/// <param name="Seed">The key, any number.</param>
/// <param name="Index">The number of the image or point that the noise is for, any number.</param>
public readonly record struct NoiseSource(ulong Seed, uint Index = 0)
{
    /// <summary>The largest d at which two samples share a block.</summary>
    public const int PairedDimension = 2;

    /// <summary>The two random words that make the normals of a sample in one or two dimensions.</summary>
    /// <param name="sample">s.</param>
    public (uint First, uint Second) Pair(ulong sample)
    {
        var words = Words(sample / 2, 0);
        return sample % 2 == 0 ? (words.X0, words.X1) : (words.X2, words.X3);
    }

    /// <summary>The four random words that make the normals of coordinates 4b … 4b + 3 of a sample in three dimensions or more.</summary>
    /// <param name="sample">s.</param>
    /// <param name="block">b.</param>
    public RandomWords Words(ulong sample, uint block) =>
        Philox.Block(new RandomWords((uint)sample, (uint)(sample >> 32), block, Index), (uint)Seed, (uint)(Seed >> 32));
}
