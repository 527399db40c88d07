using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Finds out the verdict on a claim by counting samples.</summary>
internal static class SampledVerification
{
    /// <summary>The chance that a claim that is true is suspected, over all its cases.</summary>
    public const double FalseAlarm = 1e-9;

    /// <summary>Counts every case on noise of its own, until its side of the bound is clear or the budget's samples are drawn.</summary>
    public static Finding Verify(SampledClaim claim, Budget budget, ulong seed, CancellationToken cancellation)
    {
        var cases = claim.Cases;
        var alpha = FalseAlarm / cases.Length;
        Counterexample? suspect = null;
        var (smallest, smallestAt) = (double.PositiveInfinity, cases[0].Point);
        var (samples, saved) = (0L, 0L);
        for (var i = 0; i < cases.Length; i++)
        {
            var decision = ThresholdDecision.Of(cases[i].At, budget.Device, new NoiseSource(seed, (uint)i), cases[i].Bound, alpha, budget.Samples, cancellation);
            (samples, saved) = (samples + decision.Samples, saved + decision.Saved);
            var margin = cases[i].Bound - (decision.Count / (double)decision.Samples);
            (smallest, smallestAt) = margin < smallest ? (margin, cases[i].Point) : (smallest, smallestAt);
            if (suspect is null && decision.Side > 0)
            {
                suspect = new(cases[i].Point, margin, Certified: false) { Region = cases[i].At.Regions[0] };
            }
        }

        return new Finding(
            claim,
            suspect is null ? Verdict.Holds : Verdict.Suspected,
            new Evidence(EvidenceKind.Sampled, cases.Length, FalseAlarm, null) { Samples = samples, SamplesSaved = saved },
            smallest,
            smallestAt,
            suspect);
    }
}
