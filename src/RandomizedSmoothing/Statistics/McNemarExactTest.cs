namespace RandomizedSmoothing.Statistics;

/// <summary>
/// McNemar's test (1947) in its exact form: whether two classifiers differ on the same samples. Only the samples on
/// which exactly one of them is right tell, and without a difference each side is as likely.
/// </summary>
public static class McNemarExactTest
{
    /// <summary>The two-sided p-value: P(a fair coin thrown gained + lost times falls no more evenly).</summary>
    /// <param name="gained">Samples that only the second classifier gets right, at least 0.</param>
    /// <param name="lost">Samples that only the first classifier gets right, at least 0.</param>
    /// <returns>A probability in [1e-300, 1]; 1 where no sample tells.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static double PValue(long gained, long lost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gained);
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        var throws = gained + lost;
        return TwoSidedTest.PValue(0, throws, throws / 2, gained, x => (double)(throws - x) / (x + 1));
    }
}
