namespace RandomizedSmoothing.Claims;

/// <summary>What a search that found nothing tells of a domain.</summary>
public static class ShareOfDomain
{
    private const double Significance = 0.05;

    /// <summary>
    /// The largest share of the domain that can still fail, at 95 % confidence, where none of N independent draws did: the p with
    /// (1 − p)ᴺ = 0.05, about 3/N. It is a share under the distribution that the draws come from, of the part that meets the hypothesis.
    /// </summary>
    /// <param name="draws">N; only independent draws count, not the points that a search chose for what it had seen.</param>
    /// <returns>A number in (0, 1); null where N is 0.</returns>
    public static double? ThatCanFail(long draws) => draws > 0 ? 1 - Math.Pow(Significance, 1.0 / draws) : null;
}
