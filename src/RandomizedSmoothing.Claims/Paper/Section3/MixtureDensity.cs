using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// How much denser §3.1's two-component class is than the one at 0, relative to the latter and less 1, at x = ta after
/// augmentation to the variance s² = a²/q: (1 − 2ε)(e^(−q(t + ½)) − 1) + 2ε(e^(kq(t − k/2)) − 1).
/// </summary>
/// <remarks>
/// It is convex in t, and negative at −½, 0 and k/2. So the class at 0 is the likelier one exactly between two zeros,
/// below −½ and above k/2.
/// </remarks>
internal static class MixtureDensity
{
    private const int MostSteps = 200;

    /// <summary>The excess at t.</summary>
    public static T Excess<T>(T epsilon, T k, T q, T t)
        where T : struct, IReal<T> => Sum(epsilon, -(q * (t + (T.One / 2))), k * q * (t - (k / 2)));

    /// <summary>Both zeros, the lower first, in units of a.</summary>
    public static (double Low, double High) Zeros(double epsilon, double k, double q)
    {
        var (near, far) = (-q, k * q);
        return (Zero((Math.Log(1 - (2 * epsilon)) / q) - 0.5), Zero((-Math.Log(2 * epsilon) / far) + (k / 2)));

        // A zero's outer side, where one term alone makes the excess positive: from there Newton's steps on a convex
        // function never pass the zero.
        double Zero(double start) => Descend(epsilon, start, t => near * (t + 0.5), t => far * (t - (k / 2)), near, far);
    }

    /// <summary>What <see cref="Excess{T}"/> becomes for s → ∞ at x = τs²/a: (1 − 2ε)(e^(−τ) − 1) + 2ε(e^(kτ) − 1).</summary>
    public static T LimitExcess<T>(T epsilon, T k, T tau)
        where T : struct, IReal<T> => Sum(epsilon, -tau, k * tau);

    /// <summary>The zero τ below 0 of <see cref="LimitExcess{T}"/>, where k &gt; 1/(2ε) − 1: the length between both zeros is −τ s²/a for s → ∞.</summary>
    public static double LimitZero(double epsilon, double k) =>
        Descend(epsilon, Math.Log(1 - (2 * epsilon)), tau => -tau, tau => k * tau, -1, k);

    private static T Sum<T>(T epsilon, T near, T far)
        where T : struct, IReal<T>
    {
        var weight = 2 * epsilon;
        return ((1 - weight) * (T.Exp(near) - 1)) + (weight * (T.Exp(far) - 1));
    }

    private static double Descend(double epsilon, double t, Func<double, double> near, Func<double, double> far, double nearSlope, double farSlope)
    {
        var weight = 2 * epsilon;
        for (var i = 0; i < MostSteps; i++)
        {
            var (a, b) = (near(t), far(t));
            var excess = ((1 - weight) * ExpMinusOne(a)) + (weight * ExpMinusOne(b));
            var slope = ((1 - weight) * nearSlope * Math.Exp(a)) + (weight * farSlope * Math.Exp(b));
            var step = excess / slope;
            if (!double.IsFinite(step))
            {
                // One bit of t is more than the exponential can take: the zero is no farther than that.
                break;
            }

            t -= step;
            if (!(Math.Abs(step) > 1e-16 * Math.Abs(t)))
            {
                break;
            }
        }

        return t;
    }

    private static double ExpMinusOne(double x) => Math.Abs(x) < 1 ? 2 * Math.Exp(x / 2) * Math.Sinh(x / 2) : Math.Exp(x) - 1;
}
