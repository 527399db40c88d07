namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>Sine and cosine of a double to about 2^-90 of themselves, from arithmetic alone.</summary>
/// <remarks>
/// Cody and Waite's reduction by multiples of π/2 in parts of 33, 33 and 106 bits: the products with the first two are
/// exact. Below 1000 in size no double comes closer to a multiple of π/2 than 2^-62, so that the reduced argument r is
/// known to 2^-98 of itself. Taylor's series, alternating with falling terms for |r| &lt; 1, leave out less than the first
/// omitted terms r²⁹/29! and r³⁰/30!, below 2^-109 of the values for |r| ≤ 0.786.
/// </remarks>
internal static class Trigonometry
{
    /// <summary>The largest argument that is reduced.</summary>
    public const double Largest = 1000;

    private const double RelativeError = 2.019483917365790e-28; // 2^-92
    private const double FirstPart = 1.5707963267341256;
    private const double SecondPart = 6.077100506303966e-11;

    private static readonly DoubleDouble ThirdPart = new(2.0222662487959506e-21, 1.0085854035872483e-37);
    private static readonly DoubleDouble[] InverseFactorials = CreateInverseFactorials();

    /// <summary>sin x and cos x, for |x| ≤ <see cref="Largest"/>.</summary>
    public static (MidRad Sin, MidRad Cos) Of(double x)
    {
        var quarters = Quarters(x);
        var r = Reduce(x, quarters);
        var square = r * r;
        var sin = WithError(r * Series(square, 27));
        var cos = WithError(Series(square, 28));
        return ((int)quarters & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>The multiple of π/2 that is closest to x.</summary>
    public static double Quarters(double x) => Math.Round(x / (Math.PI / 2));

    /// <summary>x less a multiple of π/2, to 2^-98 of itself.</summary>
    public static DoubleDouble Reduce(double x, double quarters) =>
        DoubleDouble.Sum(x, -quarters * FirstPart) - (quarters * SecondPart) - (ThirdPart * quarters);

    // Σ (−1)^i square^i / (2i + parity)!, up to the factorial of the given number.
    private static DoubleDouble Series(DoubleDouble square, int last)
    {
        var sum = InverseFactorials[last];
        for (var i = last - 2; i >= 0; i -= 2)
        {
            sum = InverseFactorials[i] - (square * sum);
        }

        return sum;
    }

    private static MidRad WithError(DoubleDouble value) => new MidRad(value, 0).Widen(Math.Abs(value.High) * RelativeError);

    private static DoubleDouble[] CreateInverseFactorials()
    {
        var inverses = new DoubleDouble[29];
        inverses[0] = 1;
        for (var i = 1; i < inverses.Length; i++)
        {
            inverses[i] = inverses[i - 1] / i;
        }

        return inverses;
    }
}
