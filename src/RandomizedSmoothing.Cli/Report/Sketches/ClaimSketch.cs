using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>The small picture of a claim, of the kind that suits it.</summary>
internal static class ClaimSketch
{
    /// <summary>The sketch; null of a claim that is not built in and has neither numbers nor cases.</summary>
    public static Sketch? Of(ClaimRecord claim) => NumberSketch.Of(claim) ?? CaseSketch.Of(claim) ?? MarginSketch.Of(claim) ?? PointSketch.Of(claim) ?? PrintSketch.Of(claim);
}
