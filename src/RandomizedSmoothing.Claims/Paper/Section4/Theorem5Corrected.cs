using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 5 where the dimension is at least 3, or there are few classes.</summary>
[Claim("theorem-5-corrected", "Theorem 5 from three dimensions on, and in the plane for up to 20 classes", "§4.2, beside Theorem 5")]
[RestsOn("theorem-7-corrected")]
public sealed partial class Theorem5Corrected : ExpressionClaim
{
    private const int MostClassesInThePlane = 20;

    private static readonly Theorem5 Original = new();

    /// <inheritdoc/>
    public override string Statement => $"d ≥ 3 or c ≤ {MostClassesInThePlane}, {Original.Statement}";

    /// <inheritdoc/>
    public override string Remarks =>
        "In the plane a narrow cone is a strip of half-width w = (gap + σz) tan θ; at the hypothesis' edge the cut point keeps "
        + "P(|y| ≤ w, z ≥ 0) ≈ (¼ + 0.08/log(c − 1)) √(2/(πc)), too much from c = 21 on. In d ≥ 3 the strip becomes a tube, whose probability falls "
        + "as c to the power −(d − 1)/2 or faster.";

    /// <inheritdoc/>
    public override ProofPlan ProofPlan { get; } = new(
        new Theorem5CorrectedAtItsBound(),
        "So for every σ and gap that meet the hypothesis: with t = gap/σ, which is below Theorem 7's bound, the cut point keeps P(‖y‖ ≤ (t + z) tan θ, "
        + "z ≥ 0), which rises with t. c = 2 follows for every d and θ, since P(z ≥ 0) = ½. Beyond the box, d ≥ 3: the cut point keeps less than the same point of the "
        + "whole cone, and that one less than 1/c, by theorem-7-corrected. In the plane the box holds all c ≤ 20.",
        Box(d: 1024, c: 1000),
        Box(d: 16, c: 100));

    private static T Slack<T>([Dimension] int d, [Classes] int c, [HalfAngle] T theta, [Sigma] T sigma, [Gap] T gap)
        where T : struct, IReal<T> => T.Min(Theorem5.Slack(d, c, theta, sigma, gap), CaseSlack<T>(d, c));

    /// <summary>Positive where the dimension is at least 3, or there are few classes.</summary>
    internal static T CaseSlack<T>(int d, T c)
        where T : struct, IReal<T> => T.Max((2 * d) - 5, (2 * MostClassesInThePlane) + 1 - (2 * c));

    private static T Margin<T>(int d, int c, T theta, T sigma, T gap)
        where T : struct, IReal<T> => Theorem5.Margin(d, c, theta, sigma, gap);

    private static ProofBox Box(int d, int c) => new(
        [Parameter.Dimension with { High = d }, Parameter.Classes with { Low = 3, High = c }, Parameter.HalfAngle with { Low = 0, High = Math.PI / 2 }], "c");
}
