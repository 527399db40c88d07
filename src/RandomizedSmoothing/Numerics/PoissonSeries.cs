namespace RandomizedSmoothing.Numerics;

/// <summary>
/// The noncentral χ² distribution as a Poisson mixture of central ones, for order ν (half the degrees of freedom), half the
/// noncentrality a and half the argument y &gt; 0: sums of positive terms, so that nothing cancels.
/// </summary>
/// <remarks>
/// Benton and Krishnamoorthy (2003) sum outward from the largest term; where √(ν² + 4ay) is below
/// <see cref="CircleContour.LeastCurvature"/>, the only place where this is used, some 60 terms from the first one do.
/// </remarks>
internal static class PoissonSeries
{
    private const double Negligible = 1e-17;

    /// <summary>P(χ′² ≤ 2y): Σₙ D(ν + n) E(n), D(s) = y^s e^(−y) / Γ(s + 1) and E the Poisson distribution function of mean a.</summary>
    internal static ScaledValue Lower(double order, double a, double y)
    {
        // Scaling the n-th factors by rⁿ and r⁻ⁿ keeps both moderate when a is huge and y tiny.
        var ratio = a > y ? Math.Sqrt(y / a) : 1;
        var mean = a > y ? Math.Sqrt(a) * Math.Sqrt(y) : a;
        var argument = a > y ? mean : y;
        var weight = 1.0;
        var cumulative = 1.0;
        var density = 1.0;
        var sum = 1.0;
        var term = 1.0;
        for (var n = 1; term > Negligible * sum; n++)
        {
            weight *= mean / n;
            cumulative = (ratio * cumulative) + weight;
            density *= argument / (order + n);
            term = density * cumulative;
            sum += term;
        }

        return new(LogDensity(order, y) - a, sum);
    }

    /// <summary>P(χ′² &gt; 2y): Σⱼ p(j) Q(ν + j, y), p the Poisson weights and Q(s + 1) = Q(s) + D(s) going up from s = ν.</summary>
    internal static ScaledValue Upper(double order, double a, double y)
    {
        var weight = 1.0;
        var term = GammaRatio(order, y);
        var sum = term;
        for (var j = 1; j == 1 || term > Negligible * sum; j++)
        {
            term = a / j * (term + weight);
            weight *= a / j * (y / (order + j));
            sum += term;
        }

        return new(LogDensity(order, y) - a, sum);
    }

    /// <summary>Twice the density at 2y: Σⱼ p(j) D(ν − 1 + j).</summary>
    internal static ScaledValue Density(double order, double a, double y)
    {
        // D(ν − 1) = D(ν) ν / y, which is taken into the scale where it is the larger of the two.
        var (first, second, logRatio) = order >= y ? (1.0, a * (y / order), Math.Log(order) - Math.Log(y)) : (order / y, a, 0.0);
        var term = second;
        var sum = first + second;
        for (var j = 1; term > Negligible * sum; j++)
        {
            term *= a / (j + 1) * (y / (order + j));
            sum += term;
        }

        return new(LogDensity(order, y) + logRatio - a, sum);
    }

    /// <summary>ln D(s) = s ln y − y − ln Γ(s + 1).</summary>
    private static double LogDensity(double s, double y) => (s * Math.Log(y)) - y - LogGamma.OfOnePlus(s);

    /// <summary>Q(s, y) / D(s), Q the regularized upper incomplete gamma function.</summary>
    private static double GammaRatio(double s, double y)
    {
        var steps = (int)Math.Ceiling(s) - 1;
        var first = s - steps;
        var ratio = FirstGammaRatio(first, y);
        for (var n = 1; n <= steps; n++)
        {
            ratio = (ratio + 1) * ((first + n) / y);
        }

        return ratio;
    }

    // For s in (0, 1].
    private static double FirstGammaRatio(double s, double y) => s switch
    {
        1 => 1 / y,
        0.5 => Math.Sqrt(Math.PI) / 2 * StandardNormal.ScaledComplementaryError(y) / Math.Sqrt(y),
        _ => y > 2 ? ContinuedFraction(s, y) : SmallArgument(s, y),
    };

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
}
