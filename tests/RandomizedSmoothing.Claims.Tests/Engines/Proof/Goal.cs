using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>A margin and a slack of points whose numbers are ranges.</summary>
internal delegate Interval Side(Point<Interval> at);

/// <summary>A statement to prove in a test, evaluated as intervals throughout.</summary>
internal sealed class Goal(Domain domain, Side margin, Side? slack = null, bool isStrict = true) : InequalityClaim
{
    public override string Id => "goal";

    public override string Title => "goal";

    public override string Source => "§0";

    public override string Statement => "goal";

    public override Domain Domain => domain;

    public override bool IsStrict => isStrict;

    public override double SlackAt(Point point) => Slack(point.As<Interval>()).Middle;

    public override double MarginAt(Point point) => margin(point.As<Interval>()).Middle;

    public override Enclosure? Enclose(Point point) => new Enclosure(Slack(point.As<Interval>()), margin(point.As<Interval>()));

    public override Enclosure? Enclose(SubBox box) => new Enclosure(Slack(box.AsPoint()), margin(box.AsPoint()));

    private Interval Slack(Point<Interval> at) => slack?.Invoke(at) ?? 1;
}
