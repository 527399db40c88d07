namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>ln x to about 2^-92, from <see cref="Exponential"/> and arithmetic: <see cref="Math.Log(double)"/> only guesses.</summary>
/// <remarks>
/// With any guess g, ln x = g + ln(1 + e), e = x e^−g − 1; once |e| &lt; 2^-26, which is checked and not supposed,
/// e − e²/2 + e³/3 leaves out less than e⁴/3 &lt; 2^-105. Close to 1, where the logarithm itself is small, it is
/// 2 artanh s with s = (x − 1) / (x + 1), |s| &lt; 2^-10: s + s³/3 + … + s¹¹/11 leaves out less than s¹³/12.
/// </remarks>
internal static class Logarithm
{
    private const double NearOne = 1.0 / 1024;
    /// <summary>ln 2.</summary>
    public static readonly MidRad Two = new(new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17), DoubleDouble.Epsilon);

    /// <summary>The logarithm of x · 2^exponent for every x &gt; 0 of the enclosure.</summary>
    public static MidRad Of(MidRad x, int exponent = 0)
    {
        var shift = Math.ILogB(x.Mid.High * Math.Sqrt(2)); // 1/√2 … √2 remains
        var fraction = new MidRad(x.Mid.Scale(-shift), Math.ScaleB(x.Radius, -shift)).Widen(0);
        var log = Math.Abs(fraction.Mid.High - 1) < NearOne ? CloseToOne(fraction) : ByCorrection(fraction);
        return shift + exponent == 0 ? log : (Two * (shift + exponent)) + log;
    }

    /// <summary>The logarithm of a positive finite double, subnormal ones included.</summary>
    public static MidRad Of(double x)
    {
        var exponent = Math.ILogB(x);
        return Of(Math.ScaleB(x, -exponent), exponent);
    }

    private static MidRad CloseToOne(MidRad x)
    {
        var s = (x - 1) / (x + 1);
        var square = s * s;
        var sum = (MidRad)1 / 11.0;
        for (var divisor = 9; divisor >= 1; divisor -= 2)
        {
            sum = ((MidRad)1 / divisor) + (square * sum);
        }

        // s^13 / 12 ≤ |s| · 2^-123
        return (s * sum * 2).Widen(Math.Abs(s.Mid.High) * DoubleDouble.Epsilon);
    }

    private static MidRad ByCorrection(MidRad x)
    {
        MidRad guess = Math.Log(x.Mid.High);
        while (true)
        {
            var e = (x * Exponential.Of(-guess).ToMidRad()) - 1;
            var size = e.Magnitude;
            if (size < 1.4e-8)
            {
                var square = e * e;
                return (guess + e - (square * 0.5) + (square * e / 3.0)).Widen(size * size * size * size);
            }

            guess += e.Mid.High;
        }
    }
}
