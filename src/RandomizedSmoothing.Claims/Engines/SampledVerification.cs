using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Finds out the verdict on a claim by counting samples.</summary>
internal static class SampledVerification
{
    /// <summary>The chance that a claim that is true is suspected, over all its cases.</summary>
    public const double FalseAlarm = 1e-9;

    /// <summary>Counts every case on noise of its own.</summary>
    public static Finding Verify(SampledClaim claim, Budget budget, ulong seed, CancellationToken cancellation)
    {
        var cases = claim.Cases;
        var alpha = FalseAlarm / cases.Length;
        Counterexample? suspect = null;
        var (smallest, smallestAt) = (double.PositiveInfinity, cases[0].Point);
        for (var i = 0; i < cases.Length; i++)
        {
            var count = budget.Device.Count(cases[i].At, new NoiseSource(seed, (uint)i), new SampleRange(0, budget.Samples), null, cancellation);
            var margin = cases[i].Bound - (count / (double)budget.Samples);
            (smallest, smallestAt) = margin < smallest ? (margin, cases[i].Point) : (smallest, smallestAt);
            if (suspect is null && ClopperPearson.LowerBound(count, budget.Samples, alpha) > cases[i].Bound)
            {
                suspect = new(cases[i].Point, margin, Certified: false) { Region = cases[i].At.Region };
            }
        }

        return new Finding(
            claim,
            suspect is null ? Verdict.Holds : Verdict.Suspected,
            new Evidence(EvidenceKind.Sampled, cases.Length, FalseAlarm, null),
            smallest,
            smallestAt,
            suspect);
    }
}
