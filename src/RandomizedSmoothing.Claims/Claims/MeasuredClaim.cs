using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// A sentence of the paper, tried on data or networks that are not the paper's: counts, and intervals of what they estimate. It may
/// carry over or not, or remain undecided; it refutes nothing of the paper.
/// </summary>
/// <remarks>
/// A case is clear where its interval (<see cref="MeasuredEstimate.Interval"/>) is. The claim carries over where every case is clear one
/// way: where one of them is not so in truth, that happens with a chance of α/2, however many they are. It does not where a case is clear
/// the other way, after Holm's correction for the number of cases. There is no correction for the number of claims.
/// </remarks>
public abstract class MeasuredClaim : Claim
{
    /// <summary>The parameters that tell the cases apart.</summary>
    public abstract Domain Domain { get; }

    /// <summary>On which images and networks it is tried, in a few words.</summary>
    public abstract string On { get; }

    /// <summary>Everything that the sentence says, at each instance that it speaks of.</summary>
    public abstract ImmutableArray<MeasuredCase> Cases { get; }

    /// <summary>What the counts decide; the margin shown is that of the worst case, of a claim that does not carry over the worst of those that are clear.</summary>
    public Finding Decide()
    {
        var results = MeasuredResult.Of(Cases);
        var verdict = results.Any(result => result.Verdict == Verdict.DoesNotCarryOver) ? Verdict.DoesNotCarryOver
            : results.All(result => result.Verdict == Verdict.CarriesOver) ? Verdict.CarriesOver
            : Verdict.Undecided;
        var worst = results.Where(result => result.Verdict == verdict).MinBy(result => result.Margin)!;
        return new(
            this,
            verdict,
            new Evidence(EvidenceKind.Measured, results.Length, FalseAlarmProbability: MeasuredResult.Alpha / 2, Argument: null),
            worst.Margin,
            worst.Case.Point,
            counterexample: null)
        { Measured = results };
    }
}
