using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>The estimate as one would write it at first: Philox, Box–Muller with the library's functions, one sample at a time, on all cores.</summary>
internal static class PlainScalar
{
    public static long CountInBall(double[] center, double radius, double sigma, NoiseSource source, long samples)
    {
        var count = 0L;
        var square = radius * radius;
        Parallel.For(0, (samples + 4095) / 4096, piece =>
        {
            var inside = 0L;
            for (var sample = piece * 4096; sample < Math.Min(samples, (piece + 1) * 4096); sample++)
            {
                inside += SquaredDistance(center, sigma, source, sample) <= square ? 1 : 0;
            }

            Interlocked.Add(ref count, inside);
        });
        return count;
    }

    private static double SquaredDistance(double[] center, double sigma, NoiseSource source, long sample)
    {
        var sum = 0.0;
        for (var i = 0; i < center.Length; i += 4)
        {
            var words = source.Words((ulong)sample, (uint)i / 4);
            var (r, s) = (Radius(words.X0), Radius(words.X2));
            var (sin, cos) = MathF.SinCos(Angle(words.X1));
            sum += Square(center, i, sigma * r * cos) + Square(center, i + 1, sigma * r * sin);
            if (i + 2 < center.Length)
            {
                (sin, cos) = MathF.SinCos(Angle(words.X3));
                sum += Square(center, i + 2, sigma * s * cos) + Square(center, i + 3, sigma * s * sin);
            }
        }

        return sum;
    }

    private static float Radius(uint word) => MathF.Sqrt(-2 * MathF.Log((word + 0.5f) * (1f / 4294967296f)));

    private static float Angle(uint word) => word * (2 * MathF.PI / 4294967296f);

    private static double Square(double[] center, int i, double noise) => i < center.Length ? (noise - center[i]) * (noise - center[i]) : 0;
}
