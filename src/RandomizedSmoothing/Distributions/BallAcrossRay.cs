namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The ball of radius a summed over the noise's distance y from the ray through the point and the centre: the density of χ_k times a
/// normal probability along the ray. It knows the gap a − distance itself, which squares of large radii no longer hold.
/// </summary>
internal readonly struct BallAcrossRay(int k, double a, double distance, double gap, bool inside) : IPeaked
{
    /// <summary>Whether the ball is flat enough, and the point near enough to its boundary, for the energy to be convex.</summary>
    public static bool Serves(int k, double a, double gap) => a > 1000 && a / Math.Sqrt(k) > 10 && Math.Abs(gap) <= 0.05 * a;

    public double LogProbability()
    {
        // The density's mode, moved by the curved boundary where the integrand lies in a tail.
        var mode = Math.Sqrt(k - 1);
        var inTail = inside ? gap < mode * mode / (2 * a) : gap > mode * mode / (2 * a);
        var integral = PeakedIntegral.Log(this, 0, a, inTail ? mode / Math.Sqrt(1 - (gap / a)) : mode);
        return inside ? integral : LogTails.LogSum(integral, new ChiSquared(k).LogUpper(a * a));
    }

    public double LogValue(double x)
    {
        if (x <= 0)
        {
            return double.NegativeInfinity;
        }

        var half = Math.Sqrt((a - x) * (a + x));
        var near = gap - (x * x / (a + half));
        var along = inside
            ? LogScaleNormal.LogInterval(-half - distance, near, 2 * half)
            : LogTails.LogSum(StandardNormal.LogUpper(near), StandardNormal.LogLower(-half - distance));
        return new ChiSquared(k).LogDensity(x * x) + Math.Log(2 * x) + along;
    }

    public double Energy(double x)
    {
        var near = gap - (x * x / (a + Math.Sqrt((a - x) * (a + x))));
        var tail = Math.Min(0, inside ? near : -near);
        return (x * x / 2) - (k > 1 ? (k - 1) * Math.Log(x) : 0) + (tail * tail / 2);
    }
}
