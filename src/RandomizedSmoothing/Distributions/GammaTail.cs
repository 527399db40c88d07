namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The regularized upper incomplete gamma function Q(s, y) over D(s) = y^s e^(−y) / Γ(s + 1), and D itself: what the Poisson
/// mixture starts from. Q(s + 1) = Q(s) + D(s).
/// </summary>
internal static class GammaTail
{
    private const double Negligible = 1e-17;
    private const int MostHalves = 124;

    private static readonly double HalfRootPi = Math.Sqrt(Math.PI) / 2;

    // 1 / Γ(1 + n / 2).
    private static readonly double[] InverseGammas = CreateInverseGammas();

    /// <summary>D(s) for s &gt; 0 and y &gt; 0.</summary>
    internal static ScaledValue Density(double s, double y)
    {
        var halves = (int)(2 * s);

        // Whole degrees of freedom need no logarithms, whose terms would cancel.
        return halves == 2 * s && halves < MostHalves && y is > 1e-5 and < 1e5
            ? new(-y, Power(y, halves / 2) * (halves % 2 == 0 ? 1 : Math.Sqrt(y)) * InverseGammas[halves])
            : new((s * Math.Log(y)) - y - LogGamma.OfOnePlus(s), 1);
    }

    /// <summary>Q(s, y) / D(s), Q the regularized upper incomplete gamma function.</summary>
    internal static double Ratio(double s, double y)
    {
        var steps = (int)Math.Ceiling(s) - 1;
        var first = s - steps;
        var ratio = FirstGammaRatio(first, y);
        for (var n = 1; n <= steps; n++)
        {
            var step = (first + n) / y;
            ratio = Math.FusedMultiplyAdd(ratio, step, step);
        }

        return ratio;
    }

    // For s in (0, 1].
    private static double FirstGammaRatio(double s, double y) => s switch
    {
        1 => 1 / y,
        0.5 => HalfGammaRatio(Math.Sqrt(y)),
        _ => y > 2 ? ContinuedFraction(s, y) : SmallArgument(s, y),
    };

    private static double HalfGammaRatio(double root) => HalfRootPi * ScaledErrorFunction.Of(root) / root;

    // s times Legendre's fraction for Γ(s, y) / (y^s e^(−y)) (DLMF 8.9.2), by Lentz's method: every convergent is positive here.
    private static double ContinuedFraction(double s, double y)
    {
        var partial = y + 1 - s;
        var forward = double.MaxValue;
        var backward = 1 / partial;
        var fraction = backward;
        for (var n = 1; n < 1000; n++)
        {
            var numerator = n * (s - n);
            partial += 2;
            backward = 1 / (partial + (numerator * backward));
            forward = partial + (numerator / forward);
            var factor = forward * backward;
            fraction *= factor;
            if (Math.Abs(factor - 1) < 2e-16)
            {
                break;
            }
        }

        return s * fraction;
    }

    // Gautschi (1979): Q = 1 − y^s / Γ(1 + s) · (1 + s Σ (−y)ⁿ / (n! (s + n))), the leading difference taken by e^x − 1.
    private static double SmallArgument(double s, double y)
    {
        var power = (s * Math.Log(y)) - LogGamma.OfOnePlus(s);
        var term = 1.0;
        var sum = 0.0;
        for (var n = 1; Math.Abs(term) > Negligible * Math.Abs(sum); n++)
        {
            term *= -y / n;
            sum += term / (s + n);
        }

        var upper = -Elementary.ExpMinusOne(power) - (Math.Exp(power) * s * sum);
        return upper * Math.Exp(y - power);
    }

    private static double Power(double y, int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent >>= 1, y *= y)
        {
            power *= (exponent & 1) == 0 ? 1 : y;
        }

        return power;
    }

    private static double[] CreateInverseGammas()
    {
        var values = new double[MostHalves];
        (values[0], values[1]) = (1, 2 / Math.Sqrt(Math.PI));
        for (var n = 2; n < MostHalves; n++)
        {
            values[n] = values[n - 2] / (n / 2.0);
        }

        return values;
    }
}
