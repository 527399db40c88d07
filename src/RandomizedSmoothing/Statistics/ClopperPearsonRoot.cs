using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Statistics;

/// <summary>The success probability at which ln P(X ≥ k) is a given number, as a root in ln (p / (1 − p)).</summary>
internal readonly struct ClopperPearsonRoot(long successes, long trials, double target) : IIncreasing
{
    public static double Find(long successes, long trials, double target)
    {
        if (successes == trials)
        {
            return Math.Exp(target / trials);
        }

        // Wilson's score bound for a count lower by one half.
        var z = -StandardNormal.LowerQuantile(Math.Exp(target));
        var (k, n) = (successes - 0.5, (double)trials);
        var spread = z * Math.Sqrt((k * (n - k) / n) + (z * z / 4));
        var odds = (k + (z * z / 2) - spread) / (n - k + (z * z / 2) + spread);
        var root = new ClopperPearsonRoot(successes, trials, target);
        var guess = Math.Log(odds);
        return Probability(MonotoneRoot.Find(root, -745, 745, guess, Math.Max(1, Math.Abs(z) * Math.Sqrt(k * (n - k) / n)), 1e-15));
    }

    /// <summary>ln P(X ≥ k) at p.</summary>
    public static double LogTail(long successes, long trials, double p) => new Binomial(trials, new(p, 1 - p)).LogAtLeast(successes);

    public double At(double x) => new Binomial(trials, new(Probability(x), Probability(-x))).LogAtLeast(successes) - target;

    private static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
}
