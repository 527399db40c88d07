using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>A claim as what is proved over ranges of its own domain: with what its symmetries and trends leave of a range.</summary>
/// <param name="claim">The claim.</param>
/// <param name="declared">What it declares of itself.</param>
/// <param name="found">What was found in its formula, and is looked at again with other whole numbers.</param>
internal sealed class DomainGoal(InequalityClaim claim, DeclaredSymmetries declared, ImmutableArray<ScaleSymmetry> found) : InequalityClaim
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

    public override Enclosure? Enclose(SubBox box) =>
        Try(() => claim.Enclose(box)) is not { } enclosure ? null
        : found.Any(symmetry => !symmetry.HoldsIn(box)) ? new(Interval.Whole, Interval.Whole)
        : enclosure.Slack.Upper <= 0 || enclosure.Margin.Lower > 0 ? enclosure
        : AtEnds(box, enclosure);

    // A slope times a range is what the range makes of the number; where a hypothesis may or may not be met, its side counts as well.
    internal override ImmutableArray<double> Weights(SubBox box)
    {
        if (Slopes(box) is not var (slack, margin))
        {
            return [];
        }

        var isAtTheEdge = slack.Value.Lower <= 0;
        return [.. box.Ranges.Select((range, i) => Math.Max(Share(margin, range, i), isAtTheEdge ? Share(slack, range, i) : 0))];

        static double Share(Gradient side, Interval range, int i) => Interval.Abs(side.Slope(i)).Upper is var slope && slope == 0 ? 0
            : slope * range.Width / side.Value.Width is var share && double.IsFinite(share) ? share
            : double.PositiveInfinity;
    }

    // A number that rises with a parameter over the box is smallest at the lower end, where fewer ranges are left to blur it.
    private Enclosure AtEnds(SubBox box, Enclosure enclosure)
    {
        var (slack, margin) = Slopes(box) is { } read ? read : (default(Gradient?), default(Gradient?));
        var most = Corner(box, i => slack?.Slope(i).Lower >= 0, i => slack?.Slope(i).Upper <= 0, isLowest: false);
        var least = Corner(box, i => margin?.Slope(i).Lower >= 0, i => margin?.Slope(i).Upper <= 0, isLowest: true);

        // What is declared is tried where the hypothesis is met, and believed there only.
        var said = Corner(box, i => declared.Rising.Contains(i), i => declared.Falling.Contains(i), isLowest: true);
        var lower = Math.Max(
            least is null ? double.NegativeInfinity : Try(() => claim.Read(least, Itself))?.Margin.Lower ?? double.NegativeInfinity,
            said is null ? double.NegativeInfinity : Try(() => claim.Enclose(said))?.Margin.Lower ?? double.NegativeInfinity);
        return new(
            most is not null && Try(() => claim.Read(most, Itself)) is { } there ? AtMost(enclosure.Slack, there.Slack.Upper) : enclosure.Slack,
            AtLeast(enclosure.Margin, lower));
    }

    private (Gradient Slack, Gradient Margin)? Slopes(SubBox box) => Try(() => claim.Read(box, (i, range) => Gradient.Of(i, range, box.Ranges.Length)));

    // Of ranges that a function has no value for, or a range of whole numbers that is read as one of them, nothing is known.
    private static T? Try<T>(Func<T?> evaluate)
        where T : struct
    {
        try
        {
            return evaluate();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // The box at the ends that decide; null where that is all of it.
    private static SubBox? Corner(SubBox box, Predicate<int> rises, Predicate<int> falls, bool isLowest)
    {
        var ranges = box.Ranges;
        for (var i = 0; i < ranges.Length; i++)
        {
            if (!ranges[i].IsPoint && (rises(i) || falls(i)))
            {
                ranges = ranges.SetItem(i, Interval.From(rises(i) == isLowest ? ranges[i].Lower : ranges[i].Upper));
            }
        }

        return ranges == box.Ranges ? null : new SubBox(box.Domain, ranges);
    }

    private static Interval Itself(int parameter, Interval range) => range;

    private static Interval AtMost(Interval x, double bound) => new(Math.Min(x.Lower, bound), Math.Min(x.Upper, bound));

    private static Interval AtLeast(Interval x, double bound) => new(Math.Max(x.Lower, bound), Math.Max(x.Upper, bound));
}
