namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The cone summed over the noise z along its axis, for a point at a distance b from that axis: φ(z) times the probability of a ball of
/// radius (t + z) tan θ in the k dimensions across it.
/// </summary>
internal readonly struct ConeAroundPoint(int k, double tan, double depth, double offAxis, bool inside) : IPeaked
{
    private static readonly double LogRoot2Pi = Math.Log(2 * Math.PI) / 2;

    /// <summary>The logarithm of the integral over z from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public double LogProbability(double low, double high)
    {
        // The most probable z lies between no noise at all and the depth at which the cone's ball has half of the noise.
        var bend = (double.Hypot(Math.Sqrt(k), offAxis) / tan) - depth;
        var (a, b) = (Math.Max(low, Math.Min(0, bend)), Math.Min(high, Math.Max(0, bend)));
        var peak = a >= b ? Math.Clamp(0, low, high) : Minimum(a, b);
        var width = 8 / tan;
        return PeakedIntegral.Log(this, low, high, peak, bend - width, bend - (width / 4), bend, bend + (width / 4), bend + width);
    }

    public double LogValue(double x)
    {
        var radius = (depth + x) * tan;
        if (radius <= 0)
        {
            return inside ? double.NegativeInfinity : (-x * x / 2) - LogRoot2Pi;
        }

        var tails = UnitBall.Tails(k, radius, offAxis, radius - offAxis);
        return (-x * x / 2) - LogRoot2Pi + (inside ? tails.LogValue : tails.LogComplement);
    }

    // Chernoff's bound on either tail of the noncentral χ².
    public double Energy(double x)
    {
        var radius = (depth + x) * tan;
        var square = radius * radius;
        var inTail = inside == square < k + (offAxis * offAxis);
        return (x * x / 2) + (inTail ? Chernoff(square) : 0);
    }

    private double Chernoff(double square)
    {
        var (order, a, y) = (k / 2.0, offAxis * offAxis / 2, square / 2);
        return y > 0 ? -SaddlePoint.Of(order, a, y, SaddlePoint.CurvatureOf(order, a, y)).LogHeight : double.PositiveInfinity;
    }

    /// <summary>Golden sections of the energy, which is convex.</summary>
    private double Minimum(double a, double b)
    {
        const double golden = 0.6180339887498949;
        var (c, d) = (b - (golden * (b - a)), a + (golden * (b - a)));
        var (atC, atD) = (Energy(c), Energy(d));
        for (var i = 0; i < 80 && b - a > 1e-3; i++)
        {
            if (atC <= atD)
            {
                (b, d, atD) = (d, c, atC);
                c = b - (golden * (b - a));
                atC = Energy(c);
            }
            else
            {
                (a, c, atC) = (c, d, atD);
                d = a + (golden * (b - a));
                atD = Energy(d);
            }
        }

        return (a + b) / 2;
    }
}
