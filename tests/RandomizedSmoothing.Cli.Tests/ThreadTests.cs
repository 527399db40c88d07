using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>The same seed gives the same answer on one processor and on two: the command, in processes of their own.</summary>
public sealed class ThreadTests
{
    [TestCase("fuzz", "theorem-7", "--evaluations", "3000", "--time", "24h")]
    [TestCase("fuzz", "theorem-5-corrected", "--evaluations", "3000", "--time", "24h", "--seed", "7")]
    [TestCase("fuzz", "corollary-1", "--evaluations", "300", "--time", "24h", "--within", "shape=1..20")]
    [TestCase("verify", "theorem-4", "theorem-2", "remark-drawn-regions-shrink")]
    [TestCase("verify", Category = "Slow")]
    public void One_processor_and_two_answer_alike(params string[] words)
    {
        var answers = new[] { "1", "2" }.Select(processors => Run(processors, [.. words, "--json", "-"])).ToArray();
        Assert.That(answers[1], Is.EqualTo(answers[0]));
    }

    // What depends on the clock is left out.
    private static string Run(string processors, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "smoothing.dll"), .. words]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors;
        using var process = Process.Start(start)!;
        var answer = JsonNode.Parse(process.StandardOutput.ReadToEnd())!.AsObject();
        process.WaitForExit();
        answer.Remove("evaluationsPerSecond");
        foreach (var claim in answer["claims"]?.AsArray() ?? [])
        {
            Assert.That((double)claim!["seconds"]!, Is.GreaterThanOrEqualTo(0));
            _ = claim.AsObject().Remove("seconds");
            (claim["evidence"]!["box"] as JsonObject)?.Remove("seconds");
        }

        return answer.ToJsonString();
    }
}
