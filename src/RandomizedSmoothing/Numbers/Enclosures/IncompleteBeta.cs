namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// Enclosures of the regularised incomplete beta functions I_x(p/2, q/2) and 1 − I_x = I_y(q/2, p/2), y = 1 − x: the
/// binomial's tails, and a cone's share of all directions.
/// </summary>
/// <remarks>
/// <para>I_x(a, b) = x^a y^b / (a B(a, b)) · Σ (a+b)(a+b+1)…(a+b+n−1) / ((a+1)…(a+n)) xⁿ (DLMF 8.17.8), all terms positive.
/// The ratio of terms, x (a+b+n)/(a+n+1), falls towards x for b ≥ 1 and stays below x for b &lt; 1, which bounds the rest.</para>
/// <para>Where x is close to 1 that is slow, and I_x(a, β+1) = I_x(a, β) + E(β), E(β) = x^a y^β / (β B(a, β)) (DLMF 8.17.21),
/// is summed downward from β = b − 1, to 0 for integer b, and else to I_x(a, ½) = x^a y^−½ / (a B(a, ½)) F(½, 1; a+1; −x/y),
/// whose continued fraction (Gauss; DLMF 15.7.1) has positive elements: it lies between any two successive convergents. I_x(a, β) / E(β) rises with β, being
/// β/(y x^a) · ∫_0^x s^(a−1) ((1−s)/y)^(β−1) ds with (1−s)/y ≥ 1; hence I_x(a, β) ≤ E(β) r / (1 − r), r = E(β) / E(β+1).</para>
/// </remarks>
internal static class IncompleteBeta
{
    private const double Negligible = 3.155443620884047e-30; // 2^-98

    /// <summary>I_x(p/2, q/2) and its complement, each to its own relative accuracy.</summary>
    public static (Scaled Lower, Scaled Upper) Of(long p, long q, UnitFraction at)
    {
        if (at.X.Mid.High * q <= at.Y.Mid.High * p)
        {
            return BelowTheMean(p, q, at);
        }

        var (upper, lower) = BelowTheMean(q, p, at.Opposite);
        return (lower, upper);
    }

    /// <summary>x^a y^b / (a B(a, b)) with a = p/2, b = q/2.</summary>
    public static Scaled Density(long p, long q, UnitFraction at) => Exponential.Of(
        (at.LogX * (p / 2.0)) + (at.LogY * (q / 2.0)) + HalfIntegerLogGamma.Of(p + q) - HalfIntegerLogGamma.Of(p + 2) - HalfIntegerLogGamma.Of(q));

    private static (Scaled Value, Scaled Complement) BelowTheMean(long p, long q, UnitFraction at)
    {
        if (q == 2)
        {
            // I_x(a, 1) = x^a
            var power = Exponential.Of(at.LogX * (p / 2.0));
            return (power, power.Complement());
        }

        var (x, y) = (at.X.Mid.High, at.Y.Mid.High);
        if (q >= 3 && q - 2 < y * (p + q - 4) * Math.Min(1, x * (p + q) / (p + 2)))
        {
            var stepped = Density(q - 2, p, at.Opposite) * Downward(p, q, at);
            return (stepped, stepped.Complement());
        }

        // Close to 1 the other series is the faster, and the value, if it is not tiny, survives the subtraction.
        var density = Density(p, q, at);
        if (x > 0.75 && density.Exponent >= -16)
        {
            var complement = Density(q, p, at.Opposite) * Series(q / 2.0, p / 2.0, at.Y);
            return (complement.Complement(), complement);
        }

        if (q == 1 && x > 0.75)
        {
            var tail = density * (HalfFraction(p / 2.0, at) / at.Y);
            return (tail, tail.Complement());
        }

        var value = density * Series(p / 2.0, q / 2.0, at.X);
        return (value, value.Complement());
    }

    // I_x(p/2, q/2) / E(q/2 − 1), for q ≥ 3.
    private static MidRad Downward(long p, long q, UnitFraction at)
    {
        var a = p / 2.0;
        DoubleDouble sum = 0;
        DoubleDouble term = 1;
        var inverse = 1 / at.Y.Mid;
        for (var i = 1; ; i++)
        {
            // term = E(β) / E(q/2 − 1)
            var beta = (q / 2.0) - i;
            sum += term;
            var ratio = (beta + 1) / (at.Y.Mid.High * (a + beta)) * PositiveSeries.Above;
            var isNegligible = ratio < 1 && term.High * ratio < Negligible * (1 - ratio);
            if (isNegligible || beta <= 0.5)
            {
                var enclosed = PositiveSeries.WithRounding(sum, i, at.Y);
                return beta == 0 ? enclosed
                    : isNegligible ? enclosed.AddUpTo(PositiveSeries.Rest(term.High * ratio, 1 - ratio))
                    : enclosed + (BelowTheMean(p, 1, at).Value / Density(q - 2, p, at.Opposite));
            }

            term = term * inverse * beta / (a + beta - 1);
        }
    }

    // F(½, 1; a + 1; −x/y), for y not small beside 1/a.
    private static MidRad HalfFraction(double a, UnitFraction at)
    {
        var depth = 4 + (int)(220 / (a * at.Y.Mid.High));
        var z = at.X / at.Y;

        // Each tail of the fraction is at least 1, and at most 1 plus its first numerator.
        MidRad low = 1;
        var high = 1 + (z * (depth + 1.0));
        for (var m = depth; m >= 0; m--)
        {
            var even = (MidRad)((m + 1) * (a + m + 0.5)) / ((a + (2 * m) + 1) * (a + (2 * m) + 2)) * z;
            var odd = (MidRad)((m + 0.5) * (a + m)) / ((a + (2 * m)) * (a + (2 * m) + 1)) * z;
            low = 1 + (odd / (1 + (even / low)));
            high = 1 + (odd / (1 + (even / high)));
        }

        return 1 / MidRad.Hull(low, high);
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
            var ratio = LargestRatio(a, b, i, x);
            if (term.High * ratio < Negligible * (1 - ratio))
            {
                return PositiveSeries.WithRounding(sum, i, x).AddUpTo(PositiveSeries.Rest(term.High * ratio, 1 - ratio));
            }
        }
    }

    /// <summary>A bound on x (a+b+n)/(a+n+1) for all n ≥ i: the ratios of the series' terms after term i.</summary>
    internal static double LargestRatio(double a, double b, int i, MidRad x) =>
        x.Magnitude * Math.Max(1, (a + b + i) / (a + i + 1)) * PositiveSeries.Above;
}
