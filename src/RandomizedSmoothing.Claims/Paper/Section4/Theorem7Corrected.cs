using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 7 where the dimension is at least 3, or the classes are at most 6.</summary>
[Claim("theorem-7-corrected", "The printed rate is a lower bound from three dimensions on, and up to six classes", "§4.2, beside Theorem 7")]
[RestsOn("theorem-4", "theorem-3")]
public sealed partial class Theorem7Corrected : ExpressionClaim
{
    private static readonly Theorem7 Original = new();

    /// <inheritdoc/>
    public override string Statement => $"d ≥ 3 or c ≤ 6  ⇒  {Original.Statement}";

    /// <inheritdoc/>
    public override string Remarks =>
        "In the plane a narrow cone is a strip of half-width t tan θ, and P(|z| ≤ q) = 1/c has q ≈ √(π/2)/c, while the bound asks for "
        + "more than 1/(2√c): too much from c = 7 on. In d ≥ 3 the strip becomes a tube, and q falls no faster than c to the −1/(d − 1).";

    private static T Slack<T>(int d, T c)
        where T : struct, IReal<T> => T.Max(d - 2, 7 - c);

    /// <inheritdoc/>
    public override ProofPlan ProofPlan => new(
        this,
        "c = 2 follows for every d and θ: with w = cot θ and m = √(n/8), n = d − 1, the point keeps E Φ(−wX), X = ‖y‖ − m. Φ(−wx) − ½ is odd and falls in x, and X "
        + "exceeds a more often than −X does: P(X < −a) ≤ P(χ²_n < n/8) < P(χ²_n > n/2) ≤ P(X > a) for 0 ≤ a < m, by Theorem 4 for c = 8 and c = 2 or, for n = 1, "
        + "0.277 < 0.479; and X ≥ −m. So E Φ(−wX) < ½. "
        + "Beyond the box, d ≥ 3 and every c ≥ 3 and θ, with u = tan θ and l = ln(c − 1): the noise (y, z) stays in the cone only where ‖y‖ ≤ r = √(n/c)/2 − u²l√(c/n) + zu. For z > 0, r is "
        + "at most its maximum over u, √(n/c)(½ + z²/4l), and else at most √(n/c)/2. The distribution function of χ²_n, n ≥ 2, is at most x/n (see theorem-3). So "
        + "c P ≤ E(½ + max(z, 0)²/4l)² = ¼ + 1/(8l) + 3/(32l²), which falls with c and is 0.63 at c = 3. In the plane the box holds all c ≤ 6.",
        Box(d: 1024, c: 1000),
        Box(d: 16, c: 100));

    /// <inheritdoc/>
    public override Enclosure? Enclose(SubBox box)
    {
        var slack = Slack(box.AsPoint());
        return new Enclosure(slack, slack.Upper > 0 ? RetreatBox.Margin(box, isCut: false) : Interval.Whole);
    }

    private static T Margin<T>([Dimension] int d, [Classes] T c, [HalfAngle] T theta)
        where T : struct, IReal<T> => Theorem7.Margin(d, c, theta);

    private static ProofBox Box(int d, int c) => new(
        [Parameter.Dimension with { High = d }, Parameter.Classes with { Low = 3, High = c }, Parameter.HalfAngle with { Low = 0, High = Math.PI / 2 }], "c");
}
