using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Snapshots;

/// <summary>Audits of certification logs, to the last class and count.</summary>
public sealed class AuditSnapshots
{
    // Counts and shares are exact; the bounds and p-values are worth twelve digits of MathNet's.
    private const double Tolerance = 1e-9;

    [Test]
    public Task Real_logs() => VerifyAudit(Repository.Data("certify-logs"), ".");

    [Test]
    public Task Small_logs() => VerifyAudit(
        Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small"),
        "small_sigma_0.25.tsv",
        "small_sigma_0.50.tsv",
        "--at",
        "0,0.25,0.5");

    private static async Task VerifyAudit(string folder, params string[] arguments)
    {
        // The answer names files as they were given: relative to the folder, it is the same on every machine.
        Environment.CurrentDirectory = folder;
        var result = await CommandLine.RunAsync(["audit", .. arguments, "--json", "-"]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Snapshot.Verify(JsonNode.Parse(result.Output)!["logs"]!.ToJsonString(JsonText.Readable), Tolerance);
    }
}
