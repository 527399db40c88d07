namespace RandomizedSmoothing.Claims.Paper;

/// <summary>§3.1's binary problem that augmentation leaves alone and smoothing ruins.</summary>
[Claim("remark-augmentation-leaves-optimum", "A problem that augmentation leaves alone and smoothing ruins", "§3.1, last paragraph")]
[PaperSaysItFollows("theorem-2", "This idea can be extended to … a binary-class case")]
public sealed partial class AugmentationLeavesOptimum : InequalityClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "a binary-class case where adopting data augmentation does not change the optimal solution but the subsequent randomized smoothing inference still gets low accuracy for a high enough smoothing factor σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "It exists in every d ≥ 3: samples on the unit sphere, with the densities H₊ and H₋ of the harmonic polynomial H(x) = (d − 1)x_d² − (x₁² + … + x_{d−1}²). The optimal classifier is the double cone H > 0, tan θ = "
        + "√(d − 1), before and after augmentation with any σ_t: the difference of the augmented densities is H times a positive function of ‖x‖ (Funk and Hecke). From σ = 1.53 on the double cone has less than half of the noise at its best "
        + "samples, those on the axis, which is what is evaluated (x_d² and the square of the rest are independent noncentral χ², which rise with cos²α and sin²α at angle α to the axis): every sample of class 1 gets the label of class 2, and the accuracy is ½, no better than a coin's. (σ = 1.5223 for d = 3, 1.072 for d → ∞.)";

    private static double SlackAt(double sigma) => sigma - 1.53;

    private static double MarginAt([Dimension(Low = 3, High = 1000)] int d, [Sigma] double sigma)
    {
        var nappe = new Cone(d, halfAngle: Math.Atan(Math.Sqrt(d - 1))).Under(sigma);
        return 1 - (2 * (nappe.Probability(depth: 1).Value + nappe.Probability(depth: -1).Value));
    }
}
