using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// A claim's domain and hypothesis with another conclusion: violated inside a box, and elsewhere an equality up to rounding, so
/// that nothing leads there.
/// </summary>
internal sealed class PlantedViolation(InequalityClaim claim, Domain box) : InequalityClaim
{
    private const double Violated = -0.5;
    private const double Rounding = 1e-15;

    public override string Id => $"planted in {claim.Id}";

    public override string Title => Id;

    public override string Source => "snapshots/PowerSnapshots.cs";

    public override string Statement => Id;

    public override Domain Domain => claim.Domain;

    public override bool IsStrict => false;

    public override int Cost => claim.Cost;

    public override double SlackAt(Point point) => claim.SlackAt(point);

    // Noise of either sign, the same at every evaluation of a point.
    public override double MarginAt(Point point) =>
        DomainRestriction.Contains(box, point) ? Violated : Rounding * Math.Sin(1e6 * point.Values.Sum());

    public override Enclosure? Enclose(Point point) =>
        new(Interval.One, DomainRestriction.Contains(box, point) ? Interval.From(Violated) : new Interval(-Rounding, Rounding));
}
