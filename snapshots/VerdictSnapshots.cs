using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The pinned verdicts. The claims' assembly carries the snapshot of <see cref="Verdicts"/>.</summary>
public sealed class VerdictSnapshots
{
    [Test]
    public async Task Verdicts()
    {
        // A verdict that is not pinned yet, or another than the pinned one, ends the command with 1: the snapshot says which.
        var result = await CommandLine.RunAsync("verify", "--json", "-");
        var claims = JsonNode.Parse(result.Output)!["claims"]!.AsArray();
        foreach (var claim in claims)
        {
            // How much work a verdict took may change; the verdict may not.
            claim!["evidence"]!.AsObject().Remove("evaluations");
        }

        Snapshot.Verify(claims.ToJsonString(JsonText.Readable), tolerance: 1e-6);
    }
}
