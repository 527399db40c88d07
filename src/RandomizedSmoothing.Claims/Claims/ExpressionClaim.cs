using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// An inequality whose two sides are expressions, each written once over any kind of number: evaluated as doubles when
/// searching and as intervals when certifying.
/// </summary>
public abstract class ExpressionClaim : InequalityClaim
{
    /// <summary>Positive exactly where the hypothesis is met.</summary>
    public virtual T Slack<T>(Point<T> at)
        where T : struct, IReal<T> => T.One;

    /// <summary>Positive where the conclusion holds, negative where it is violated, on the scale of 1.</summary>
    public abstract T Margin<T>(Point<T> at)
        where T : struct, IReal<T>;

    /// <inheritdoc/>
    public sealed override double SlackAt(Point point) => Slack(point.As<Real>()).Value;

    /// <inheritdoc/>
    public sealed override double MarginAt(Point point) => Margin(point.As<Real>()).Value;

    /// <inheritdoc/>
    public sealed override Enclosure? Enclose(Point point) => Enclose(point.As<Interval>());

    /// <inheritdoc/>
    public override Enclosure? Enclose(SubBox box) => Enclose(box.AsPoint());

    internal sealed override (T Slack, T Margin)? Read<T>(SubBox box, Func<int, Interval, T> number)
    {
        var at = box.As(number);
        return (Slack(at), Margin(at));
    }

    private Enclosure Enclose(Point<Interval> at)
    {
        var slack = Slack(at);
        return new Enclosure(slack, slack.Upper > 0 ? Margin(at) : Interval.Whole);
    }
}
