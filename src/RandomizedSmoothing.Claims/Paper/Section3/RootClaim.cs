using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// An inequality about roots of equations: found as doubles when searching, and enclosed, when certifying, by verified
/// changes of sign.
/// </summary>
public abstract class RootClaim : InequalityClaim
{
    private const double FirstWidth = 1e-15;
    private const double LastWidth = 1e-2;

    /// <summary>Positive exactly where the hypothesis is met.</summary>
    public virtual T Slack<T>(Point<T> at)
        where T : struct, IReal<T> => T.One;

    /// <summary>The roots in double precision, none of them 0.</summary>
    public abstract ImmutableArray<double> RootsAt(Point point);

    /// <summary>A function that rises through 0 at the root of this number, and at no other place.</summary>
    public abstract T Rising<T>(Point<T> at, int root, T x)
        where T : struct, IReal<T>;

    /// <summary>The conclusion's margin, as in <see cref="ExpressionClaim.Margin{T}"/>, given the roots.</summary>
    public abstract T Margin<T>(Point<T> at, ReadOnlySpan<T> roots)
        where T : struct, IReal<T>;

    /// <inheritdoc/>
    public sealed override double SlackAt(Point point) => Slack(point.As<Real>()).Value;

    /// <inheritdoc/>
    public sealed override double MarginAt(Point point) =>
        Margin(point.As<Real>(), [.. RootsAt(point).Select(Real.From)]).Value;

    /// <inheritdoc/>
    public sealed override Enclosure? Enclose(Point point)
    {
        var slack = Slack(point.As<Interval>());
        return new Enclosure(slack, slack.Upper > 0 ? EncloseMargin(point) : Interval.Whole);
    }

    private Interval EncloseMargin(Point point)
    {
        var at = point.As<Interval>();
        var roots = RootsAt(point);
        var enclosed = new Interval[roots.Length];
        for (var i = 0; i < enclosed.Length; i++)
        {
            if (Around(at, i, roots[i]) is not { } root)
            {
                return Interval.Whole;
            }

            enclosed[i] = root;
        }

        return Margin(at, enclosed);
    }

    private Interval? Around(Point<Interval> at, int root, double value)
    {
        for (var width = FirstWidth; width < LastWidth; width *= 4)
        {
            var reach = Math.Abs(value) * width;
            var (below, above) = (value - reach, value + reach);
            if (Rising(at, root, Interval.From(below)).Upper < 0 && Rising(at, root, Interval.From(above)).Lower > 0)
            {
                return new Interval(below, above);
            }
        }

        return null;
    }
}
