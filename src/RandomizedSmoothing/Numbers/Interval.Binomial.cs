using System.Globalization;
using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Numbers;

/// <content>The binomial distribution's upper tail, which rises with p, and the confidence bounds that invert it.</content>
public readonly partial struct Interval
{
    /// <summary>P(X ≥ successes) for X ~ Bin(n, p): the regularised incomplete beta function I_p(successes, n − successes + 1).</summary>
    /// <param name="successes">From 0 to n.</param>
    /// <param name="n">At least 1.</param>
    /// <param name="p">The probability of a success; the members in [0, 1] count.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static Interval BinomialAtLeast(int successes, int n, Interval p)
    {
        ThrowIfNoCount(successes, n);
        return p.Upper < 0 || p.Lower > 1
            ? throw Undefined(p, "A binomial tail", "0 ≤ p ≤ 1")
            : Between(BinomialAt(successes, n, p.Lower), p.IsPoint ? null : BinomialAt(successes, n, p.Upper));
    }

    /// <summary>P(X ≤ successes) for X ~ Bin(n, p), to its own relative accuracy.</summary>
    /// <param name="successes">From 0 to n.</param>
    /// <param name="n">At least 1.</param>
    /// <param name="p">The probability of a success; the members in [0, 1] count.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static Interval BinomialAtMost(int successes, int n, Interval p)
    {
        ThrowIfNoCount(successes, n);
        return p.Upper < 0 || p.Lower > 1
            ? throw Undefined(p, "A binomial tail", "0 ≤ p ≤ 1")
            : Between(BinomialAtMostAt(successes, n, p.Upper), p.IsPoint ? null : BinomialAtMostAt(successes, n, p.Lower));
    }

    /// <summary>
    /// Clopper and Pearson's (1934) one-sided lower confidence bound: the p at which P(X ≥ successes) = α, 0 where there
    /// is no success. The interval's lower bound is a double that is certainly not above it.
    /// </summary>
    /// <param name="successes">The successes counted, from 0 to n.</param>
    /// <param name="n">The trials, at least 1.</param>
    /// <param name="alpha">The probability of error allowed, in (0, 1), taken exactly.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static Interval ClopperPearsonLower(int successes, int n, double alpha)
    {
        ThrowIfNoCount(successes, n);
        ThrowIfNoError(alpha);
        return successes == 0 ? 0 : BinomialRoot.Of(p => BinomialAt(successes, n, p), rises: true, alpha, (double)successes / n);
    }

    /// <summary>
    /// Clopper and Pearson's one-sided upper confidence bound: the p at which P(X ≤ successes) = α, 1 where there is no
    /// failure. The interval's upper bound is a double that is certainly not below it.
    /// </summary>
    /// <param name="successes">The successes counted, from 0 to n.</param>
    /// <param name="n">The trials, at least 1.</param>
    /// <param name="alpha">The probability of error allowed, in (0, 1), taken exactly.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static Interval ClopperPearsonUpper(int successes, int n, double alpha)
    {
        ThrowIfNoCount(successes, n);
        ThrowIfNoError(alpha);
        return successes == n ? One : BinomialRoot.Of(p => BinomialAtMostAt(successes, n, p), rises: false, alpha, (successes + 1.0) / (n + 1));
    }

    /// <summary>The p in (0, 1) at which a mixture of upper tails reaches α: it rises with p, from below α to above.</summary>
    /// <param name="tail">The mixture, enclosed at a p.</param>
    /// <param name="alpha">The level, in (0, 1), taken exactly.</param>
    /// <param name="guess">A p in (0, 1] to begin with.</param>
    internal static Interval RootOfBinomialTail(Func<double, Interval> tail, double alpha, double guess) => BinomialRoot.Of(tail, rises: true, alpha, guess);

    private static Interval BinomialAt(int successes, int n, double p) =>
        successes == 0 || p >= 1 ? One
        : p <= 0 ? 0
        : IncompleteBeta.Of(2L * successes, 2L * (n - successes + 1), UnitFraction.Of(p)).Lower.ToInterval();

    private static Interval BinomialAtMostAt(int successes, int n, double p) =>
        successes == n || p <= 0 ? One
        : p >= 1 ? 0
        : IncompleteBeta.Of(2L * (successes + 1), 2L * (n - successes), UnitFraction.Of(p)).Upper.ToInterval();

    private static void ThrowIfNoCount(int successes, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
    }

    private static void ThrowIfNoError(double alpha)
    {
        if (!(alpha > 0 && alpha < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(alpha), alpha, string.Create(CultureInfo.InvariantCulture, $"α = {alpha:R} is no probability of error; the valid range is 0 < α < 1."));
        }
    }
}
