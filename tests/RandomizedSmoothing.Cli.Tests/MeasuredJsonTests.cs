using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>What <c>verify --json</c> says of a measured claim is enough to compute it again.</summary>
public sealed class MeasuredJsonTests
{
    [Test]
    public async Task Every_gap_is_that_of_the_counts()
    {
        var result = await CommandLine.RunAsync("verify", "remark-digits-bias-increases-with-sigma", "--json", "-");
        var measured = JsonNode.Parse(result.Output)!["claims"]![0]!["measured"]!;
        var sizes = Numbers(measured["classSizes"]!);
        foreach (var one in measured["cases"]!.AsArray().Select(one => one!))
        {
            foreach (var (seed, value) in one["bySeed"]!.AsObject())
            {
                var difference = Gap(one["first"]!, seed) - Gap(one["second"]!, seed);
                Assert.That((double)value!, Is.EqualTo(difference).Within(1e-9), $"{one["first"]}, seed {seed}");
            }

            Assert.That((double)one["value"]!, Is.EqualTo(one["bySeed"]!.AsObject().Average(pair => (double)pair.Value!)).Within(1e-9));
        }

        // Of a class, the mean over the seeds of the noise.
        double Gap(JsonNode setting, string seed)
        {
            var runs = measured["settings"]![(string)setting!]!.AsArray().Where(run => run!["seed"]!.ToString() == seed).Select(run => Numbers(run!["right"]!)).ToArray();
            var accuracies = sizes.Select((size, c) => runs.Average(right => right[c]) / size).ToArray();
            return 100 * (accuracies.Max() - accuracies.Min());
        }
    }

    private static double[] Numbers(JsonNode array) => [.. array.AsArray().Select(number => (double)number!)];
}
