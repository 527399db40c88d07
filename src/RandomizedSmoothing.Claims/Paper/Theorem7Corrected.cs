namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 7 where the dimension is at least 3, or the classes are at most 6.</summary>
public sealed class Theorem7Corrected : ExpressionClaim
{
    private static readonly Theorem7 Original = new();

    /// <inheritdoc/>
    public override string Id => "theorem-7-corrected";

    /// <inheritdoc/>
    public override string Title => "The printed rate is a lower bound from three dimensions on, and up to six classes";

    /// <inheritdoc/>
    public override string Source => "§4.2, beside Theorem 7";

    /// <inheritdoc/>
    public override string Statement => $"d ≥ 3 or c ≤ 6  ⇒  {Original.Statement}";

    /// <inheritdoc/>
    public override string Remarks =>
        "In the plane a narrow cone is a strip of half-width t tan θ, and P(|z| ≤ q) = 1/c has q ≈ √(π/2)/c, while the bound asks for "
        + "more than 1/(2√c): too much from c = 7 on. In d ≥ 3 the strip becomes a tube, and q falls no faster than c to the −1/(d − 1).";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.HalfAngle];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => Math.Max(at.D - 2, 7 - at.C);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => Original.Margin(at);
}
