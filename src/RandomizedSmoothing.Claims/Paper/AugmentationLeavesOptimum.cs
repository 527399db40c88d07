using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>§3.1's binary problem that augmentation leaves alone and smoothing ruins.</summary>
public sealed class AugmentationLeavesOptimum : InequalityClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-augmentation-leaves-optimum";

    /// <inheritdoc/>
    public override string Title => "A problem that augmentation leaves alone and smoothing ruins";

    /// <inheritdoc/>
    public override string Source => "§3.1, last paragraph";

    /// <inheritdoc/>
    public override string Statement =>
        "a binary-class case where adopting data augmentation does not change the optimal solution but the subsequent randomized smoothing inference still gets low accuracy for a high enough smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "It exists in every d ≥ 3: samples on the unit sphere, with the densities H₊ and H₋ of the harmonic polynomial H(x) = (d − 1)x_d² − (x₁² + … + x_{d−1}²). The optimal classifier is the double cone H > 0, tan θ = "
        + "√(d − 1), before and after augmentation with any σ_t: the difference of the augmented densities is H times a positive function of ‖x‖ (Funk and Hecke). From σ = 1.53 on the double cone has less than half of the noise at its best "
        + "samples, those on the axis, which is what is evaluated: every sample of class 1 gets the label of class 2, and the accuracy is ½, no better than a coin's. (σ = 1.5223 for d = 3, 1.072 for d → ∞.)";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension with { Low = 3, High = 1000 }, Parameter.Sigma];

    /// <inheritdoc/>
    public override double SlackAt(Point point) => point["sigma"] - 1.53;

    /// <inheritdoc/>
    public override double MarginAt(Point point)
    {
        var d = (int)point["d"];
        var nappe = new SmoothedCone(new Cone(d, halfAngle: Math.Atan(Math.Sqrt(d - 1))), point["sigma"]);
        return 1 - (2 * (nappe.Probability(depth: 1).Value + nappe.Probability(depth: -1).Value));
    }
}
