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
}
