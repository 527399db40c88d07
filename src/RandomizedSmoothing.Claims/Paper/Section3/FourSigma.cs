using System.Collections.Immutable;
using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The largest radius that samples can certify.</summary>
[Claim("remark-four-sigma", "The maximum achievable certified radius is around 4σ", "§3, first paragraph")]
public sealed partial class FourSigma : NumberClaim
{
    /// <inheritdoc/>
    public override string Statement => "for randomized smoothing with parameter σ, the maximum achievable certified radius is around 4σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "When all n samples agree, the lower bound of p_A is α^(1/n), and the radius σΦ⁻¹(α^(1/n)). For n = 100,000 and α = 0.001 (Cohen et al. 2019, §4) that rounds to 4σ; it is a property of n "
        + "and α: with exact probabilities there is no such maximum.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers =>
    [
        Maximum(100_000, "4"),
        Maximum(10_000),
        Maximum(1_000_000),
    ];

    private static PrintedNumber Maximum(int samples, string? printed = null) => new(
        FormattableString.Invariant($"n = {samples:N0}, α = 0.001, in units of σ"),
        printed,
        new CertifiedRadiusProcedure(sigma: 1, samples, SampledRadius.Alpha).Maximum);
}
