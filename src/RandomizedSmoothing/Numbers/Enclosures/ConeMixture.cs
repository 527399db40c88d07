namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// Enclosures of the probability, under unit noise, of a solid cone of half-angle θ from the point at depth t on its
/// axis: P(T > √(d−1) cot θ) for Student's noncentral T of d − 1 degrees of freedom and noncentrality t.
/// </summary>
/// <remarks>
/// <para>With x = sin² θ, a = (d−1)/2 and w_i = e^(−t²/2) (t/√2)^i / Γ(i/2 + 1), the probability is
/// ½ Σ_i w_i I_x(a, (i+1)/2) (Lenth 1989, AS 243; Benton and Krishnamoorthy 2003, for the complementary beta). For
/// t ≥ 0 all terms are positive: the sums over even and odd i are mixtures, and their difference serves t &lt; 0. The
/// complement is Φ(−t) + ½ Σ w_i (1 − I_x).</para>
/// <para>I_x(a, b+1) = I_x(a, b) + E(b), E(b) = x^a y^b / (b B(a, b)), y = 1 − x: summed upward for I, downward for
/// its complement J. I is log-concave along j, as I/E = b ∫_0^x (s/x)^(a−1) ((1−s)/y)^(b−1) … rises with b. So is J for
/// a ≥ 1, as the ratios of E's fall. For a = ½ (d = 2) J is log-convex, but the terms are log-concave all the same: with
/// G(β) = ∫_0^y s^(β−1) (1−s)^(−½) ds, w_j J_j is a multiple of (t²/2)^j G(b+j) / Γ(b+j), and by parts a term over the
/// next is 2/t² times β G(β) / G(β+1) = β + ½ + √x / ∫_0^y (s/y)^β (1−s)^(−½) ds, β = b+j, which rises with β.</para>
/// </remarks>
internal static class ConeMixture
{
    /// <summary>The largest depth, in size, that the sums take: their length grows as 24 |t|.</summary>
    public const double Deepest = 1 << 15;

    private const double Sufficient = 8.673617379884035e-19; // 2^-60
    private const double Faded = 8.271806125530277e-25; // 2^-80

    /// <summary>The smallest depth, in size, apart from 0, that the sums take.</summary>
    public const double Shallowest = 1e-60;

    /// <summary>
    /// The cone's probability, for θ in (0, π/2) and t = 0 or |t| from <see cref="Shallowest"/> to <see cref="Deepest"/>;
    /// <see langword="null"/> where a sum's first term lies below 2^-1000000.
    /// </summary>
    public static Scaled? Lower(int d, double theta, double t)
    {
        var at = UnitFraction.SinSquared(theta);
        if (t == 0)
        {
            return IncompleteBeta.Of(d - 1, 1, at).Lower * Half;
        }

        var (mu, logMu) = HalfSquare(t);
        return SumUpward(d - 1, 1, at, mu, logMu) is { } even && SumUpward(d - 1, 2, at, mu, logMu) is { } odd
            ? (even + (t > 0 ? odd : odd * -1)) * Half
            : null;
    }

    /// <summary>The probability of the cone's complement, for θ and t > 0 as above.</summary>
    public static Scaled? Upper(int d, double theta, double t)
    {
        var at = UnitFraction.SinSquared(theta);
        var (mu, logMu) = HalfSquare(t);
        return SumDownward(d - 1, 1, at, mu, logMu) is { } even && SumDownward(d - 1, 2, at, mu, logMu) is { } odd
            ? (even + odd + HalfIntegerGamma.Of(1, mu, logMu).Upper) * Half
            : null;
    }

    // Σ_j w_(first−1+2j) I_x(p/2, first/2 + j).
    private static Scaled? SumUpward(long p, long first, UnitFraction at, MidRad mu, MidRad logMu)
    {
        var (a, b) = (p / 2.0, first / 2.0);
        var peak = Math.Max(mu.Mid.High, Peak(a, b, mu.Mid.High, at.Y.Mid.High));
        var bottom = (long)Math.Max(0, peak - (10.6 * Math.Sqrt(peak)) - 30);
        return SumUpward(p, first, at, mu, logMu, bottom);
    }

