namespace RandomizedSmoothing.Distributions;

/// <summary>The standard normal distribution N(0, 1), each tail to full relative accuracy.</summary>
/// <remarks>
/// A tail is the midpoint sum of erfc(x) = (x e^(−x²) / π) ∫ e^(−t²) / (t² + x²) dt, corrected for the pole that lies
/// within the strip of convergence (Chiarella and Reichel 1968; Hunter and Regan 1972). Every term is positive, and the
/// error of the sum, e^(−π²/h²) with h = ½, is below one unit in the last place for every x ≥ 0.
/// </remarks>
public static class StandardNormal
{
    private const double InverseSqrtTwoPi = 0.39894228040143267794;
    private const double Step = 0.5;

    // e^(−t²) at the nodes t = (n + ½) h.
    private static readonly double[] Weights =
    [
        0.93941306281347578612, 0.56978282473092300977, 0.20961138715109782252, 0.046770622383958983653, 0.0063297154274857465769,
        0.00051957468215483848176, 2.586810022265412127e-5, 7.8114894083044907955e-7, 1.4307241918567688335e-8, 1.5893910094516366529e-10,
        1.0709232382508076456e-12, 4.3766185028708498938e-15, 1.0848552640429378025e-17,
    ];

    /// <summary>The density e^(−x²/2) / √(2π).</summary>
    /// <param name="x">Any number; at ±∞ the density is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double Density(double x) => InverseSqrtTwoPi * HalfSquareExponential(Math.Abs(Argument.Number(x)));

    /// <summary>Φ(x), the probability of a value of at most <paramref name="x"/>, in [0, 1].</summary>
    /// <param name="x">Any number; at ±∞ the limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double Lower(double x) => Upper(-x);

    /// <summary>1 − Φ(x), the probability of a value above <paramref name="x"/>, in [0, 1].</summary>
    /// <param name="x">Any number; at ±∞ the limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double Upper(double x) => Argument.Number(x) >= 0 ? FarTail(x) : 1 - FarTail(-x);

    /// <summary>ln Φ(x), at most 0; finite where Φ(x) itself underflows.</summary>
    /// <param name="x">Any number; −∞ where x² / 2 overflows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double LogLower(double x) => LogUpper(-x);

    /// <summary>ln (1 − Φ(x)), at most 0; finite where 1 − Φ(x) itself underflows.</summary>
    /// <param name="x">Any number; −∞ where x² / 2 overflows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static double LogUpper(double x) => Argument.Number(x) switch
    {
        < 0 => Elementary.LogOnePlus(-FarTail(-x)),
        < 30 => Math.Log(FarTail(x)),
        < 1e150 => Math.Log(ScaledSum(x)) - (x * x / 2),
        _ => x / -2 * x,
    };

    /// <summary>Both tails at <paramref name="x"/>: Φ(x) and its complement.</summary>
    /// <param name="x">Any number; at ±∞ the limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public static Probability Tails(double x)
    {
        var far = FarTail(Math.Abs(Argument.Number(x)));
        return x >= 0 ? new(1 - far, far) : new(far, 1 - far);
    }

    /// <summary>Φ⁻¹(p), the x with Φ(x) = p.</summary>
    /// <param name="p">In [0, 1]; −∞ at 0 and +∞ at 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> lies outside [0, 1].</exception>
    public static double LowerQuantile(double p) => -UpperQuantile(Argument.Fraction(p));

    /// <summary>Φ⁻¹(1 − q), the x with 1 − Φ(x) = q, accurate however small q is.</summary>
    /// <param name="q">In [0, 1]; +∞ at 0 and −∞ at 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> lies outside [0, 1].</exception>
    public static double UpperQuantile(double q) => Argument.Fraction(q) switch
    {
        0 => double.PositiveInfinity,
        1 => double.NegativeInfinity,
        < 0.3 => FarQuantile(q),
        > 0.7 => -FarQuantile(1 - q),
        _ => CentralQuantile(0.5 - q),
    };

    private static double FarTail(double x) => x switch
    {
        > 40 => 0,
        < 2 * Math.PI * 1.4142135623730951 => (HalfSquareExponential(x) * ScaledSum(x)) + PoleCorrection(x),
        _ => HalfSquareExponential(x) * ScaledSum(x),
    };

    private static double PoleCorrection(double x) => 1 / (1 + Math.Exp(Math.PI * Math.Sqrt(2) / Step * x));

    private static double ScaledSum(double x)
    {
        var half = x * x / 2;
        var sum = 0.0;
        for (var n = Weights.Length - 1; n >= 0; n--)
        {
            var node = (n + 0.5) * Step;
            sum += Weights[n] / ((node * node) + half);
        }

        return Step / (Math.Sqrt(2) * Math.PI) * x * sum;
    }

    // x² is rounded by up to half a unit in its last place, which e^(−x²/2) would magnify by x²/2.
    private static double HalfSquareExponential(double x)
    {
        if (x > 40)
        {
            return 0;
        }

        var square = x * x;
        var rest = Math.FusedMultiplyAdd(x, x, -square);
        return Math.Exp(-square / 2) * (1 - (rest / 2));
    }

    // Abramowitz and Stegun 26.2.23 is right to 4.5e-4; each of Halley's steps on ln(1 − Φ) cubes that.
    private static double FarQuantile(double q)
    {
        var logarithm = Math.Log(q);
        var t = Math.Sqrt(-2 * logarithm);
        var x = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (var i = 0; i < 2; i++)
        {
            var difference = q > 1e-300 ? Math.Log(FarTail(x) / q) : LogUpper(x) - logarithm;
            var hazard = InverseSqrtTwoPi / (ScaledSum(x) + (x < 8 ? PoleCorrection(x) * Math.Exp(x * x / 2) : 0));
            var newton = difference / hazard;
            x += newton / (1 + (newton * (hazard - x) / 2));
        }

        return x;
    }

    // Near the median the offset of p from one half is what is small: Φ(x) − ½ = φ(x) (x + x³/3 + x⁵/15 + …).
    private static double CentralQuantile(double offset)
    {
        var x = offset / InverseSqrtTwoPi;
        for (var i = 0; i < 4; i++)
        {
            var term = x;
            var sum = x;
            for (var n = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); n += 2)
            {
                term *= x * x / n;
                sum += term;
            }

            var newton = (offset / Density(x)) - sum;
            x += newton / (1 - (newton * x / 2));
        }

        return x;
    }
}
