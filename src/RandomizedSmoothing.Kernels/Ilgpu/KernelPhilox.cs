using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary><see cref="Philox"/> for one thread of a device, in <see cref="Unsigned"/> arithmetic.</summary>
internal static class KernelPhilox
{
    /// <summary>As <see cref="Philox.Block"/>.</summary>
    public static RandomWords Block(uint x0, uint x1, uint x2, uint x3, uint key0, uint key1)
    {
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var (high0, low0) = (Unsigned.MultiplyHigh(Philox.Multiplier0, x0), Unsigned.Multiply(Philox.Multiplier0, x0));
            var (high1, low1) = (Unsigned.MultiplyHigh(Philox.Multiplier1, x2), Unsigned.Multiply(Philox.Multiplier1, x2));
            x0 = high1 ^ x1 ^ key0;
            x1 = low1;
            x2 = high0 ^ x3 ^ key1;
            x3 = low0;
            key0 = Unsigned.Add(key0, Philox.Weyl0);
            key1 = Unsigned.Add(key1, Philox.Weyl1);
        }

        return new RandomWords(x0, x1, x2, x3);
    }
}
