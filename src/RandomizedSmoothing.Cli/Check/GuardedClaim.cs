using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>A claim whose evaluations cannot break the search.</summary>
internal sealed class GuardedClaim(InequalityClaim claim, EvaluationGuard guard) : InequalityClaim
{
    private static readonly Enclosure Unknown = new(Interval.Whole, Interval.Whole);

    private ProofPlan? boxProof;

    // Of its own: the corpus of a built-in claim with the file's id has other parameters.
    public override string Id => $"checked {claim.Id}";

    public override string Title => claim.Title;

    public override string Source => claim.Source;

    public override string Statement => claim.Statement;

    public override Domain Domain => claim.Domain;

    public override bool IsStrict => claim.IsStrict;

    public override string? Proof => claim.Proof;

    // A claim may well be its own goal. Asked for when it is needed: a goal's own proof is not.
    public override ProofPlan? ProofPlan => boxProof ??= claim.ProofPlan is { } proof ? proof with { Goal = proof.Goal == claim ? this : new GuardedClaim(proof.Goal, guard) } : null;

    public override int Cost => Math.Max(1, claim.Cost);

    public override double SlackAt(Point point) => guard.Number("hypothesis", point, claim.SlackAt, otherwise: -1, mayBeInfinite: true);

    public override double MarginAt(Point point) => guard.Number("margin", point, claim.MarginAt, otherwise: 1);

    public override Enclosure? Enclose(Point point) => guard.Run(point, claim.Enclose, Unknown);

    // A box has no one point: its lower corner stands for it in a message. A claim without a plan was not written for ranges.
    public override Enclosure? Enclose(SubBox box) => claim.ProofPlan is null
        ? guard.Try(Corner(box), () => claim.Enclose(box), null)
        : guard.Run(Corner(box), _ => claim.Enclose(box), Unknown);

    public override RandomizedSmoothing.Region? RegionAt(Point point) => guard.Run(point, claim.RegionAt, otherwise: null);

    internal override (T Slack, T Margin)? Read<T>(SubBox box, Func<int, Interval, T> number) => guard.Try(Corner(box), () => claim.Read(box, number), null);

    private static Point Corner(SubBox box) => new(box.Domain, [.. box.Ranges.Select(range => range.Lower)]);
}
