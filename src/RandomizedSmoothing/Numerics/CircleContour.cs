namespace RandomizedSmoothing.Numerics;

/// <summary>
/// Contour integrals of e^φ along the circle |w| = e^u through the saddle point, by the midpoint rule: the tails and the
/// density of the noncentral χ² distribution, in a number of steps that does not grow with any parameter.
/// </summary>
/// <remarks>
/// With w = e^(u + iθ), |e^φ| falls as e^(−C (1 − cos θ)), C being the curvature, and e^φ is entire in θ: the rule converges
/// exponentially (Trefethen and Weideman 2014). The saddle-point contour for Marcum's Q is that of Gil, Segura and Temme
/// (2014); a circle instead of the path of steepest descent makes the exact correction for the pole at w = 1, as in
/// Hunter and Regan (1972), a closed form. Needs C ≥ <see cref="LeastCurvature"/>, so that the circle closes on nothing.
/// </remarks>
internal static class CircleContour
{
    /// <summary>The smallest curvature that this method takes.</summary>
    internal const double LeastCurvature = 40;

    // e^−38 is below one unit in the last place.
    private const double Digits = 38;

    /// <summary>
    /// The tail on the far side of the mean: the lower one where the saddle point's position is at least 0, else the upper one.
    /// </summary>
    internal static ScaledValue Tail(in SaddlePoint saddle)
    {
        var distance = Math.Abs(saddle.Position);
        var lower = saddle.Position >= 0;
        var shrink = Math.Exp(-distance);
        var gap = -Elementary.ExpMinusOne(-distance);
        var sign = lower ? shrink : -1;
        var frequency = Frequency(saddle.Curvature);
        var step = 2 * Math.PI / frequency;
        var (sine, cosine) = Math.SinCos(step / 4);
        var (turnSine, turnCosine) = Math.SinCos(step / 2);
        var sum = 0.0;
        for (var theta = step / 2; ; theta += step)
        {
            var square = sine * sine;
            var exponent = 2 * saddle.Curvature * square;
            if (exponent > Digits)
            {
                break;
            }

            var sineTheta = 2 * sine * cosine;
            var phase = saddle.Order * Elementary.IdentityMinusSine(theta, sineTheta);
            var (phaseSine, phaseCosine) = Math.SinCos(phase);
            var numerator = (phaseCosine * (gap + (2 * sign * square))) - (sign * phaseSine * sineTheta);
            sum += Math.Exp(-exponent) * numerator / ((gap * gap) + (4 * shrink * square));
            (sine, cosine) = ((sine * turnCosine) + (cosine * turnSine), (cosine * turnCosine) - (sine * turnSine));
        }

        var logScale = saddle.LogHeight - (lower ? 0 : distance);
        var mantissa = sum * step / Math.PI;

        // Within the strip over which the rule converges lies the pole at w = 1, whose residue is 1.
        if (distance < Elementary.LogOnePlus(frequency / saddle.Curvature))
        {
            mantissa += Math.Exp(-logScale) / (1 + Math.Exp(frequency * distance));
        }

        return new(logScale, mantissa);
    }

    /// <summary>(1/2πi) ∮ e^φ dw/w, twice the density where the order is half the degrees of freedom less 1.</summary>
    internal static ScaledValue Integral(in SaddlePoint saddle)
    {
        var step = 2 * Math.PI / Frequency(saddle.Curvature);
        var (sine, cosine) = Math.SinCos(step / 4);
        var (turnSine, turnCosine) = Math.SinCos(step / 2);
        var sum = 0.0;
        for (var theta = step / 2; ; theta += step)
        {
            var exponent = 2 * saddle.Curvature * sine * sine;
            if (exponent > Digits)
            {
                break;
            }

            var phase = saddle.Order * Elementary.IdentityMinusSine(theta, 2 * sine * cosine);
            sum += Math.Exp(-exponent) * Math.Cos(phase);
            (sine, cosine) = ((sine * turnCosine) + (cosine * turnSine), (cosine * turnCosine) - (sine * turnSine));
        }

        return new(saddle.LogHeight, sum * step / Math.PI);
    }

    /// <summary>
    /// 2π / h for the step h that leaves an error of e^−<see cref="Digits"/>: shifting the contour by η in ln w multiplies the
    /// integrand by at most e^(C (e^η − 1 − η)) and the error by e^(−2πη/h); this solves Bernstein's bound on the best η.
    /// </summary>
    private static double Frequency(double curvature) =>
        (Digits / 3) + Math.Sqrt((Digits * Digits / 9) + (2 * Digits * curvature));
}
