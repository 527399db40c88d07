using System.Globalization;

namespace RandomizedSmoothing.Distributions;

/// <summary>The number of successes in n independent trials, each tail to full relative accuracy.</summary>
/// <remarks>
/// The mass is Loader's saddle-point form (Loader 2000, Fast and accurate computation of binomial probabilities). The smaller
/// tail is the sum of its masses, all positive, about 8√n of them at most; the other one is its complement.
/// </remarks>
public readonly record struct Binomial
{
    private static readonly double LogTwoPi = Math.Log(2 * Math.PI);

    /// <summary>Creates the distribution.</summary>
    /// <param name="trials">n, from 1 to 2⁵³.</param>
    /// <param name="success">p with its complement, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    public Binomial(long trials, Probability success)
    {
        if (trials is < 1 or > 1L << 53)
        {
            throw new ArgumentOutOfRangeException(
                nameof(trials), trials, string.Create(CultureInfo.InvariantCulture, $"trials is {trials}, but must be from 1 to 2^53."));
        }

        _ = Argument.Fraction(success.Value);
        _ = Argument.Fraction(success.Complement);
        Trials = trials;
        Success = success;
    }

    /// <summary>n, at least 1.</summary>
    public long Trials { get; }

    /// <summary>p and 1 − p.</summary>
    public Probability Success { get; }

    /// <summary>ln P(X = k); −∞ outside 0 … n.</summary>
    /// <param name="count">k.</param>
    public double LogMass(long count)
    {
        if (count < 0 || count > Trials)
        {
            return double.NegativeInfinity;
        }

        // The smaller of p and 1 − p is the one that is known exactly.
        var (k, p, q) = Success.Value <= Success.Complement
            ? (count, Success.Value, Success.Complement)
            : (Trials - count, Success.Complement, Success.Value);
        double n = Trials;
        if (p == 0)
        {
            return k == 0 ? 0 : double.NegativeInfinity;
        }

        if (k == 0)
        {
            return n * (p < 0.5 ? Elementary.LogOnePlus(-p) : Math.Log(q));
        }

        if (k == Trials)
        {
            return n * Math.Log(p);
        }

        double rest = Trials - k;
        var excess = Math.FusedMultiplyAdd(-n, p, k);
        return StirlingError(n) - StirlingError(k) - StirlingError(rest)
            - Deviance(k, n * p, excess) - Deviance(rest, n * q, -excess)
            + ((Math.Log(n / k / rest) - LogTwoPi) / 2);
    }

    /// <summary>P(X ≥ k) and its complement P(X &lt; k).</summary>
    /// <param name="count">k, any integer.</param>
    public Probability AtLeast(long count)
    {
        if (count <= 0 || count > Trials)
        {
            return count <= 0 ? new(1, 0) : new(0, 1);
        }

        var (log, isUpper) = LogSmallTail(count);
        var far = Math.Min(1, Math.Exp(log));
        return isUpper ? new(far, 1 - far) : new(1 - far, far);
    }

    /// <summary>ln P(X ≥ k), finite where the probability underflows; −∞ for k &gt; n.</summary>
    /// <param name="count">k, any integer.</param>
    public double LogAtLeast(long count)
    {
        if (count <= 0 || count > Trials)
        {
            return count <= 0 ? 0 : double.NegativeInfinity;
        }

        var (log, isUpper) = LogSmallTail(count);
        return isUpper ? Math.Min(0, log) : Elementary.LogOnePlus(-Math.Min(1, Math.Exp(log)));
    }

    /// <summary>A tail that is not close to 1, P(X ≥ k) or P(X &lt; k), and which it is.</summary>
    private (double Log, bool IsUpper) LogSmallTail(long count)
    {
        // Beyond the mean lies little; but next to a mean of almost 0 or n it may be nearly all.
        const double nearlyAll = -0.3;
        var isUpper = count > Trials * Success.Value;
        var log = isUpper ? LogUpper(count) : LogLower(count);
        return log < nearlyAll ? (log, isUpper) : (isUpper ? LogLower(count) : LogUpper(count), !isUpper);
    }

    private double LogUpper(long count) => LogMass(count) + LogSum(Trials - count, Success);

    private double LogLower(long count) => LogMass(count - 1) + LogSum(count - 1, Success.Opposite);

    /// <summary>The masses from a count outward, over the first of them: <paramref name="steps"/> counts lie beyond it.</summary>
    private double LogSum(long steps, Probability outward)
    {
        var odds = outward.Value / outward.Complement;
        var (sum, term) = (1.0, 1.0);
        for (long i = 0; i < steps && term > 1e-17 * sum; i++)
        {
            term *= (steps - i) / (double)(Trials - steps + i + 1) * odds;
            sum += term;
        }

        return Math.Log(sum);
    }

    /// <summary>ln n! less Stirling's formula.</summary>
    private static double StirlingError(double n)
    {
        if (n < 16)
        {
            var factorial = 1.0;
            for (var i = 2; i <= n; i++)
            {
                factorial *= i;
            }

            return Math.Log(factorial) - ((n + 0.5) * Math.Log(n)) + n - (LogTwoPi / 2);
        }

        var square = 1 / (n * n);
        return ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square / 1188)))))))) / n;
    }

    /// <summary>x ln(x/m) − x + m from x, m and x − m.</summary>
    private static double Deviance(double x, double m, double difference)
    {
        var ratio = difference / (x + m);
        if (Math.Abs(ratio) > 0.1)
        {
            return (x * Math.Log(x / m)) - difference;
        }

        // Loader's series in (x − m)/(x + m).
        var sum = difference * ratio;
        var term = 2 * x * ratio;
        for (var j = 3; j < 60; j += 2)
        {
            term *= ratio * ratio;
            var next = sum + (term / j);
            if (next == sum)
            {
                break;
            }

            sum = next;
        }

        return sum;
    }
}
