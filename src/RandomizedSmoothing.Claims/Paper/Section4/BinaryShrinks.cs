using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>For two classes, every semi-bounded region that is no half-space shrinks.</summary>
[Claim("remark-binary-shrinks", "For two classes every semi-bounded region but a half-space shrinks", "§4.2, after Theorem 5")]
[PaperSaysItFollows("theorem-5", "according to Theorem 5, the condition for shrinking reduces to tan(θ) < ∞ … In other words")]
public sealed partial class BinaryShrinks : InequalityClaim
{
    // Where a point of each region is tried: so far below its top Υ_D = 0, and so far out along the edge, in units of σ.
    private const double Below = 1e-6;
    private const double Along = 100;

    /// <inheritdoc/>
    public override string Statement =>
        "when there are only two classes, as long as the semi-[bounded ]decision region is not a half-space, it will shrink: Υ_Dσ < Υ_D at a high σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "Along v = (1, 0). " + Readings.Large + " Each region is {x₁ ≤ 0} less something that is left behind on the way along the edge: the disc and the strip in both directions, the quadrant's missing half as x₂ → −∞. So from "
        + "(−ε, x₂) the probability tends to Φ(ε/σ) > ½ as x₂ → −∞ for every ε > 0, and Υ_Dσ = 0 = Υ_D at every σ. The margin is 1 − 2P at one such point, (−10⁻⁶σ, −100(1 + σ)): negative where that point is in D_σ, "
        + "which enclosures decide; for every smaller ε it is the argument that does. For the half-plane less a disc there is no other direction in which it is bounded, and no bounding cone: Theorem 5's "
        + "condition tan θ < ∞ does not come for free.";

    /// <inheritdoc/>
    public override string Correction => "remark-binary-shrinks-corrected";

    private static Region RegionAt(int shape) => shape switch
    {
        1 => new Difference(new HalfSpace([1, 0], 0), new Ball([-2, 0], 1)),
        2 => new Box([double.NegativeInfinity, double.NegativeInfinity], [0, 0]),
        _ => new Difference(new HalfSpace([1, 0], 0), new Box([double.NegativeInfinity, -1], [0, 1])),
    };

    private static double MarginAt(
        [WholeNumber(Low = 1, High = 3, Meaning = "1: a half-plane less a disc inside it; 2: a quadrant; 3: a half-plane less a strip that leaves it")] int shape,
        [Sigma] double sigma) => Margin<Real>(shape, sigma).Value;

    private static Enclosure? Enclose(int shape, double sigma) => new Enclosure(Interval.One, Margin<Interval>(shape, sigma));

    private static T Margin<T>(int shape, double sigma)
        where T : struct, IReal<T> => 1 - (2 * RegionProbability<T>.At(RegionAt(shape), [-Below * sigma, -Along * (1 + sigma)], T.From(sigma))!.Value);
}
