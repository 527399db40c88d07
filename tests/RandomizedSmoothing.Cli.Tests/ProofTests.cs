using System.Text.Json.Nodes;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Tests;

/// <summary>What <c>verify</c> says of proofs by enclosures, and how it keeps them.</summary>
public sealed class ProofTests
{
    private string folder = "";

    private string File => Path.Combine(folder, "theorem-4.json");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("checkpoint-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_table_says_over_which_box_a_claim_is_proved()
    {
        var result = await CommandLine.RunAsync("verify", "theorem-4", "theorem-6", "theorem-7", "figure-2");
        string Row(string claim) => result.Output.Split('\n').Single(line => line.StartsWith($"{claim} ", StringComparison.Ordinal) && !line.Contains(" fails at ", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(Row("theorem-4"), Does.Match(" holds +proved "));
            Assert.That(Row("theorem-6"), Does.Match(" holds +proved "));
            Assert.That(Row("theorem-7"), Does.Match(" refuted +proved "));
            Assert.That(Row("figure-2"), Does.Match(" not-reproduced +exact "));
            Assert.That(result.Output, Does.Match(@"\ntheorem-4, by enclosures: proved over d = 2\.\.4096, c = 2\.\.1000 in \d{3,} sub-boxes, \d+\.\d s\n"));
        });
    }

    [Test]
    public async Task Json_has_the_box_the_sub_boxes_and_the_time()
    {
        var result = await CommandLine.RunAsync("verify", "theorem-4", "theorem-6", "--json", "-");
        var claims = JsonNode.Parse(result.Output)!["claims"]!;
        var box = claims[0]!["evidence"]!["box"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string)claims[0]!["evidence"]!["kind"]!, Is.EqualTo("proved"));
            Assert.That((string)box["ranges"]!, Is.EqualTo("d = 2..4096, c = 2..1000"));
            Assert.That((bool)box["proved"]!);
            Assert.That((long)box["subBoxes"]!, Is.GreaterThan(4095));
            Assert.That((double)box["seconds"]!, Is.GreaterThan(0));
            Assert.That(box["undecided"]!.AsArray(), Is.Empty);
            Assert.That(claims[1]!["evidence"]!["box"], Is.Null);
        });
    }

    [Test]
    public async Task A_proof_that_is_kept_is_not_done_again()
    {
        var first = await Verify();
        var second = await Verify();
        Assert.Multiple(() =>
        {
            Assert.That(Directory.GetFiles(folder), Is.EqualTo([File]));
            Assert.That(Box(second).ToJsonString(), Is.EqualTo(Box(first).ToJsonString()), "the time included");
        });
    }

    [Test]
    public async Task A_proof_goes_on_from_where_it_was()
    {
        var whole = Box(await Verify());

        // The same state with its last box still to be done, as though it had been interrupted.
        var state = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File))!;
        state["subBoxes"] = 100;
        state["pending"] = JsonNode.Parse("[[[4096,4096],[2,1000]]]");
        await System.IO.File.WriteAllTextAsync(File, state.ToJsonString());
        await Refuses($"'{File}' was changed since it was written", "verify", "theorem-4", "--checkpoint", folder);
        state["checksum"] = TextChecksum.Blank;
        await System.IO.File.WriteAllTextAsync(File, TextChecksum.Seal(state.ToJsonString()));
        var resumed = Box(await Verify());
        Assert.Multiple(() =>
        {
            Assert.That((long)whole["subBoxes"]!, Is.GreaterThan(4095));
            Assert.That((long)resumed["subBoxes"]!, Is.GreaterThan(100).And.LessThan(200));
            Assert.That((double)resumed["seconds"]!, Is.GreaterThanOrEqualTo((double)whole["seconds"]!), "both runs count");
        });
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("no JSON")]
    [TestCase("[]")]
    public async Task What_is_no_checkpoint_is_one_line(string text)
    {
        await System.IO.File.WriteAllTextAsync(File, text);
        await Refuses($"'{File}' is no checkpoint of a proof", "verify", "figure-2", "theorem-4", "--checkpoint", folder);
    }

    [Test]
    public async Task Another_version_s_is_one_line()
    {
        await Verify();
        var state = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File))!;
        state["version"] = "0.0.1";
        await System.IO.File.WriteAllTextAsync(File, state.ToJsonString());
        await Refuses("begun by version 0.0.1", "verify", "theorem-4", "--checkpoint", folder);
    }

    [Test]
    public async Task Another_box_s_is_one_line()
    {
        await CommandLine.RunAsync("verify", "theorem-3", "--checkpoint", folder);
        await Refuses("over d = 2..256, c = 2..1000, not of", "verify", "theorem-3", "--budget", "full", "--checkpoint", folder);
    }

    [Test]
    public async Task A_file_in_the_folder_s_place_is_one_line()
    {
        var file = Path.Combine(folder, "file");
        await System.IO.File.WriteAllTextAsync(file, "");
        await Refuses($"--checkpoint '{file}' is no folder", "verify", "theorem-4", "--checkpoint", file);
    }

    private static JsonNode Box(CommandResult result) => JsonNode.Parse(result.Output)!["claims"]![0]!["evidence"]!["box"]!;

    private static async Task Refuses(string cause, params string[] words)
    {
        var result = await CommandLine.RunAsync(words);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error, Does.StartWith("smoothing verify: ").And.Contain(cause));
            Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1));
            Assert.That(result.Error.Split("remove it"), Has.Length.LessThanOrEqualTo(2), "the advice, once");
        });
    }

    private Task<CommandResult> Verify() => CommandLine.RunAsync("verify", "theorem-4", "--checkpoint", folder, "--json", "-");
}
