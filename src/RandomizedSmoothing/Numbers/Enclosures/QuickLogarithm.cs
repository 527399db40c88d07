namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>ln x of a double to 2^-58 of itself, in a few nanoseconds, from IEEE 754's operations alone.</summary>
/// <remarks>
/// <para>x = 2^e m with 0.6875 ≤ m &lt; 1.375, and ln x = e ln 2 − ln c + ln(1 + z), z = m c − 1, where c is close to 1/m, for each of
/// 256 cells of m: a multiple of 2^-8 for m &lt; 1 and of 2^-9 for m ≥ 1, and 1 in the two cells beside 1. So |z| ≤ 2^-8, and z, a multiple
/// of 2^-61, is exact. The first parts of ln 2 and of −ln c are multiples of 2^-42, so that their sum is exact; the rest of both is known to
/// 2^-86 after multiplication by e.</para>
/// <para>ln(1 + z) − z is z² times a polynomial of degree 6, which leaves out less than |z|⁹/8.9; it is in error by three roundings
/// of a number below 1.01 z²/2, and the sum with the small parts by two more: less than 2^-67 in all. Where e ln 2 − ln c is not 0, ln x exceeds
/// 2^-9.1 in size, and where it is, the errors are below 2^-60 |z|.</para>
/// </remarks>
internal static class QuickLogarithm
{
    private const long Lowest = 0x3fe6000000000000; // the bits of 0.6875
    private const int Cells = 256;
    private const double Ln2First = 0.6931471805598903;
    private const double Ln2Rest = 5.497923018708371e-14;
    private const double RelativeError = 3.469446951953614e-18; // 2^-58
    private const double Grid = 4398046511104; // 2^42

    private static readonly Cell[] Table = [.. Enumerable.Range(0, Cells).Select(CreateCell)];

    /// <summary>ln x, for a normal x > 0.</summary>
    public static Approximation Of(double x)
    {
        var offset = BitConverter.DoubleToInt64Bits(x) - Lowest;
        var exponent = offset >> 52;
        var m = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) - (exponent << 52));
        ref readonly var cell = ref Table[(int)(offset >> 44) & (Cells - 1)];

        var z = Math.FusedMultiplyAdd(m, cell.C, -1);
        var e = (double)exponent;
        var start = DoubleDouble.Sum((e * Ln2First) + cell.First, z);
        var bend = z * z * (-0.5 + (z * ((1.0 / 3) + (z * (-0.25 + (z * (0.2 + (z * ((-1.0 / 6) + (z * ((1.0 / 7) - (z * 0.125))))))))))));
        var rest = start.Low + (bend + ((e * Ln2Rest) + cell.Rest));
        var high = start.High + rest;
        return new(high, rest - (high - start.High), Math.Abs(high) * RelativeError);
    }

    // The cell's doubles begin with the given 8 bits after the exponent, counted from 0.6875.
    private static Cell CreateCell(int index)
    {
        var low = BitConverter.Int64BitsToDouble(Lowest + ((long)index << 44));
        var middle = BitConverter.Int64BitsToDouble(Lowest + ((long)index << 44) + (1L << 43));
        var steps = low < 1 ? 256 : 512;
        var c = low == 1 ? 1 : Math.Round(steps / middle) / steps;
        var log = -Logarithm.Of(c).Mid;
        var first = Math.Round(log.High * Grid) / Grid;
        return new(c, first, (log - first).High);
    }

    private readonly record struct Cell(double C, double First, double Rest);
}
