using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests;

public sealed class FuzzTests
{
    [Test]
    public async Task A_known_counterexample_is_found_again_and_is_no_news()
    {
        var result = await CommandLine.RunAsync("fuzz", "theorem-7", "--evaluations", "1", "--time", "24h", "--json", "-");
        var answer = JsonNode.Parse(result.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That((int)answer["counterexample"]!["parameters"]!["c"]!, Is.EqualTo(7));
            Assert.That((bool)answer["counterexample"]!["certified"]!);
        });
    }

    [Test]
    public async Task Another_counterexample_is_news()
    {
        var result = await CommandLine.RunAsync("fuzz", "theorem-7", "--within", "d=2,c=100..200", "--evaluations", "1000", "--time", "24h");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Output, Does.Contain("fails at d = 2, c = 100, ").And.Contain("certified"));
        });
    }

    [Test]
    public async Task The_answer_has_the_members_of_the_contract()
    {
        var result = await CommandLine.RunAsync("fuzz", "theorem-4", "--evaluations", "2000", "--time", "24h", "--seed", "5", "--json", "-");
        var answer = JsonNode.Parse(result.Output)!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(
                answer.Select(member => member.Key).Skip(3),
                Is.EqualTo(["claim", "seed", "evaluations", "evaluationsPerSecond", "counterexample", "smallestMargin", "smallestMarginAt"]));
            Assert.That((int)answer["seed"]!, Is.EqualTo(5));
            Assert.That(answer["counterexample"], Is.Null);
            Assert.That((long)answer["evaluations"]!, Is.GreaterThanOrEqualTo(2000));
        });
    }

    [Test]
    public async Task The_same_seed_gives_the_same_answer()
    {
        var first = await Run();
        var second = await Run();
        Assert.That(second, Is.EqualTo(first));

        static async Task<string> Run()
        {
            var result = await CommandLine.RunAsync("fuzz", "theorem-3", "--evaluations", "5000", "--time", "24h", "--seed", "11", "--json", "-");
            var answer = JsonNode.Parse(result.Output)!.AsObject();
            answer.Remove("evaluationsPerSecond");
            return answer.ToJsonString();
        }
    }

    // On one axis: 2 P(|y| ≤ (bound + z) tan θ) at d = 2, θ → 0 is about √(2/π) c / (2√c), above 1 from c = 7 on; d = 3 has no counterexample.
    [Test]
    public async Task After_a_counterexample_the_failing_set_around_it_is_outlined()
    {
        var result = await CommandLine.RunAsync("fuzz", "theorem-7", "--evaluations", "1", "--time", "24h", "--json", "-");
        var failing = JsonNode.Parse(result.Output)!["failingSet"]!;
        var ranges = failing["ranges"]!;
        Assert.Multiple(() =>
        {
            Assert.That(((int)ranges["d"]!["low"]!, (int)ranges["d"]!["high"]!, (bool)ranges["d"]!["matters"]!), Is.EqualTo((2, 2, true)));
            Assert.That(((int)ranges["c"]!["low"]!, (bool)ranges["c"]!["reachesHigh"]!), Is.EqualTo((7, false)));
            Assert.That((double)ranges["theta"]!["high"]!, Is.InRange(1, 10));
            Assert.That((bool)ranges["theta"]!["reachesLow"]!);
            Assert.That((int)failing["failing"]!, Is.Positive.And.LessThanOrEqualTo((int)failing["points"]!));
            Assert.That((string)failing["how"]!, Does.StartWith("each range by halving between"));
        });
        var text = await CommandLine.RunAsync("fuzz", "theorem-7", "--evaluations", "1", "--time", "24h");
        Assert.That(text.Output, Does.Contain("around it, each alone, it fails for d = 2 only, c = 7.."));
    }

    [Test]
    public async Task Observations_are_one_json_line_a_trial_as_the_viewer_reads_them()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("observations-").FullName, "trials.jsonl");
        var result = await CommandLine.RunAsync("fuzz", "theorem-4", "--evaluations", "3000", "--time", "24h", "--observations", file, "--json", "-");
        var lines = (await File.ReadAllLinesAsync(file)).Select(line => JsonNode.Parse(line)!.AsObject()).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(lines, Has.Length.EqualTo((int)JsonNode.Parse(result.Output)!["evaluations"]!));
            Assert.That(lines.Select(line => (string)line["type"]!), Is.All.EqualTo("test_case"));
            Assert.That(lines.Select(line => (string)line["status"]!).Distinct(), Is.SubsetOf(["passed", "gave_up"]).And.Contains("passed"));
            Assert.That(
                lines[0].Select(member => member.Key),
                Is.EqualTo(["type", "run_start", "property", "status", "status_reason", "representation", "arguments", "how_generated", "features", "timing", "coverage", "metadata"]));
            Assert.That(lines[0]["arguments"]!.AsObject().Select(member => member.Key), Is.EqualTo(["d", "c", "R", "sigma"]));
            Assert.That(lines.Select(line => (string)line["how_generated"]!).Distinct().Count(), Is.GreaterThanOrEqualTo(4));
        });
    }

    [Test]
    public async Task Observations_show_what_fails()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("observations-").FullName, "trials.jsonl");
        await CommandLine.RunAsync("fuzz", "theorem-7", "--evaluations", "1", "--time", "24h", "--observations", file);
        Assert.That((await File.ReadAllLinesAsync(file)).Select(line => JsonNode.Parse(line)!).Where(line => (string)line["status"]! == "failed").Select(line => (double)line["features"]!["margin"]!), Is.Not.Empty.And.All.Negative);
    }
}
