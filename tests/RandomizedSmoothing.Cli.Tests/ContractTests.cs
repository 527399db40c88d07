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

    [TestCase("0")]
    [TestCase("-3")]
    public async Task A_point_outside_the_cone_has_a_probability_and_certifies_nothing(string at)
    {
        var result = await CommandLine.RunAsync("region", "cone", "--dimension", "2", "--half-angle", "30", "--sigma", "1", "--at", at, "--json", "-");
        var answer = JsonNode.Parse(result.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That((double)answer["probability"]!, Is.GreaterThan(0).And.LessThan(0.5));
            Assert.That((double)answer["certifiedRadius"]!, Is.Zero);
            Assert.That((double)answer["scaledCertifiedRadius"]!, Is.Zero);
        });
    }

    [Test]
    public async Task Json_goes_to_a_file_beside_the_text()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "region.json");
        var result = await CommandLine.RunAsync("region", "ball", "--dimension", "3", "--radius", "1", "--sigma", "0.5", "--json", file, "--force");
        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.Contain("vanishingSigma"));
            Assert.That((int)JsonNode.Parse(File.ReadAllText(file))!["schema"]!, Is.EqualTo(1));
        });
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "a symbolic link")]
    public async Task Json_is_written_through_a_link_and_leaves_it_one()
    {
        var folder = Directory.CreateTempSubdirectory("json-");
        var target = Path.Combine(folder.FullName, "target.json");
        var link = Path.Combine(folder.FullName, "link.json");
        await File.WriteAllTextAsync(target, "old");
        File.CreateSymbolicLink(link, target);
        await CommandLine.RunAsync("region", "ball", "--dimension", "3", "--radius", "1", "--sigma", "0.5", "--json", link, "--force");
        Assert.Multiple(() =>
        {
            Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(target));
            Assert.That((int)JsonNode.Parse(File.ReadAllText(target))!["schema"]!, Is.EqualTo(1));
        });
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task An_interrupted_verify_answers_with_what_was_found()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await SmoothingApp.RunAsync(["verify", "table-4", "theorem-3", "--json", "-"], output, error, new CancellationToken(canceled: true));
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(130));
            Assert.That(JsonNode.Parse(output.ToString())!["claims"]!.AsArray().Select(claim => (string)claim!["id"]!), Is.EqualTo(["table-4"]));
            Assert.That(error.ToString(), Is.EqualTo("interrupted: 1 of 2 claims are verified\n"));
        });
    }

    [Test]
    public async Task A_verify_that_is_interrupted_at_once_shows_no_empty_table()
    {
        var result = await CommandLine.RunAsync(["verify", "theorem-3"], TimeProvider.System, new CancellationToken(canceled: true));
        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((130, "", "interrupted: 0 of 1 claims are verified\n")));
    }

    // A list of all claims as the name of an argument would push what the verbs do beyond every screen.
    [TestCase("--help")]
    [TestCase("verify --help")]
    [TestCase("fuzz --help")]
    [TestCase("schema --help")]
    [TestCase("plot margin --help")]
    public async Task Help_names_an_argument_in_a_word(string words)
    {
        var help = await CommandLine.RunAsync(words.Split(' '));
        Assert.That(help.Output.Split('\n').TakeWhile(line => line != "Arguments:" && line != "Options:").Concat(help.Output.Split('\n').SkipWhile(line => line != "Commands:").TakeWhile(line => line != "Examples:")).Max(line => line.Length), Is.LessThan(200));
    }

    [Test]
    public async Task Help_gives_a_default_once()
    {
        var fuzz = await CommandLine.RunAsync("fuzz", "--help");
        var ball = await CommandLine.RunAsync("region", "ball", "--help");
        Assert.That((fuzz.Output + ball.Output).Split('\n').Where(line => line.Contains("[default", StringComparison.Ordinal) && line.Contains("(default", StringComparison.Ordinal)), Is.Empty);
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
