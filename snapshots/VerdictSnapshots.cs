using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Verify;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The pinned verdicts. The claims' assembly carries the snapshot of <see cref="Verdicts"/>.</summary>
public sealed class VerdictSnapshots
{
    [Test]
    public void Verdicts()
    {
        var claims = new JsonArray([.. Verified.All.Select(one => FindingJson.Timed(one.Finding, one.Elapsed))]);
        foreach (var claim in claims.Select(claim => claim!.AsObject()))
        {
            // How much work a verdict took may change, and so may the place of the smallest margin, which rounding can
            // move from one tie to another; the verdict may not.
            foreach (var work in new[] { "evaluations", "independentDraws", "shareThatCanFail" })
            {
                claim["evidence"]!.AsObject().Remove(work);
            }

            (claim["evidence"]!["box"] as JsonObject)?.Remove("seconds");
            claim.Remove("smallestMarginAt");
            claim.Remove("seconds");

            // Of a claim about printed numbers, the properties hold every number and every case.
            (claim["printed"] as JsonObject)?.Remove("numbers");
            (claim["printed"] as JsonObject)?.Remove("cases");

            // The counts are pinned where they are measured.
            (claim["measured"] as JsonObject)?.Remove("settings");
            if ((string)claim["verdict"]! == "refuted")
            {
                claim.Remove("smallestMargin");
            }
        }

        // A margin is a difference on the scale of 1.
        Snapshot.Verify(claims.ToJsonString(JsonText.Readable), tolerance: 1e-6, absolute: 1e-8);
    }
}
