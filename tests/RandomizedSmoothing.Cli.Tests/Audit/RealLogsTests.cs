using System.Globalization;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary>The four logs of Salman et al. 2019 (Cohen et al.'s ResNet-110 on CIFAR-10), where a clone has them.</summary>
public sealed class RealLogsTests
{
    // A ten-line script over the same text (expected.py beside the small logs), to three decimals.
    [TestCase(0, 0.12, "0.859 0.924 0.758 0.671 0.826 0.717 0.895 0.856 0.910 0.901")]
    [TestCase(1, 0.25, "0.813 0.890 0.649 0.554 0.733 0.648 0.837 0.817 0.884 0.840")]
    [TestCase(2, 0.50, "0.718 0.806 0.518 0.455 0.512 0.525 0.723 0.726 0.824 0.761")]
    [TestCase(3, 1.00, "0.568 0.620 0.286 0.222 0.282 0.336 0.597 0.529 0.689 0.586")]
    public async Task The_folder_gives_the_class_wise_accuracies_of_each_sigma(int place, double sigma, string accuracies)
    {
        var result = await CommandLine.RunAsync("audit", AuditFolder.Real(), "--json", "-");
        var logs = JsonNode.Parse(result.Output)!["logs"]!.AsArray();
        var log = logs[place]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(result.Error, Does.Contain("1 file in").And.Contain("passed over"));
            Assert.That(logs, Has.Count.EqualTo(4));
            Assert.That((double)log["sigma"]!, Is.EqualTo(sigma));
            Assert.That(
                log["classAccuracy"]!.AsObject().Select(c => ((double)c.Value!).ToString("F3", CultureInfo.InvariantCulture)),
                Is.EqualTo(accuracies.Split(' ')));
        }
    }
}
