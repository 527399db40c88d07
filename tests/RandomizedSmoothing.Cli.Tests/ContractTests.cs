using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>What the command line promises to scripts.</summary>
public sealed class ContractTests
{
    [Test]
    public async Task Json_carries_the_schema_the_version_and_the_members_of_the_verb()
    {
        var result = await CommandLine.RunAsync("verify", "theorem-7", "--json", "-");
        var answer = JsonNode.Parse(result.Output)!;
        var claim = answer["claims"]![0]!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That((int)answer["schema"]!, Is.EqualTo(1));
            Assert.That((string)answer["version"]!, Is.Not.Empty);
            Assert.That((ulong)answer["seed"]!, Is.EqualTo(2021));
            Assert.That(
                claim.Select(member => member.Key),
                Is.SupersetOf(["id", "title", "source", "statement", "verdict", "evidence", "smallestMargin", "smallestMarginAt", "counterexample", "correction", "paper", "ours"]));
            Assert.That(claim["evidence"]!.AsObject().Select(member => member.Key), Is.SupersetOf(["kind", "evaluations", "falseAlarmProbability"]));
            Assert.That(claim["counterexample"]!.AsObject().Select(member => member.Key), Is.EqualTo(["parameters", "margin", "certified"]));
        });
    }

    [TestCase("region ball --dimension 3 --radius 1 --sigma 0.5", new[] { "probability", "complement", "smoothedRadius", "shrinkingRate", "vanishingSigma", "paperVanishingBound", "certifiedRadius" })]
    [TestCase("region cone --dimension 25 --half-angle 80 --sigma 0.2", new[] { "probability", "complement", "retreat", "paperRetreatBound", "certifiedRadius", "scaledCertifiedRadius" })]
    public async Task A_region_answers_with_exactly_its_members(string words, string[] members)
    {
        var result = await CommandLine.RunAsync([.. words.Split(' '), "--json", "-"]);
        Assert.That(JsonNode.Parse(result.Output)!.AsObject().Select(member => member.Key), Is.EqualTo(members.Prepend("commit").Prepend("version").Prepend("schema")));
    }

    [Test]
    public async Task A_vanished_region_has_a_radius_of_null()
    {
        var result = await CommandLine.RunAsync("region", "ball", "--dimension", "3", "--radius", "1", "--sigma", "0.7", "--json", "-");
        var answer = JsonNode.Parse(result.Output)!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(answer["smoothedRadius"], Is.Null);
            Assert.That(answer["shrinkingRate"], Is.Null);
            Assert.That((double)answer["certifiedRadius"]!, Is.Zero);
        });
    }

    [Test]
    public async Task Json_goes_to_a_file_beside_the_text()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "region.json");
        var result = await CommandLine.RunAsync("region", "ball", "--dimension", "3", "--radius", "1", "--sigma", "0.5", "--json", file);
        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.Contain("vanishingSigma"));
            Assert.That((int)JsonNode.Parse(File.ReadAllText(file))!["schema"]!, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Every_dimension_of_the_contract_is_answered([Range(2, 100)] int d)
    {
        var ball = await CommandLine.RunAsync("region", "ball", "--dimension", $"{d}", "--radius", "1", "--sigma", "0.1", "--json", "-");
        var cone = await CommandLine.RunAsync("region", "cone", "--dimension", $"{d}", "--half-angle", "30", "--sigma", "1", "--json", "-");
        Assert.That((ball.ExitCode, cone.ExitCode), Is.EqualTo((0, 0)), ball.Error + cone.Error);
    }

    [TestCase("--help")]
    [TestCase("verify --help")]
    [TestCase("region ball --help")]
    public async Task Help_teaches_by_examples(string words)
    {
        var result = await CommandLine.RunAsync(words.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(result.Output, Does.Contain("Examples:\n  smoothing "));
        });
    }

    [Test]
    public async Task The_version_is_shown()
    {
        var result = await CommandLine.RunAsync("--version");
        Assert.That(result.Output, Does.Match(@"^\d+\.\d+\.\d+"));
    }

    [Test]
    public async Task Redirected_text_is_plain()
    {
        var result = await CommandLine.RunAsync("verify", "theorem-4");
        Assert.That(result.Output, Does.Not.Contain('\u001b').And.Not.Contain('│'));
    }
}
