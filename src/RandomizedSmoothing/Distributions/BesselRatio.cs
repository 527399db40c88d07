namespace RandomizedSmoothing.Distributions;

/// <summary>The ratio I_{ν−1}(x) / I_ν(x) of modified Bessel functions of the first kind.</summary>
internal static class BesselRatio
{
    private const int Terms = 9;

    // Debye's polynomials by DLMF 10.41.9 and 10.41.11; V holds the differences V_k − U_k.
    private static readonly (double[][] U, double[][] V) Debye = Polynomials();

    /// <summary>The ratio less 1, for ν ≥ ½ and x &gt; 0: (2ν − 1)/(2x) for large x, to full relative accuracy.</summary>
    public static double MinusOne(double nu, double x) => double.Hypot(nu, x) < 40 ? Recurrence(nu, x) - 1 : Uniform(nu, x);

    /// <summary>I_{ν−1}/I_ν = 2ν/x + I_{ν+1}/I_ν, downwards from Amos' bound far above, whose error each step damps.</summary>
    private static double Recurrence(double nu, double x)
    {
        const int steps = 80;
        var top = nu + steps;
        var ratio = (top + double.Hypot(top, x)) / x;
        for (var order = top - 1; order > nu - 0.5; order--)
        {
            ratio = (2 * order / x) + (1 / ratio);
        }

        return ratio;
    }

    /// <summary>Debye's uniform expansion, whose terms fall like (ν² + x²)^(−k/2).</summary>
    private static double Uniform(double nu, double x)
    {
        var radius = double.Hypot(nu, x);
        var p = nu / radius;
        var (sum, difference, scale) = (0.0, 0.0, 1.0);
        for (var k = 0; k < Terms; k++)
        {
            // U_k(p)/νᵏ has the factor (p/ν)ᵏ = (ν² + x²)^(−k/2), which the stored polynomials leave out.
            sum += scale * Horner(Debye.U[k], p);
            difference += scale * Horner(Debye.V[k], p);
            scale /= radius;
        }

        return ((nu + (nu * (nu / (radius + x)))) / x) + (radius / x * (difference / sum));
    }

    private static double Horner(double[] coefficients, double p)
    {
        var value = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            value = (value * p) + coefficients[i];
        }

        return value;
    }

    private static (double[][] U, double[][] V) Polynomials()
    {
        var (u, v) = (new double[Terms][], new double[Terms][]);
        double[] current = [1];
        u[0] = current;
        v[0] = [0];
        for (var k = 1; k < Terms; k++)
        {
            var next = new double[(3 * k) + 1];
            var gap = new double[(3 * k) + 1];
            for (var i = 0; i < current.Length; i++)
            {
                // U' p² (1 − p²)/2 + ∫ (1 − 5p²) U / 8.
                next[i + 1] += (i * current[i] / 2) + (current[i] / (8 * (i + 1)));
                next[i + 3] -= (i * current[i] / 2) + (5 * current[i] / (8 * (i + 3)));
                gap[i + 1] -= (current[i] / 2) + (i * current[i]);
                gap[i + 3] += (current[i] / 2) + (i * current[i]);
            }

            u[k] = next[k..];
            v[k] = gap[k..];
            current = next;
        }

        return (u, v);
    }
}
