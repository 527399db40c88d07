using System.Collections.Immutable;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>For two classes, every semi-bounded region that is no half-space shrinks.</summary>
[Claim("remark-binary-shrinks", "For two classes every semi-bounded region but a half-space shrinks", "§4.2, after Theorem 5")]
[WholeNumber(Name = "shape", Low = 1, High = 3, Meaning = "1: a half-plane less a disc inside it; 2: a quadrant; 3: a half-plane less a strip that leaves it")]
[Sigma]
public sealed partial class BinaryShrinks : CaseClaim
{
    private const int C = 2;

    /// <inheritdoc/>
    public override string Statement =>
        "when there are only two classes, as long as the semi-[bounded ]decision region is not a half-space, it will shrink: Υ_Dσ < Υ_D at a high σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "Along v = (1, 0). Each region is {x₁ ≤ 0} less something that is left behind on the way along the edge: from (−ε, t) the probability tends to "
        + "Φ(ε/σ) > ½ as t → ±∞ for every ε > 0, so Υ_Dσ = 0 = Υ_D at every σ. For the half-plane less a disc there is no other direction in which it is bounded, "
        + "and no bounding cone: Theorem 5's condition tan θ < ∞ does not come for free. The margin is (Υ_D − Υ_Dσ)/σ, which is exactly 0.";

    /// <inheritdoc/>
    public override string Correction => "remark-binary-shrinks-corrected";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
        [.. Enumerable.Range(1, 3).Select(shape => new Evaluation(new Point(Domain, shape, 1), Slack: 1, RetreatAlongTheEdge(new HalfSpace([1, 0], offset: 0))))];

    private static Region RegionAt(int shape) => shape switch
    {
        1 => new DifferenceRegion(new HalfSpaceRegion([1, 0], 0), new BallRegion([-2, 0], 1)),
        2 => new BoxRegion([double.NegativeInfinity, double.NegativeInfinity], [0, 0]),
        _ => new DifferenceRegion(new HalfSpaceRegion([1, 0], 0), new BoxRegion([double.NegativeInfinity, -1], [0, 1])),
    };

    // What is left far out along the edge is a half-space, which retreats by −σΦ⁻¹(1/c).
    private static double RetreatAlongTheEdge(HalfSpace limit) =>
        StandardNormal.LowerQuantile(1.0 / C) + (limit.Offset / limit.Normal[0]);
}
