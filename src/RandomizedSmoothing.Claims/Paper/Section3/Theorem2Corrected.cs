using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 2 with the share of the class's own samples that stays.</summary>
[Claim("theorem-2-corrected", "The bias on three points is 1 − 2ε", "§3.1, beside Theorem 2")]
public sealed partial class Theorem2Corrected : ThreePointsClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "k > e²/ε − 1 and σ_t ≥ a√(k(k + 1)/(2 ln(2ε(k + 1)) − 2k/(k + 2)))  ⇒  the bias is 1 − 2ε";

    /// <inheritdoc/>
    public override string Remarks =>
        "The margin is the smallest lead of the labels that make this bias: the class at 0 gets 0 and −a, the other one keeps ka. The bound "
        + "on σ_t is far from sharp, as remark-critical-sigma-corrected shows.";

    /// <inheritdoc/>
    public override string Proof =>
        "In units of a, with w = 2ε and q = 1/σ_t², the class at 0 is the likelier one where E(t) = (1 − w)(e^(−q(t + ½)) − 1) + w(e^(kq(t − k/2)) − 1) < 0: on an "
        + "interval (l, h), as E is convex and negative at 0 and at k/2, so that h > k/2. h < k: by eˣ ≥ 1 + x, E(k) ≥ q(wk²/2 − (1 − w)(k + ½)) > 0, as w(k + 1) > 2e². So the "
        + "noise leads from k into (l, h) with a probability below ½. l < −1 − 2/(kq): with y = k√q and v = y²/2, that is (1 − w)(e^((2 + v/k)/k) − 1) < w(1 − e^(−2 − 2v/k − v)). Since "
        + "k > 2e² − 1 > 13.7, the left side times k + 1 is below 1.08(2 + v/13.7)e^((2 + v/13.7)/13.7), and the right one above 0.86w(k + 1) > 12.7, which is more for v ≤ 27; "
        + "for v > 27, the bound on σ_t says v < ln(w(k + 1)), and the right side exceeds 0.86eᵛ. So from t = −1 and from 0 the noise leads beyond h with a probability of at most "
        + "Φ(−u), u = y/2, and beyond l with one below Φ(−1/u); and Φ(−u) + Φ(−1/u) < ½: say u ≥ 1, then Φ(−u) < φ(u)/u ≤ φ(1)/u, and Φ(−1/u) ≤ ½ − φ(1)/u as φ falls.";

    /// <inheritdoc/>
    public override ProofPlan ProofPlan { get; } = new(
        new Theorem2CorrectedReach(),
        "So for every a and every σ_t above the bound, which puts y below 5.3 where k ≤ 10⁶: from 0 and from −a the noise leads beyond one end with a probability of at most "
        + "Φ(−y/2), and beyond the other with one below Φ(−2/y), less than ½ together.",
        Theorem2CorrectedReach.Box);

    private static T Slack<T>(T epsilon, T k, T a, T sigma_t)
        where T : struct, IReal<T> => Theorem2.Slack(epsilon, k, a, sigma_t);

    private static T Margin<T>(T k, T a, T sigma_t, ReadOnlySpan<T> roots)
        where T : struct, IReal<T> => Lead(k, a, sigma_t, roots);
}
