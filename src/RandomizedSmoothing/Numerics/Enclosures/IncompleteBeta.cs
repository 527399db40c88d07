namespace RandomizedSmoothing.Numerics.Enclosures;

/// <summary>
/// Enclosures of the regularised incomplete beta functions I_x(p/2, q/2) and 1 − I_x = I_y(q/2, p/2), y = 1 − x: the
/// binomial's tails, and a cone's share of all directions.
/// </summary>
/// <remarks>
/// I_x(a, b) = x^a y^b / (a B(a, b)) · Σ (a+b)(a+b+1)…(a+b+n−1) / ((a+1)…(a+n)) xⁿ (DLMF 8.17.8), all terms positive.
/// The ratio of terms, x (a+b+n)/(a+n+1), falls towards x for b ≥ 1 and stays below x for b &lt; 1, which bounds the rest.
/// </remarks>
internal static class IncompleteBeta
{
    private const double Negligible = 3.155443620884047e-30; // 2^-98
    private const double Above = 1 + 1e-9;

    /// <summary>I_x(p/2, q/2) and its complement, each to its own relative accuracy.</summary>
    public static (Scaled Lower, Scaled Upper) Of(long p, long q, UnitPoint at)
    {
        if (!IsBetterDirect(p, q, at))
        {
            var (upper, lower) = Direct(q, p, at.Opposite);
            return (lower, upper);
        }

        return Direct(p, q, at);
    }

    /// <summary>x^a y^b / (a B(a, b)) with a = p/2, b = q/2.</summary>
    public static Scaled Density(long p, long q, UnitPoint at) => Exponential.Of(
        (at.LogX * (p / 2.0)) + (at.LogY * (q / 2.0)) + HalfIntegerLogGamma.Of(p + q) - HalfIntegerLogGamma.Of(p + 2) - HalfIntegerLogGamma.Of(q));

    private static (Scaled Value, Scaled Complement) Direct(long p, long q, UnitPoint at)
    {
        var value = Density(p, q, at) * Series(p / 2.0, q / 2.0, at.X);
        return (value, value.Complement());
    }

    // Below the mean the series converges fast and its complement is large, unless x is close to 1, where the other
    // series is the faster and the value, if it is not tiny, survives the subtraction.
    private static bool IsBetterDirect(long p, long q, UnitPoint at)
    {
        var x = at.X.Mid.High;
        var y = at.Y.Mid.High;
        return x * q <= y * p
            ? x < 0.75 || Density(p, q, at).Exponent < -30
            : y > 0.75 && Density(q, p, at.Opposite).Exponent >= -30;
    }

    private static MidRad Series(double a, double b, MidRad x)
    {
        if (x.Magnitude * (a + b) < DoubleDouble.Epsilon)
        {
            // Every ratio is below x (a+b)/(a+1) < x (a+b).
            return ((MidRad)1).AddUpTo(x.Magnitude * (a + b) * 2);
        }

        DoubleDouble sum = 1;
        DoubleDouble term = 1;
        for (var i = 1; ; i++)
        {
            term = term * x.Mid * (a + b + i - 1) / (a + i);
            sum += term;
            var ratio = x.Magnitude * Math.Max(1, (a + b + i) / (a + i + 1)) * Above;
            if (term.High * ratio < Negligible * (1 - ratio))
            {
                var relative = i * ((6 * DoubleDouble.Epsilon) + (x.Radius / x.Mid.High * Above));
                return new MidRad(sum, 0).Widen(sum.High * relative).AddUpTo(term.High * ratio / (1 - ratio) * Above);
            }
        }
    }
}
