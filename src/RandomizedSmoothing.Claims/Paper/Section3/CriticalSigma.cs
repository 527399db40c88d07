using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The σ at which §3.1 sees the shrinking happen, for a data set of scale 1.</summary>
[Claim("remark-critical-sigma", "At scale 1 the shrinking happens at σ ≈ 0.7", "§3.1, after Theorem 2")]
[PaperSaysItFollows("theorem-2", "To give intuitive understanding of the critical smoothing factor in Theorem 2")]
public sealed partial class CriticalSigma : NumberClaim
{
    // Where 2ε(k + 1) = 2e² the bound is largest for k → ∞; the k here is as good as that to all printed digits.
    private const double LargeK = 1e12;

    /// <inheritdoc/>
    public override string Statement => "with the scale of the dataset a(k + 1) fixed to be [0, 1], we observe the shrinking effects happen at σ ≈ 0.7";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theorem 2's bound divided by a(k + 1) is √(k/(k + 1)/(2 ln(2ε(k + 1)) − 2k/(k + 2))). Over the theorem's k > e²/ε − 1 it stays below "
        + "1/√(2 + 2 ln 2) = 0.543, its limit for ε(k + 1) = e² and k → ∞. It is 1/√2 = 0.707 for 2ε(k + 1) = e² and k → ∞, which the "
        + "theorem leaves out. The samples at −a are lost to the other class much earlier: at k = e²/ε − 1 and ε = 0.3577, where that comes latest, "
        + "from σ = 0.0305 on.";

    /// <inheritdoc/>
    public override string Correction => "remark-critical-sigma-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers =>
    [
        new("the largest bound of Theorem 2, ε(k + 1) = e², k → ∞", "0.7", Bound(Math.Exp(2))),
        new("the bound for 2ε(k + 1) = e², k → ∞, outside the theorem's domain", null, Bound(Math.Exp(2) / 2)),
        new("the σ at which the samples at −a are lost, ε = 0.3577, ε(k + 1) = e²", null, Loss(epsilon: 0.3577)),
    ];

    private static double Bound(double weightTimesScale) =>
        1 / Math.Sqrt(Theorem2.CriticalInverseVariance<Real>(Real.From(weightTimesScale / (LargeK + 1)), Real.From(LargeK)).Value) / (LargeK + 1);

    private static double Loss(double epsilon)
    {
        var scale = Math.Exp(2) / epsilon;
        var problem = SyntheticProblem.Theorem2(a: 1 / scale, k: scale - 1, epsilon);
        var (kept, lost) = (1e-3, 1.0);
        while (lost - kept > 1e-9)
        {
            var middle = (kept + lost) / 2;
            (kept, lost) = problem.Accuracies(middle)[1] > 0.9 ? (middle, lost) : (kept, middle);
        }

        return lost;
    }
}
