namespace RandomizedSmoothing.Distributions;

/// <summary>A ball of radius a under unit noise.</summary>
internal static class UnitBall
{
    /// <summary>Beyond this a, the ball is a half-space to the last digit, and the products of squares come near to overflow.</summary>
    public const double Infinite = 1e70;

    /// <summary>Both tails at a distance from the centre; the gap a − distance is passed for the digits that a subtraction would lose.</summary>
    public static LogTails Tails(int d, double a, double distance, double gap)
    {
        if (a > Infinite)
        {
            return HalfSpace(gap);
        }

        if (d == 1)
        {
            return Interval(a, distance, gap);
        }

        if (BallAcrossRay.Serves(d - 1, a, gap))
        {
            // Half the noise lies beyond the boundary where the gap is the boundary's mean sagitta.
            return gap < (d - 1) / (2 * a)
                ? LogTails.OfValue(new BallAcrossRay(d - 1, a, distance, gap, inside: true).LogProbability())
                : LogTails.OfComplement(new BallAcrossRay(d - 1, a, distance, gap, inside: false).LogProbability());
        }

        if (distance > Infinite)
        {
            return HalfSpace(gap);
        }

        var squared = new NoncentralChiSquared(d, distance * distance);
        var lower = squared.LogLower(a * a);
        return lower < -0.7 ? LogTails.OfValue(lower) : LogTails.OfComplement(squared.LogUpper(a * a));
    }

    /// <summary>The a at which the centre's probability is 1/c.</summary>
    public static double VanishingRadius(int d, int classes) => Math.Sqrt(new ChiSquared(d).LowerQuantile(1.0 / classes));

    /// <summary>The a at which a boundary point's probability is 1/c, for c ≥ 3: P(‖z‖² ≤ 2 a z₁) grows with a, from 0 to ½.</summary>
    public static double OnsetRadius(int d, int classes)
    {
        // ‖z‖² ≈ d in P(z₁ ≥ ‖z‖²/2a).
        var probit = StandardNormal.LowerQuantile(1.0 / classes);
        var guess = d / (-2 * probit);
        return Math.Exp(MonotoneRoot.Find(new Boundary(d, probit), Math.Log(guess) - 30, Math.Log(guess) + 30, Math.Log(guess), -probit, 1e-15));
    }

    /// <summary>(R − R_σ) / σ for R/σ = a: how far inside the boundary the probability is 1/c; null when it is nowhere.</summary>
    public static double? Loss(int d, double a, int classes)
    {
        // A half-space that holds the ball is more probable: the loss is at least Φ⁻¹(1/c).
        var probit = StandardNormal.LowerQuantile(1.0 / classes);
        if (FlatBall.Serves(d, a))
        {
            return FlatBall.Loss(d, a, probit);
        }

        if (a < VanishingRadius(d, classes))
        {
            return null;
        }

        var inner = a - probit;
        var guess = inner * inner > d - 1 ? Math.Min(a, a - Math.Sqrt((inner * inner) - (d - 1))) : a;
        return MonotoneRoot.Find(new Inside(d, a, probit), probit, a, guess, 1, 1e-16);
    }

    private static LogTails HalfSpace(double gap) => new(StandardNormal.LogLower(gap), StandardNormal.LogUpper(gap));

    private static LogTails Interval(double a, double distance, double gap)
    {
        var outside = LogTails.LogSum(StandardNormal.LogUpper(gap), StandardNormal.LogLower(-a - distance));
        return outside < -0.7 ? LogTails.OfComplement(outside) : LogTails.OfValue(LogScaleNormal.LogInterval(-a - distance, gap, 2 * a));
    }

    private readonly struct Boundary(int d, double probit) : IIncreasing
    {
        public double At(double x) => Tails(d, Math.Exp(x), Math.Exp(x), 0).Probit - probit;
    }

    private readonly struct Inside(int d, double a, double probit) : IIncreasing
    {
        public double At(double x) => Tails(d, a, a - x, x).Probit - probit;
    }
}
