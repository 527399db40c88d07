namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// Enclosures of the tails of χ′²_k(λ) at x: Σ_j e^−μ μ^j / j! · P(k/2 + j, x/2), and the same of Q, with μ = λ/2.
/// </summary>
/// <remarks>
/// With D(a, y) as in <see cref="HalfIntegerGamma"/>, P(a−1) = P(a) + D(a−1) and Q(a+1) = Q(a) + D(a): summed downward
/// and upward. Both P and Q are log-concave along j. For P, D(a+j−1)/P(a+j) is the inverse of a sum of products of
/// ratios y/(a+i) that all fall with j; for Q, Q(b)/D(b) = b ∫_y^∞ (s/y)^(b−1) e^(y−s) ds/y rises with b. The Poisson
/// weights are log-concave too, hence the terms.
/// </remarks>
internal static class NoncentralChiSquaredMixture
{
    private const double Sufficient = 8.673617379884035e-19; // 2^-60
    private const double Faded = 8.271806125530277e-25; // 2^-80

    /// <summary>The largest λ and x that the sums take.</summary>
    public const double Largest = 1L << 32;

    /// <summary>The smallest λ and, for the upper tail, the smallest x that the sums take.</summary>
    public const double Smallest = 1e-60;

    /// <summary>P(χ′²_k(λ) ≤ x), for λ and x from <see cref="Smallest"/> to <see cref="Largest"/>; <see langword="null"/> where the sum's first term lies below 2^-1000000.</summary>
    public static Scaled? Lower(int k, double lambda, double x)
    {
        var halves = Halves(lambda, x);
        var (mu, _, y, logY) = halves;
        var a = k / 2.0;
        var (m, v) = (mu.Mid.High, y.Mid.High);
        if (m * v / (a + 1) < DoubleDouble.Epsilon)
        {
            // e^−μ P(a) ≤ sum ≤ e^−μ P(a) exp(μ y/(a+1)), because P(a+1) ≤ P(a) y/(a+1).
            return Exponential.Of(-mu) * HalfIntegerGamma.Of(k, y, logY).Lower * ((MidRad)1).AddUpTo(2 * DoubleDouble.Epsilon);
        }

        var top = (long)Math.Min(m, Peak(a, m, v)) + 1;
        for (var size = 1.0; size > Faded; top++)
        {
            size *= Math.Min(1, m / (top + 1) * Math.Min(1, v / (a + top + 1)));
        }

        return SumDownward(k, halves, top);
    }

    /// <summary>P(χ′²_k(λ) > x), for λ and x from <see cref="Smallest"/> to <see cref="Largest"/>; <see langword="null"/> where the sum's first term lies below 2^-1000000.</summary>
    public static Scaled? Upper(int k, double lambda, double x)
    {
        var halves = Halves(lambda, x);
        var m = halves.Mu.Mid.High;
        var peak = Math.Max(m, Peak(k / 2.0, m, halves.Y.Mid.High));
        return SumUpward(k, halves, (long)Math.Max(0, peak - (10.6 * Math.Sqrt(peak)) - 30));
    }

    /// <summary>The sum of P down from term <paramref name="top"/> ≥ 1, or from one twice as far until what lies beyond is negligible.</summary>
    internal static Scaled? SumDownward(int k, (MidRad Mu, MidRad LogMu, MidRad Y, MidRad LogY) halves, long top)
    {
        var (mu, logMu, y, logY) = halves;
        while (true)
        {
            var tail = HalfIntegerGamma.Of(k + (2 * top), y, logY).Lower;
            if (tail.IsUnknown)
            {
                return null;
            }

            var growth = HalfIntegerGamma.Density(k + (2 * top) - 2, y, logY) / tail;
            var (sum, before) = MixtureSum.Of(
                new Downward(mu.Mid, y.Mid, k / 2.0),
                HalfIntegerGamma.Density(2 * top, mu, logMu) * tail,
                growth,
                top,
                -1,
                false,
                MixtureSum.ArgumentError(mu, y));
            if (before < Sufficient)
            {
                return sum;
            }

            top *= 2;
        }
    }

    /// <summary>The sum of Q up from term <paramref name="bottom"/> ≥ 0, or from one half as far until what lies before is negligible.</summary>
    internal static Scaled? SumUpward(int k, (MidRad Mu, MidRad LogMu, MidRad Y, MidRad LogY) halves, long bottom)
    {
        var (mu, logMu, y, logY) = halves;
        while (true)
        {
            var tail = HalfIntegerGamma.Of(k + (2 * bottom), y, logY).Upper;
            if (tail.IsUnknown)
            {
                return null;
            }

            var growth = HalfIntegerGamma.Density(k + (2 * bottom), y, logY) / tail;
            var (sum, before) = MixtureSum.Of(
                new Upward(mu.Mid, y.Mid, k / 2.0),
                HalfIntegerGamma.Density(2 * bottom, mu, logMu) * tail,
                growth,
                bottom,
                1,
                bottom == 0,
                MixtureSum.ArgumentError(mu, y));
            if (before < Sufficient)
            {
                return sum;
            }

            bottom /= 2;
        }
    }

    // Where μ y = j (a + j): the largest term while the tails are as small as their first increments.
    private static double Peak(double a, double mu, double y) => 2 * mu * y / (a + Math.Sqrt((a * a) + (4 * mu * y)));

    /// <summary>λ/2 and x/2, with their logarithms.</summary>
    internal static (MidRad Mu, MidRad LogMu, MidRad Y, MidRad LogY) Halves(double lambda, double x) =>
        ((MidRad)lambda * 0.5, Logarithm.Of(lambda) - Logarithm.Two, (MidRad)x * 0.5, Logarithm.Of(x) - Logarithm.Two);

    private readonly struct Downward(DoubleDouble mu, DoubleDouble y, double a) : IMixture
    {
        private readonly DoubleDouble overMu = 1 / mu;
        private readonly DoubleDouble overY = 1 / y;

        public DoubleDouble WeightRatio(long j) => overMu * j;

        public DoubleDouble IncrementRatio(long j) => overY * (a + j - 1);

        public bool GrowthFalls => true;
    }

    private readonly struct Upward(DoubleDouble mu, DoubleDouble y, double a) : IMixture
    {
        public DoubleDouble WeightRatio(long j) => mu / (j + 1);

        public DoubleDouble IncrementRatio(long j) => y / (a + j + 1);

        public bool GrowthFalls => true;
    }
}
