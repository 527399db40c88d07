namespace RandomizedSmoothing.Claims;

/// <summary>A point that meets a claim's hypothesis and contradicts its conclusion.</summary>
/// <param name="Point">The parameters.</param>
/// <param name="Margin">The conclusion's margin there.</param>
/// <param name="Certified">True where enclosures of slack and margin, or an argument written out, decide that it is one.</param>
public sealed record Counterexample(Point Point, double Margin, bool Certified)
{
    /// <summary>The decision region that the parameters stand for; null where the parameters say everything.</summary>
    public Region? Region { get; init; }

    /// <summary>The parameters, and the region where there is one, as a person reads them.</summary>
    public string Place => Region is null ? Point.ToString() : $"{Point}, region = {Region}";
}
