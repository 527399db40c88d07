namespace RandomizedSmoothing.Distributions;

/// <summary>The logarithm of Γ.</summary>
internal static class LogGamma
{
    private const double OneMinusEuler = 0.42278433509846713939;

    // (−1)ⁿ (ζ(n) − 1) / n for n = 2, 3, …
    private static readonly double[] Coefficients =
    [
        0.32246703342411321824, -0.067352301053198095133, 0.020580808427784547879, -0.0073855510286739852663,
        0.0028905103307415232858, -0.0011927539117032609771, 0.00050966952474304242234, -0.00022315475845357937976,
        0.000099457512781808533715, -0.0000449262367381331417, 0.000020507212775670691553, -9.439488275268395904e-6,
        4.3748667899074878042e-6, -2.0392157538013662368e-6, 9.5514121304074198329e-7, -4.4924691987645660433e-7,
        2.1207184805554665869e-7, -1.0043224823968099609e-7, 4.7698101693639805658e-8, -2.271109460894316491e-8,
        1.0838659214896954091e-8, -5.1834750419700466551e-9, 2.4836745438024783172e-9, -1.1921401405860912074e-9,
        5.7313672416788620133e-10, -2.7595228851242331452e-10, 1.3304764374244489481e-10, -6.4229645638381000221e-11,
        3.1044247747322272762e-11, -1.5021384080754142171e-11, 7.2759744802390796625e-12, -3.5277424765759150836e-12,
    ];

    /// <summary>ln Γ(1 + s) for 0 &lt; s ≤ 100; near s = 0 to full relative accuracy.</summary>
    internal static double OfOnePlus(double s)
    {
        var steps = Math.Round(s);
        var rest = s - steps;
        var product = 1.0;
        for (var n = 1; n <= steps; n++)
        {
            product *= rest + n;
        }

        return (steps == 0 ? 0 : Math.Log(product)) + NearOne(rest);
    }

    // ln Γ(1 + s) = −ln(1 + s) + s (1 − γ) + Σ (−1)ⁿ (ζ(n) − 1) sⁿ / n for |s| < 2 (Abramowitz and Stegun 6.1.33); here |s| ≤ ½.
    private static double NearOne(double s)
    {
        if (s == 0)
        {
            return 0;
        }

        var sum = 0.0;
        for (var n = Coefficients.Length - 1; n >= 0; n--)
        {
            sum = Math.FusedMultiplyAdd(sum, s, Coefficients[n]);
        }

        return (s * Math.FusedMultiplyAdd(sum, s, OneMinusEuler)) - Elementary.LogOnePlus(s);
    }
}
