using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Distributions;

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
    internal const double LeastCurvature = 60;

    // e^−37 is below one unit in the last place.
    private const double Digits = 37;

    private static readonly Vector256<double> Offsets = Vector256.Create(0.0, 1, 2, 3);

    /// <summary>
    /// The tail on the far side of the mean: the lower one where the saddle point's position is at least 0, else the upper one.
    /// </summary>
    internal static ScaledValue Tail(in SaddlePoint saddle)
    {
        var frequency = Frequency(saddle.Curvature);
        var step = 2 * Math.PI / frequency;
        var distance = Math.Abs(saddle.Position);
        var shrink = 1 - saddle.Gap;
        var gap = Vector256.Create(saddle.Gap);
        var gapSquare = gap * gap;
        var sign = Vector256.Create(saddle.IsLower ? shrink : -1);
        var fourShrink = 4 * shrink;
        var sum = Vector256<double>.Zero;
        var last = 0.0;
        for (var first = 0.5; NextDecay(last, first) <= Digits; first += 4)
        {
            var (decay, square, sineTheta, phase) = Integrand(saddle, (Offsets + Vector256.Create(first)) * step);
            var (phaseSine, phaseCosine) = Vector256.SinCos(phase);
            var numerator = (phaseCosine * (gap + (2 * sign * square))) - (sign * phaseSine * sineTheta);
            sum += Vector256.Exp(-decay) * numerator / (gapSquare + (fourShrink * square));
            last = decay[3];
        }

        // Within the strip over which the rule converges lies the pole at w = 1, whose residue is 1.
        var correction = distance < Elementary.LogOnePlus(frequency / saddle.Curvature) ? 1 / (1 + Math.Exp(frequency * distance)) : 0;
        return new(saddle.IsLower ? saddle.LogHeight : saddle.LogHeight - distance, Vector256.Sum(sum) * step / Math.PI, correction);
    }

    /// <summary>(1/2πi) ∮ e^φ dw/w, twice the density where the order is half the degrees of freedom less 1.</summary>
    internal static ScaledValue Integral(in SaddlePoint saddle)
    {
        var step = 2 * Math.PI / Frequency(saddle.Curvature);
        var sum = Vector256<double>.Zero;
        var last = 0.0;
        for (var first = 0.5; NextDecay(last, first) <= Digits; first += 4)
        {
            var (decay, _, _, phase) = Integrand(saddle, (Offsets + Vector256.Create(first)) * step);
            sum += Vector256.Exp(-decay) * Vector256.Cos(phase);
            last = decay[3];
        }

        return new(saddle.LogHeight, Vector256.Sum(sum) * step / Math.PI, 0);
    }

    // What the integrand's decay at a node will be, up to terms of fourth order, from that at the node before.
    private static double NextDecay(double last, double next) => last * (next / (next - 1)) * (next / (next - 1));

    /// <summary>C (1 − cos θ), sin² (θ/2), sin θ and ν (θ − sin θ): e^φ is its value at the saddle point times e^(−decay − i phase).</summary>
    private static (Vector256<double> Decay, Vector256<double> Square, Vector256<double> SineTheta, Vector256<double> Phase) Integrand(
        in SaddlePoint saddle, Vector256<double> theta)
    {
        var half = theta * 0.5;
        var sine = half - Elementary.IdentityMinusSine(half);
        var square = sine * sine;
        var sineTheta = 2 * sine * Vector256.Sqrt(Vector256<double>.One - square);
        var rest = Vector256.ConditionalSelect(Vector256.LessThan(theta, Vector256<double>.One), Elementary.IdentityMinusSine(theta), theta - sineTheta);
        return (2 * saddle.Curvature * square, square, sineTheta, saddle.Order * rest);
    }

    /// <summary>
    /// 2π / h for the step h that leaves an error of e^−<see cref="Digits"/>: shifting the contour by η in ln w multiplies the
    /// integrand by at most e^(C (e^η − 1 − η)) and the error by e^(−2πη/h); this solves Bernstein's bound on the best η.
    /// </summary>
    private static double Frequency(double curvature) =>
        (Digits / 3) + Math.Sqrt((Digits * Digits / 9) + (2 * Digits * curvature));
}
