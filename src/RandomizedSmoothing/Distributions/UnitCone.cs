namespace RandomizedSmoothing.Distributions;

/// <summary>The probability of a cone under unit noise, as logarithms of both tails.</summary>
internal static class UnitCone
{
    /// <summary>The point on the axis at a depth (in units of σ) inside the apex: any finite one.</summary>
    /// <param name="dimension">d ≥ 2.</param>
    /// <param name="halfAngle">θ in (0, π/2), in radians.</param>
    /// <param name="depth">Negative beyond the apex.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static Probability Probability(int dimension, double halfAngle, double depth) => OnAxis(
        Argument.AtLeast(2, dimension),
        Argument.Between(0, Math.PI / 2, halfAngle),
        Bounded(Argument.Finite(depth))).Probability;

    /// <summary>The point on the axis at a depth (in units of σ) inside the apex.</summary>
    /// <remarks>
    /// P(χ_{d−1} ≤ (t + z) tan θ), a tail of the noncentral t distribution with d − 1 degrees of freedom. Only the tail
    /// expected to be the smaller one is integrated, so that the other's subtraction from 1 costs nothing.
    /// </remarks>
    public static LogTails OnAxis(int d, double theta, double depth)
    {
        var mean = Math.Sqrt(d - 1.5) / Math.Tan(theta);
        var first = OnAxis(d, theta, depth, inside: depth < mean);
        if (first > -0.5)
        {
            return depth < mean
                ? LogTails.OfComplement(OnAxis(d, theta, depth, inside: false))
                : LogTails.OfValue(OnAxis(d, theta, depth, inside: true));
        }

        return depth < mean ? LogTails.OfValue(first) : LogTails.OfComplement(first);
    }

    /// <summary>A length in units of σ, kept where its square does not overflow: beyond it everything is certain.</summary>
    public static double Bounded(double length) => Math.Clamp(length, -1e120, 1e120);

    /// <summary>A point at a depth inside the apex and off the axis, for the cone cut off at a height (∞ for the whole cone).</summary>
    public static LogTails Anywhere(int d, double theta, double depth, double offAxis, double height)
    {
        var k = d - 1;
        var tan = Math.Tan(theta);
        var inside = new ConeAroundPoint(k, tan, depth, offAxis, inside: true).LogProbability(-depth, height - depth);
        if (inside < -0.7)
        {
            return LogTails.OfValue(inside);
        }

        var beside = new ConeAroundPoint(k, tan, depth, offAxis, inside: false).LogProbability(-depth, height - depth);
        var ends = LogTails.LogSum(StandardNormal.LogLower(-depth), StandardNormal.LogUpper(Bounded(height - depth)));
        return LogTails.OfComplement(LogTails.LogSum(ends, beside));
    }

    /// <summary>The logarithm of the probability of the cone without its tip, from the point on the axis at a depth inside the apex.</summary>
    public static double LogCutOnAxis(int d, double theta, double depth, double cut)
    {
        var k = d - 1;
        var (sin, cos) = Math.SinCos(theta);
        var tan = sin / cos;
        var axial = 0.0;
        if (depth * tan < Math.Sqrt(k))
        {
            var radius = Saddle(k, sin, cos, depth);
            axial = tan * (k - (radius * radius)) / radius;
        }

        // On a wide cone the tail of χ turns from 0 to 1 within a few 1 / tan θ.
        var integrand = new ConeAlongAxis(k, tan, depth, inside: true);
        var (low, bend, width) = (Math.Max(cut, 0) - depth, (Math.Sqrt(k) / tan) - depth, 8 / tan);
        var log = tan <= 1
            ? PeakedIntegral.Log(integrand, low, double.PositiveInfinity, axial)
            : PeakedIntegral.Log(integrand, low, double.PositiveInfinity, axial, bend - width, bend - (width / 4), bend, bend + (width / 4), bend + width);
        return Math.Min(log, StandardNormal.LogUpper(low));
    }

    private static double OnAxis(int d, double theta, double depth, bool inside)
    {
        var k = d - 1;
        var (sin, cos) = Math.SinCos(theta);
        if (sin > cos)
        {
            var cot = cos / sin;
            var mode = Math.Sqrt(k - 1);
            var peak = inside == mode * cot <= depth ? mode : Saddle(k - 1, sin, cos, depth);
            return PeakedIntegral.Log(new ConeAcrossAxis(k, cot, depth, inside), 0, double.PositiveInfinity, peak);
        }

        var tan = sin / cos;
        var axial = 0.0;
        if (inside != depth * tan >= Math.Sqrt(k))
        {
            var radius = Saddle(k, sin, cos, depth);
            axial = tan * (k - (radius * radius)) / radius;
        }

        var integral = PeakedIntegral.Log(new ConeAlongAxis(k, tan, depth, inside), -depth, double.PositiveInfinity, axial);
        return inside ? integral : LogTails.LogSum(StandardNormal.LogLower(-depth), integral);
    }

    /// <summary>
    /// The distance from the axis at which the noise most probably meets the cone's surface: the maximum of
    /// r^k e^(−r²/2) φ(r cot θ − t), a quadratic's positive root.
    /// </summary>
    private static double Saddle(int k, double sin, double cos, double depth)
    {
        var shift = depth * cos;
        var root = Math.Sqrt((shift * shift) + (4.0 * k));
        return sin / 2 * (shift >= 0 ? shift + root : 4.0 * k / (root - shift));
    }
}
