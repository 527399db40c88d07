using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>A claim as what is proved over ranges of its own domain: at the ends that its declared symmetries leave.</summary>
internal sealed class DomainGoal(InequalityClaim claim, DeclaredSymmetries declared) : InequalityClaim
{
    public override string Id => claim.Id;

    public override string Title => claim.Title;

    public override string Source => claim.Source;

    public override string Statement => claim.Statement;

    public override Domain Domain => claim.Domain;

    public override bool IsStrict => claim.IsStrict;

    public override int Cost => claim.Cost;

    public override double SlackAt(Point point) => claim.SlackAt(point);

    public override double MarginAt(Point point) => claim.MarginAt(point);

    public override Enclosure? Enclose(Point point) => claim.Enclose(point);

    public override Enclosure? Enclose(SubBox box)
    {
        if (claim.Enclose(box) is not var (slack, margin))
        {
            return null;
        }

        var corner = declared.Rising.Aggregate(box.Ranges, (ranges, i) => ranges.SetItem(i, Interval.From(ranges[i].Lower)));
        corner = declared.Falling.Aggregate(corner, (ranges, i) => ranges.SetItem(i, Interval.From(ranges[i].Upper)));
        return corner.SequenceEqual(box.Ranges) || claim.Enclose(new SubBox(box.Domain, corner)) is not { } least || slack.Upper <= 0
            ? new(slack, margin)
            : new(slack, new Interval(Math.Max(margin.Lower, least.Margin.Lower), Math.Max(margin.Upper, least.Margin.Lower)));
    }
}
