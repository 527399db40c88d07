using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Noise;

/// <summary>
/// The integer nearest to s·Z, Z being standard normal, from random bits alone: no logarithm, cosine or root of a device has a part in it. Its
/// distribution is within <see cref="Deviation"/> of the exact one in total variation, below 2⁻⁷⁴ where s is at most 2¹⁵.
/// </summary>
/// <remarks>
/// The sign is a bit. The magnitude exceeds k where a uniform number of 127 bits lies below t_k = P(|sZ| > k + ½) = 2Q((k + ½)/s), which is enclosed
/// to about 2⁻⁹⁰ of itself and cut to 127 bits. Nearly always, the first 63 bits decide. To move the threshold t_k by ε moves a mass of ε; the
/// thresholds beyond the last one, below 2⁻¹²⁷, are taken for 0, and move the mass beyond it. So the total variation is at most the sum of what the
/// enclosures, and the cutting, leave open.
/// </remarks>
internal sealed class RoundedGaussian
{
    private const int GuideBits = 12;
    private const int GuideShift = 63 - GuideBits;

    // Beyond 13.2, twice the tail is below 2⁻¹²⁷.
    private const double Farthest = 13.2;

    private readonly ulong[] high;
    private readonly ulong[] low;

    // How many thresholds lie above all numbers with these first bits; behind the last, of those with the first bits 0 all may.
    private readonly int[] guide = new int[(1 << GuideBits) + 1];

    /// <summary>Tabulates the thresholds.</summary>
    /// <param name="scale">s, at least 1.</param>
    public RoundedGaussian(MidRad scale)
    {
        var count = (int)(Farthest * scale.Mid.High) + 1;
        (high, low) = (new ulong[count], new ulong[count]);
        var errors = new double[count];
        Parallel.For(0, count, k =>
        {
            var (threshold, error) = Threshold((k + 0.5) / scale);
            (high[k], low[k], errors[k]) = ((ulong)(threshold >> 64), (ulong)threshold, error);
        });

        // The sum of rounded numbers is above the exact one by then.
        Deviation = (errors.Sum() + Math.ScaleB(1, -127)) * (1 + 1e-9);
        for (var first = 0; first < guide.Length; first++)
        {
            guide[first] = Above((ulong)first << GuideShift, 0, count);
        }
    }

    /// <summary>A bound of the total variation between what is drawn from uniform bits and the exact distribution.</summary>
    public double Deviation { get; }

    /// <summary>The magnitude that 63 random bits tell.</summary>
    /// <param name="bits">From 0 to 2⁶³ − 1.</param>
    /// <param name="magnitude">The magnitude.</param>
    /// <returns>False where a threshold begins with the same bits, so that 64 more are needed.</returns>
    public bool TryMagnitude(ulong bits, out int magnitude)
    {
        var first = (int)(bits >> GuideShift);
        magnitude = Above(bits, guide[first + 1], guide[first]);
        return magnitude == high.Length || high[magnitude] != bits;
    }

    /// <summary>The magnitude that 127 random bits tell.</summary>
    /// <param name="bits">From 0 to 2⁶³ − 1.</param>
    /// <param name="more">The 64 bits behind them.</param>
    public int Magnitude(ulong bits, ulong more)
    {
        if (!TryMagnitude(bits, out var magnitude))
        {
            while (magnitude < high.Length && high[magnitude] == bits && low[magnitude] > more)
            {
                magnitude++;
            }
        }

        return magnitude;
    }

    /// <summary>2Q(x) in units of 2⁻¹²⁷, cut to an integer; and what that and the enclosure leave open.</summary>
    internal static (UInt128 Threshold, double Error) Threshold(MidRad x)
    {
        var tail = HalfIntegerGamma.Of(1, x * x * 0.5, (Logarithm.Of(x) * 2) - Logarithm.Two).Upper;
        var (fraction, exponent) = (tail.Fraction, tail.Exponent + 127);
        var (large, small) = (Math.ScaleB(fraction.Mid.High, exponent), Math.ScaleB(fraction.Mid.Low, exponent));

        // Each is cut by less than 1.
        var threshold = (Int128)large + (Int128)small;
        return ((UInt128)Int128.Clamp(threshold, 0, Int128.MaxValue), Math.ScaleB(fraction.Radius, tail.Exponent) + Math.ScaleB(2, -127));
    }

    // How many thresholds, which fall, lie above: the answer is known to be within bounds.
    private int Above(ulong bits, int least, int most)
    {
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = high[middle] > bits ? (middle + 1, most) : (least, middle);
        }

        return least;
    }
}
