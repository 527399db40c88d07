namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// Enclosures of the regularised incomplete gamma functions P(n/2, y) and Q = 1 − P, that is, of the tails of χ²_n at
/// 2y, each to its own relative accuracy.
/// </summary>
/// <remarks>
/// <para>With D(a, y) = y^a e^−y / Γ(a + 1), and all terms positive (DLMF 8.7.1, 8.8.5, 8.8.6):</para>
/// <para>P(a, y) = D(a, y) (1 + y/(a+1) + y²/((a+1)(a+2)) + …); the ratio of terms falls, so that the rest is below the
/// geometric series of the first omitted ratio.</para>
/// <para>Q(a, y) = D(a−1, y) (1 + (a−1)/y + (a−1)(a−2)/y² + …), which ends for integer a, and for half-integer a comes
/// down to Q(½, y) = D(−½, y) · y / (y + ½/(1 + 1/(y + (3/2)/(1 + 2/(y + …))))), a fraction of positive elements, whose
/// value lies between any two successive convergents. It is used for y above a and above 16.</para>
/// <para>The logarithm of D is enclosed first, so that nothing overflows for n up to 2³¹.</para>
/// </remarks>
internal static class HalfIntegerGamma
{
    private const double Negligible = 3.155443620884047e-30; // 2^-98
    private const double LargestExcess = 1 << 20;

    /// <summary>P(n/2, y) and Q(n/2, y), for y > 0.</summary>
    public static (Scaled Lower, Scaled Upper) Of(long n, MidRad y, MidRad logY)
    {
        var a = n / 2.0;
        if (y.Mid.High > (4 * a) + LargestExcess)
        {
            // Chernoff: Q ≤ exp(−a (y/a − 1 − ln(y/a))) ≤ exp(−¾ (y − 4a)) for y ≥ 4a.
            var none = new Scaled(new MidRad(0.5, 0.5), -1_000_000);
            return (none.Complement(), none);
        }

        if (y.Mid.High <= Math.Max(a, 16))
        {
            var lower = Density(n, y, logY) * LowerSeries(a, y);
            return (lower, lower.Complement());
        }

        var upper = Density(n - 2, y, logY) * UpperSeries(a, y);
        return (upper.Complement(), upper);
    }

    /// <summary>P(n/2, x/2) and Q(n/2, x/2): the lower and the upper tail of χ²_n, for a finite double x > 0.</summary>
    public static (Scaled Lower, Scaled Upper) OfChiSquared(long n, double x) =>
        Of(n, (MidRad)x * 0.5, Logarithm.Of(x) - Logarithm.Two);

    /// <summary>D(n/2, y) = y^(n/2) e^−y / Γ(n/2 + 1), for n ≥ −1.</summary>
    public static Scaled Density(long n, MidRad y, MidRad logY) =>
        Exponential.Of((logY * (n / 2.0)) - y - HalfIntegerLogGamma.Of(n + 2));

    /// <summary>P(a, y) / D(a, y), for y below the larger of a and 16.</summary>
    internal static MidRad LowerSeries(double a, MidRad y)
    {
        if (y.Magnitude < DoubleDouble.Epsilon)
        {
            return ((MidRad)1).AddUpTo(y.Magnitude);
        }

        DoubleDouble sum = 1;
        DoubleDouble term = 1;
        for (var i = 1; ; i++)
        {
            term *= y.Mid / (a + i);
            sum += term;
            var gap = LowerGap(a, i, y);
            if (term.High * y.Mid.High < Negligible * gap)
            {
                return PositiveSeries.WithRounding(sum, i, y).AddUpTo(PositiveSeries.Rest(term.High * y.Magnitude, gap));
            }
        }
    }

    /// <summary>Q(a, y) / D(a − 1, y), for y above a and 16.</summary>
    private static MidRad UpperSeries(double a, MidRad y)
    {
        DoubleDouble sum = 0;
        DoubleDouble term = 1;
        var inverse = 1 / y.Mid;
        for (var i = 1; ; i++)
        {
            // term = D(a − i, y) / D(a − 1, y); Q(a − i + 1, y) remains to be added.
            var left = a - i;
            if (left < 0)
            {
                // Only of a half-integer a: of an integer, the term of left = 0 was the last, and 0 after it.
                return PositiveSeries.WithRounding(sum, i, y) + (PositiveSeries.WithRounding(term, i, y) * HalfFraction(y));
            }

            sum += term;
            term *= inverse * left;
            var gap = UpperGap(left, inverse);
            if (term.High < Negligible * gap)
            {
                return PositiveSeries.WithRounding(sum, i, y).AddUpTo(PositiveSeries.Rest(term.High, gap));
            }
        }
    }

    // Q(½, y) / D(−½, y).
    private static MidRad HalfFraction(MidRad y)
    {
        var depth = 4 + (int)(200 / y.Mid.High);
        var low = y;
        var high = y + (depth + 0.5);
        for (var m = depth; m >= 1; m--)
        {
            low = y + ((m - 0.5) / (1 + (m / low)));
            high = y + ((m - 0.5) / (1 + (m / high)));
        }

        return y / MidRad.Hull(low, high);
    }

    /// <summary>At most a + i + 1 − y: y over it bounds what follows term i of P's series, beside that term, where it is positive.</summary>
    internal static double LowerGap(double a, int i, MidRad y) => a + i + 1 - (y.Magnitude * PositiveSeries.Above);

    /// <summary>One minus the next ratio of Q's series, (left − 1) / y, or minus 0 where the series ends.</summary>
    internal static double UpperGap(double left, DoubleDouble inverse) => 1 - (Math.Max(left - 1, 0) * inverse.High);
}
