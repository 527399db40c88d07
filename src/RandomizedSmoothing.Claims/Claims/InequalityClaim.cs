using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// A claim of the form “for all parameters that meet the hypothesis, the conclusion holds”, each side a signed number:
/// the slack of the hypothesis and the margin of the conclusion.
/// </summary>
/// <remarks>Derive from <see cref="ExpressionClaim"/> wherever both sides are expressions: only those can be enclosed.</remarks>
public abstract class InequalityClaim : Claim
{
    /// <summary>
    /// What the tails promise relative to the compared probabilities, with two orders of magnitude to spare. A margin
    /// this close to 0 says nothing in double precision; only an enclosure can.
    /// </summary>
    public const double Resolution = 1e-9;

    /// <summary>The parameters, over the paper's whole domain.</summary>
    public abstract Domain Domain { get; }

    /// <summary>True where the paper's inequality is strict, so that a margin of 0 violates it.</summary>
    public virtual bool IsStrict => true;

    /// <summary>
    /// An argument that proves the claim over its whole domain, written out; null where the evidence is the
    /// evaluation at points.
    /// </summary>
    public virtual string? Proof => null;

    /// <summary>How enclosures prove the claim over a box; null where that is not tried.</summary>
    public virtual ProofPlan? ProofPlan => null;

    /// <summary>How many times fewer points the search draws, where evaluating one takes milliseconds.</summary>
    public virtual int Cost => 1;

    /// <summary>Positive exactly where the hypothesis is met, in double precision.</summary>
    public virtual double SlackAt(Point point) => 1;

    /// <summary>
    /// Positive where the conclusion holds, negative where it is violated, in double precision and on the scale of 1:
    /// a comparison of two quantities is divided by one of them. Asked only where the hypothesis is met.
    /// </summary>
    public abstract double MarginAt(Point point);

    /// <summary>Slack and margin enclosed at a point; null where the claim has no enclosures.</summary>
    public virtual Enclosure? Enclose(Point point) => null;

    /// <summary>Slack and margin enclosed over a box: for all its points at once; null where the claim has no enclosures.</summary>
    public virtual Enclosure? Enclose(SubBox box) => null;

    /// <summary>Slack and margin over a box in another kind of number; null where the claim is not written over all kinds of numbers.</summary>
    /// <param name="box">The box.</param>
    /// <param name="number">The number of a parameter, by its own number and range in the box.</param>
    internal virtual (T Slack, T Margin)? Read<T>(SubBox box, Func<int, Interval, T> number)
        where T : struct, IReal<T> => null;

    /// <summary>How much of what is not known over a box each parameter's range is the cause of, so that it is halved where that helps; empty where nothing tells.</summary>
    internal virtual ImmutableArray<double> Weights(SubBox box) => [];

    /// <summary>What decides a counterexample about a region, for a certificate; null where the point says everything.</summary>
    public virtual RegionWitness? WitnessAt(Point point) => null;

    /// <summary>Evaluates both sides at a point.</summary>
    public Evaluation Evaluate(Point point)
    {
        var slack = SlackAt(point);
        return new Evaluation(point, slack, slack > 0 ? MarginAt(point) : double.PositiveInfinity);
    }

    /// <summary>True where a margin contradicts the conclusion.</summary>
    public bool IsViolation(double margin) => IsStrict ? margin <= 0 : margin < 0;
}

/// <summary>A claim's two sides at one point.</summary>
/// <param name="Point">The parameters.</param>
/// <param name="Slack">Positive where the hypothesis is met.</param>
/// <param name="Margin">The conclusion's margin; +∞ where the hypothesis is not met and nothing is claimed.</param>
public readonly record struct Evaluation(Point Point, double Slack, double Margin);

/// <summary>A claim's two sides at one point, or over a box, enclosed.</summary>
/// <param name="Slack">Contains the slack.</param>
/// <param name="Margin">Contains the margin.</param>
public readonly record struct Enclosure(Interval Slack, Interval Margin);
