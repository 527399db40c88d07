namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Why augmentation expands compact classes more, in §5.1's words.</summary>
public sealed partial class CompactClassesLieNearTheMargin : ExpressionClaim
{
    private static readonly Parameter Width = new("m", "distance from the boundary up to which a point counts as near", ParameterKind.PositiveReal, 1e-3, 1e3);

    /// <inheritdoc/>
    public override string Id => "remark-compact-classes-near-the-margin";

    /// <inheritdoc/>
    public override string Title => "A compact class has more of its points near the margin";

    /// <inheritdoc/>
    public override string Source => "§5.1, first paragraph";

    /// <inheritdoc/>
    public override string Statement =>
        "Assuming a well-balanced distribution of classes, compact classes have a larger number of points near the margin compared to more spread-out classes";

    /// <inheritdoc/>
    public override string Remarks =>
        "What is compact, near and spread-out the text does not say. Read of two classes with equally many samples, uniform on balls of radius R and R₂ > R: of the compact one a larger share "
        + "lies within distance m of the boundary. It says nothing of classes of other shapes: a thin plate of any extent has all its points near the margin.";

    /// <inheritdoc/>
    public override string Proof =>
        "1 − (1 − m/R)ᵈ falls with R.";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Radius, Parameter.Radius with { Name = "R2", Meaning = "radius of the larger ball, in input units" }, Width];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => T.Min((at["R2"] / at.R) - 1, 1 - (at["m"] / at.R));

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => 1 - T.Exp(at.D * (T.Log(1 - (at["m"] / at.R)) - T.Log(1 - (at["m"] / at["R2"]))));
}
