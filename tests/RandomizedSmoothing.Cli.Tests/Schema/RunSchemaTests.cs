using System.Reflection;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Schema;

/// <summary>The schemas of the verbs that write files for one another, held against what they answer.</summary>
public sealed class RunSchemaTests
{
    private readonly CertifyFolder folder = new();

    /// <summary>Those whose answers are looked at here.</summary>
    public static IEnumerable<string> Verbs => typeof(RunSchemaTests).GetMethod(nameof(An_answer_fits_its_schema))!.GetCustomAttributes<TestCaseAttribute>().Select(test => ((string)test.Arguments[0]!).Split(' ')[0]);

    [OneTimeSetUp]
    public async Task Write()
    {
        foreach (var words in new[]
        {
            "certify LOG0 --shard 0/2", "certify LOG1 --shard 1/2", "verify theorem-3 theorem-6 theorem-7 --certificate FOLDER/proofs",
            "sweep FOLDER/sweep0 --shard 0/2", "sweep FOLDER/sweep1 --shard 1/2",
        })
        {
            var result = await CommandLine.RunAsync(Words(words));
            Assert.That(result.ExitCode, Is.Zero, result.Error);
        }
    }

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [TestCase("train --data digits-train#..40 --sigma 0.25 --epochs 1 --out FOLDER/a.network")]
    [TestCase("certify FOLDER/a.tsv")]
    [TestCase("certify FOLDER/target.tsv --target-radius 0.1")]
    [TestCase("certify FOLDER/precise.tsv --precision 0.1")]
    [TestCase("certify FOLDER/after.tsv --after LOG0 --old-model NETWORK --shard 0/2")]
    [TestCase("predict")]
    [TestCase("predict --out FOLDER/predicted.tsv")]
    [TestCase("merge LOG0 LOG1 --out FOLDER/merged.tsv")]
    [TestCase("merge FOLDER/sweep0 FOLDER/sweep1 --out FOLDER/sweep")]
    [TestCase("recertify LOG0 --alpha 0.01 --out FOLDER/again.tsv")]
    [TestCase("recertify LOG0 --alpha 0.01 --bound randomized --out FOLDER/randomized.tsv")]
    [TestCase("recheck FOLDER/proofs")]
    [TestCase("sweep FOLDER/free")]
    [TestCase("sweep FOLDER/chosen --radius 0.05 --floor 0.3")]
    [TestCase("sweep FOLDER/none --floor 0.99")]
    [TestCase("audit --predict-vanishing --model NETWORK --data digits-test --n 20 --max 20")]
    [TestCase("audit LOG0 --forensics --at 0,0.1")]
    [TestCase("plot sweep FOLDER/sweep0 -o FOLDER/sweep.svg")]
    [TestCase("plot slice --model NETWORK --data digits-test --images 0,1,2 --points 3 --n 5 -o FOLDER/slice.svg")]
    public async Task An_answer_fits_its_schema(string words)
    {
        var answer = await CommandLine.RunAsync([.. Words(words), "--json", "-"]);
        Assert.That(answer.Output, Is.Not.Empty, answer.Error);
        Assert.That(await SchemaCheck.FaultsAsync(words.Split(' ')[0], answer.Output), Is.Empty);
    }

    // What every run of a model is told, and where its answer goes.
    private string[] Words(string words) =>
    [
        .. (words.Split(' ') switch
        {
            ["certify", var log, .. var rest] => $"certify --model NETWORK --data digits-test --sigma 0.25 --n 200 --skip 25 --out {log} {string.Join(' ', rest)}",
            ["sweep", var place, .. var rest] => $"sweep --model NETWORK --data digits-test --sigmas 0.1,0.5 --n 100 --skip 40 --out {place} {string.Join(' ', rest)}",
            ["predict", .. var rest] => $"predict --model NETWORK --data digits-test --sigma 0.25 --n 50 --skip 40 {string.Join(' ', rest)}",
            _ => words,
        }).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word
            .Replace("FOLDER", folder.Place, StringComparison.Ordinal)
            .Replace("NETWORK", CertifyFolder.Network, StringComparison.Ordinal)
            .Replace("LOG0", folder.PathOf("0.tsv"), StringComparison.Ordinal)
            .Replace("LOG1", folder.PathOf("1.tsv"), StringComparison.Ordinal)),
    ];
}
