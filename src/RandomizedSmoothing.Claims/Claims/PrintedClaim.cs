using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// A claim that the paper's own printed numbers decide, or do not: it is decided only where every unrounded value that fits the print
/// gives the same verdict.
/// </summary>
/// <remarks>
/// The statement is that all cases hold. It holds where each does over its whole <see cref="PrintExpression.Range"/>, and is refuted
/// where one fails over all of its own. What follows from cases together, such as an order over three σ, has to be a case as well.
/// </remarks>
public abstract class PrintedClaim : Claim
{
    /// <summary>True where the statement is strict, so that a margin of 0 violates it.</summary>
    public virtual bool IsStrict => true;

    /// <summary>The parameters that tell the cases apart, such as σ and the number of augmentation points.</summary>
    public abstract Domain Domain { get; }

    /// <summary>Every comparison; none where nothing is at hand to compare the print with.</summary>
    public abstract ImmutableArray<PrintedCase> Cases { get; }

    /// <summary>The printed numbers that the claim rests on.</summary>
    public virtual ImmutableArray<PrintedValue> Numbers => [.. Cases.SelectMany(@case => @case.Margin.Values).Distinct()];

    /// <summary>What the print decides, and by what.</summary>
    public PrintDecision Decision()
    {
        var cases = Cases;
        if (cases.IsEmpty)
        {
            return new(Verdict.Undecided, null, null, null);
        }

        if (cases.Where(@case => @case.Decide(IsStrict) == Verdict.Refuted).MinBy(@case => @case.Margin.Range.Upper) is { } worst)
        {
            return new(Verdict.Refuted, worst, null, null);
        }

        var closest = cases.MinBy(@case => @case.Margin.Range.Lower)!;
        if (cases.All(@case => @case.Decide(IsStrict) == Verdict.Holds))
        {
            return new(Verdict.Holds, closest, null, null);
        }

        var open = cases.Where(@case => @case.Decide(IsStrict) == Verdict.Undecided).MinBy(@case => @case.Margin.Range.Lower)!;
        return new(Verdict.Undecided, open, PrintWitness.OfAll(cases, IsStrict), PrintWitness.Against(open, IsStrict));
    }

    /// <summary>The decision as a finding: its margin is the least that the print allows, or, of a refuted claim, the printed one of the worst case.</summary>
    public Finding Decide()
    {
        var decision = Decision();
        var least = decision.By?.Margin.Range.Lower.ToDouble() ?? double.PositiveInfinity;
        return new(
            this,
            decision.Verdict,
            new Evidence(EvidenceKind.Printed, Cases.Length, FalseAlarmProbability: 0, decision.Argument),
            least,
            decision.By?.Point,
            decision is { Verdict: Verdict.Refuted, By: { } worst } ? new Counterexample(worst.Point, worst.Margin.AsPrinted.ToDouble(), Certified: false) : null);
    }
}
