namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The noncentral χ² distribution as a Poisson mixture of central ones, for order ν (half the degrees of freedom), half the
/// noncentrality a and half the argument y &gt; 0: sums of positive terms, so that nothing cancels.
/// </summary>
/// <remarks>
/// Benton and Krishnamoorthy (2003) sum outward from the largest term; where √(ν² + 4ay) is below
/// <see cref="CircleContour.LeastCurvature"/>, the only place where this is used, some 70 terms from the first one do.
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
        if (a == 0)
        {
            return Scaled(GammaTail.Density(order, y), CentralLower(order, y), 0);
        }

        var weight = 1.0;
        var cumulative = 1.0;
        var density = 1.0;
        var sum = 1.0;
        var term = 1.0;
        for (var n = 1; term > Negligible * sum; n++)
        {
            // One division serves both factors.
            var inverse = 1 / (n * (order + n));
            weight *= mean * (order + n) * inverse;
            cumulative = (ratio * cumulative) + weight;
            density *= argument * n * inverse;
            term = density * cumulative;
            sum += term;
        }

        return Scaled(GammaTail.Density(order, y), sum, a);
    }

    /// <summary>P(χ′² &gt; 2y): Σⱼ p(j) Q(ν + j, y), p the Poisson weights and Q(s + 1) = Q(s) + D(s) going up from s = ν.</summary>
    internal static ScaledValue Upper(double order, double a, double y)
    {
        var weight = 1.0;
        var term = GammaTail.Ratio(order, y);
        if (a == 0)
        {
            return Scaled(GammaTail.Density(order, y), term, 0);
        }

        var sum = term;
        for (var j = 1; j == 1 || term > Negligible * sum; j++)
        {
            var share = a / j;
            term = share * (term + weight);
            weight *= share * (y / (order + j));
            sum += term;
        }

        return Scaled(GammaTail.Density(order, y), sum, a);
    }

    /// <summary>Twice the density at 2y: Σⱼ p(j) D(ν − 1 + j).</summary>
    internal static ScaledValue Density(double order, double a, double y)
    {
        // D(ν − 1) = D(ν) ν / y, which belongs to the scale where it is the larger of the two.
        var ratio = order / y;
        var (first, second) = ratio >= 1 ? (1, a / ratio) : (ratio, a);
        var term = second;
        var sum = first + second;
        for (var j = 1; term > Negligible * sum; j++)
        {
            term *= a / (j + 1) * (y / (order + j));
            sum += term;
        }

        var scale = GammaTail.Density(order, y);
        return ratio switch
        {
            < 1 => Scaled(scale, sum, a),
            < 1e100 => Scaled(scale, ratio * sum, a),
            _ => Scaled(scale with { LogScale = scale.LogScale + Math.Log(order) - Math.Log(y) }, sum, a),
        };
    }

    private static double CentralLower(double order, double y)
    {
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; term > Negligible * sum; n++)
        {
            term *= y / (order + n);
            sum += term;
        }

        return sum;
    }

    private static ScaledValue Scaled(in ScaledValue density, double sum, double a) => new(density.LogScale - a, density.Mantissa * sum);
}
