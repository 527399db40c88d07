using System.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A loss that is 1 for half of the noise and 0 for the other half, averaged over n independent draws.</summary>
internal static class FairLoss
{
    // With k losses of 1, the mean of n differs from its target ½ by (2k − n)/(2n); k is binomial.

    /// <summary>|E[mean of n losses] − ½|, summed exactly and rounded once.</summary>
    public static decimal Bias(int n) => Math.Abs(Moment(n, 1)) / (2 * n);

    /// <summary>E[(mean of n losses − ½)²], summed exactly and rounded once.</summary>
    public static decimal Variance(int n) => Moment(n, 2) / (4 * n * n);

    // E[(2k − n)^power] for k out of n ≤ 90 fair draws.
    private static decimal Moment(int n, int power)
    {
        var sum = BigInteger.Zero;
        var ways = BigInteger.One;
        for (var k = 0; k <= n; k++)
        {
            sum += ways * BigInteger.Pow((2 * k) - n, power);
            ways = ways * (n - k) / (k + 1);
        }

        return (decimal)sum / (decimal)BigInteger.Pow(2, n);
    }
}
