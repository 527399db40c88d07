namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>ln Γ(n/2) for integers n ≥ 1, to about 2^-90 of ln Γ or of 1, whichever is larger.</summary>
/// <remarks>
/// Up to n = 100 from Γ(1/2) = √π, Γ(1) = 1 and Γ(a + 1) = a Γ(a), kept in a table. Above, Stirling's series
/// (a − ½) ln a − a + ½ ln 2π + Σ B_2i / (2i (2i − 1) a^(2i−1)), whose error is less than its first omitted term for
/// every a > 0 (DLMF 5.11(ii)): after ten terms and with a > 50, less than 0.0135·10³ / a^21 &lt; 2^-114.
/// </remarks>
internal static class HalfIntegerLogGamma
{
    private const int TableLength = 101;
    private static readonly MidRad SqrtPi = new(new DoubleDouble(1.772453850905516, -7.666586499825799e-17), 4 * DoubleDouble.Epsilon);
    private static readonly MidRad HalfLogTwoPi = new(new DoubleDouble(0.9189385332046728, -3.8782941580672414e-17), DoubleDouble.Epsilon);

    /// <summary>B_2i / (2i (2i − 1)) for i from 1 on.</summary>
    internal static readonly MidRad[] StirlingCoefficients = CreateStirlingCoefficients();
    private static readonly MidRad[] Table = CreateTable();

    /// <summary>ln Γ(n/2).</summary>
    public static MidRad Of(long n) => n < TableLength ? Table[n] : Stirling(n / 2.0);

    private static MidRad Stirling(double a)
    {
        var inverse = (MidRad)1 / a;
        var square = inverse * inverse;
        var sum = StirlingCoefficients[^1];
        for (var i = StirlingCoefficients.Length - 2; i >= 0; i--)
        {
            sum = StirlingCoefficients[i] + (square * sum);
        }

        return ((Logarithm.Of(a) * (a - 0.5)) - a + HalfLogTwoPi + (sum * inverse)).Widen(DoubleDouble.Epsilon);
    }

    private static MidRad[] CreateStirlingCoefficients()
    {
        // DLMF 5.11.3 and 24.2.
        (double Numerator, double Denominator)[] bernoulli =
        [
            (1, 6), (-1, 30), (1, 42), (-1, 30), (5, 66), (-691, 2730), (7, 6), (-3617, 510), (43867, 798), (-174611, 330),
        ];
        return [.. bernoulli.Select((b, i) => (MidRad)b.Numerator / (b.Denominator * ((2 * i) + 2) * ((2 * i) + 1)))];
    }

    private static MidRad[] CreateTable()
    {
        var gamma = new MidRad[TableLength];
        gamma[1] = SqrtPi;
        gamma[2] = 1;
        for (var n = 3; n < TableLength; n++)
        {
            gamma[n] = gamma[n - 2] * ((n - 2) / 2.0);
        }

        return [0, .. gamma.Skip(1).Select(g => Logarithm.Of(g))];
    }
}
