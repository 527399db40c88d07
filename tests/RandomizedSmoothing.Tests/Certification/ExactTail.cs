using System.Numerics;
using RandomizedSmoothing.Tests.Numbers;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>Tails of the binomial distribution without rounding, at a success probability that is a double.</summary>
internal static class ExactTail
{
    /// <summary>Whether P(X ≥ k) ≤ α, both as they are in binary.</summary>
    public static bool OfAtLeastIsWithin(int successes, int trials, double p, double alpha)
    {
        var (success, whole) = IntervalExactNumber.From(p);
        return IsWithin(successes, trials, success, whole - success, alpha);
    }

    /// <summary>Whether P(X ≤ k) ≤ α.</summary>
    public static bool OfAtMostIsWithin(int successes, int trials, double p, double alpha)
    {
        var (success, whole) = IntervalExactNumber.From(p);
        return IsWithin(trials - successes, trials, whole - success, success, alpha);
    }

    /// <summary>Whether a number is the smallest double that is not below 1 − p.</summary>
    public static bool IsComplementRoundedUp(double number, double p) =>
        IsAtLeastComplement(number, p) && !IsAtLeastComplement(Math.BitDecrement(number), p);

    private static bool IsAtLeastComplement(double number, double p) =>
        (IntervalExactNumber.From(number) + IntervalExactNumber.From(p)).CompareTo(IntervalExactNumber.From(1)) >= 0;

    private static bool IsWithin(int atLeast, int trials, BigInteger success, BigInteger failure, double alpha)
    {
        // The shorter of the two sums.
        var all = BigInteger.Pow(success + failure, trials);
        var tail = 2 * atLeast >= trials ? Sum(atLeast, trials, success, failure) : all - Sum(trials - atLeast + 1, trials, failure, success);
        var (numerator, denominator) = IntervalExactNumber.From(alpha);
        return tail * denominator <= numerator * all;
    }

    // Σ C(n, i) sⁱ fⁿ⁻ⁱ over i ≥ k.
    private static BigInteger Sum(int atLeast, int trials, BigInteger success, BigInteger failure)
    {
        var (sum, choices) = (BigInteger.Zero, BigInteger.One);
        for (var failures = 0; failures <= trials - atLeast; failures++)
        {
            sum += choices * BigInteger.Pow(success, trials - failures) * BigInteger.Pow(failure, failures);
            choices = choices * (trials - failures) / (failures + 1);
        }

        return sum;
    }
}
