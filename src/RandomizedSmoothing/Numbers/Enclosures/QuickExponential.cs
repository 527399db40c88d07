namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>eˣ of a double to 2^-65, in a few nanoseconds, from IEEE 754's operations alone.</summary>
/// <remarks>
/// <para>x = (128 q + j) ln 2 / 128 + r, |r| &lt; 2^-8.4, eˣ = 2^q · 2^(j/128) · eʳ (Tang 1989). The first part of ln 2 / 128 is a
/// multiple of 2^-42 of 35 bits, the second is within 2^-97 of the rest. With n = 128 q + j, |n| &lt; 2^17: n times the first part
/// is exact, and so is its difference from x, a multiple of 2^-61 below 2^-8 (for n ≠ 0, |x| > 2^-9); n times the second part, below
/// 2^-26, is in error by its rounding, 2^-79, and by 2^-80.</para>
/// <para>eʳ − 1 = s + l, where s is r rounded, and l the rest of r and s²/2 + … + s⁶/720: what is left out is below
/// s⁷/5000 &lt; 2^-71; l, below 2^-17, is in error by four roundings, less than 2^-68.5, and by e s, less than 2^-70. With n = 0 all
/// of this is below 2^-61 |s|. The products with the table's double-doubles, which <see cref="Exponential"/> has made, are in
/// error by 2^-100.</para>
/// </remarks>
internal static class QuickExponential
{
    /// <summary>The smallest x: eˣ times the error is a normal number.</summary>
    public const double Least = -600;

    /// <summary>The largest x: eˣ does not overflow.</summary>
    public const double Most = 709;

    private const int Parts = 128;
    private const double PartsPerUnit = 184.6649652337873;
    private const double FirstPart = 0.0054152123482253955;
    private const double SecondPart = -1.0082281460997769e-13;
    private const double RelativeError = 2.710505431213761e-20; // 2^-65
    private const double RelativeErrorCloseToZero = 8.673617379884035e-19; // 2^-60
    private const double LeastError = 1e-300; // where s² underflows

    private static readonly DoubleDouble[] Powers =
        [.. Enumerable.Range(0, Parts).Select(j => Exponential.Of(Logarithm.Two * (j / (double)Parts)).ToMidRad().Mid)];

    /// <summary>eˣ, for <see cref="Least"/> ≤ x ≤ <see cref="Most"/>.</summary>
    public static Approximation Of(double x)
    {
        var n = Math.Round(x * PartsPerUnit);
        var first = x - (n * FirstPart);
        var second = n * SecondPart;
        var reduced = DoubleDouble.Sum(first, -second);
        var s = reduced.High;
        var l = reduced.Low + (s * s * (0.5 + (s * ((1.0 / 6) + (s * ((1.0 / 24) + (s * ((1.0 / 120) + (s * (1.0 / 720))))))))));
        var growth = s + l;
        var growthRest = l - (growth - s);

        var whole = (int)n;
        var power = Powers[whole & (Parts - 1)];
        var product = DoubleDouble.Product(power.High, growth);
        var sum = power.High + product.High;
        var rest = product.High - (sum - power.High) + (product.Low + Math.FusedMultiplyAdd(power.Low, growth, power.Low) + (power.High * growthRest));
        var high = sum + rest;
        var low = rest - (high - sum);

        var scale = BitConverter.Int64BitsToDouble((long)((whole >> 7) + 1023) << 52);
        var error = n == 0 ? Math.Max(Math.Abs(s) * RelativeErrorCloseToZero, LeastError) : high * RelativeError;
        return new(high * scale, low * scale, error * scale);
    }
}