    /// <summary>Σ_j w_(first−1+2j) I_x(p/2, first/2 + j) up from term <paramref name="bottom"/> ≥ 0, or from one half as far until what lies before is negligible.</summary>
    internal static Scaled? SumUpward(long p, long first, UnitFraction at, MidRad mu, MidRad logMu, long bottom)
    {
        while (true)
        {
            var q = first + (2 * bottom);
            var share = IncompleteBeta.Of(p, q, at).Lower;
            if (share.IsUnknown)
            {
                return null;
            }

            var growth = IncompleteBeta.Density(q, p, at.Opposite) / share;
            var (sum, before) = MixtureSum.Of(
                new Upward(mu.Mid, at.Y.Mid, p / 2.0, first / 2.0),
                HalfIntegerGamma.Density(q - 1, mu, logMu) * share,
                growth,
                bottom,
                1,
                bottom == 0,
                MixtureSum.ArgumentError(mu, at.Y));
            if (before < Sufficient)
            {
                return sum;
            }

            bottom /= 2;
        }
    }

    // Σ_j w_(first−1+2j) (1 − I_x(p/2, first/2 + j)).
    private static Scaled? SumDownward(long p, long first, UnitFraction at, MidRad mu, MidRad logMu)
    {
        var (a, b) = (p / 2.0, first / 2.0);
        var (m, v) = (mu.Mid.High, at.Y.Mid.High);
        var top = (long)Math.Min(m, Peak(a, b, m, v)) + 1;
        for (var size = 1.0; size > Faded; top++)
        {
            size *= Math.Min(1, m / (top + b) * Math.Min(1, v * Math.Max(1, (a + b + top) / (b + top + 1))));
        }

        return SumDownward(p, first, at, mu, logMu, top);
    }

    /// <summary>Σ_j w_(first−1+2j) (1 − I_x(p/2, first/2 + j)) down from term <paramref name="top"/> ≥ 1, or from one twice as far until what lies beyond is negligible.</summary>
    internal static Scaled? SumDownward(long p, long first, UnitFraction at, MidRad mu, MidRad logMu, long top)
    {
        while (true)
        {
            var q = first + (2 * top);
            var share = IncompleteBeta.Of(p, q, at).Upper;
            if (share.IsUnknown)
            {
                return null;
            }

            var growth = IncompleteBeta.Density(q - 2, p, at.Opposite) / share;
            var (sum, before) = MixtureSum.Of(
                new Downward(mu.Mid, at.Y.Mid, p / 2.0, first / 2.0),
                HalfIntegerGamma.Density(q - 1, mu, logMu) * share,
                growth,
                top,
                -1,
                false,
                MixtureSum.ArgumentError(mu, at.Y));
            if (before < Sufficient)
            {
                return sum;
            }

            top *= 2;
        }
    }

    // Where μ y (a + b + j) = j (b + j): the largest term while the shares are as small as their first increments.
    private static double Peak(double a, double b, double mu, double y)
    {
        var half = ((mu * y) - b) / 2;
        return half + Math.Sqrt((half * half) + (mu * y * (a + b)));
    }

    /// <summary>t²/2 with its logarithm.</summary>
    internal static (MidRad Mu, MidRad LogMu) HalfSquare(double t) =>
        ((MidRad)t * t * 0.5, (Logarithm.Of(Math.Abs(t)) * 2) - Logarithm.Two);

    private static readonly MidRad Half = 0.5;

    private readonly struct Upward(DoubleDouble mu, DoubleDouble y, double a, double b) : IMixture
    {
        public bool GrowthFalls => true;

        public DoubleDouble WeightRatio(long j) => mu / (j + b + 0.5);

        public DoubleDouble IncrementRatio(long j) => y * (a + b + j) / (b + j + 1);
    }

    private readonly struct Downward(DoubleDouble mu, DoubleDouble y, double a, double b) : IMixture
    {
        private readonly DoubleDouble overMu = 1 / mu;
        private readonly DoubleDouble overY = 1 / y;

        public bool GrowthFalls => a >= 1;

        public DoubleDouble WeightRatio(long j) => j == 0 ? 0 : overMu * (j + b - 0.5);

        // E_j−2 / E_j−1; nothing leads on from term 0, and so nothing asks for E_−1.
        public DoubleDouble IncrementRatio(long j) => j <= 1 ? 0 : overY * (b + j - 1) / (a + b + j - 2);
    }
}
