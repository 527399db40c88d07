using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Verify;

public sealed class FallsTests
{
    [Test]
    public async Task What_the_paper_says_follows_from_theorem_5_is_listed_with_its_words()
    {
        var result = await CommandLine.RunAsync("verify", "--falls", "theorem-5");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.StartWith("If theorem-5 falls (pinned: refuted):\n").And.Contain(
            "  of the paper, remark-narrowness-angles follows no more (ours: reproduced): from theorem-5, “Concretely, the narrowness condition … of the cone”\n"));
    }

    [Test]
    public async Task What_leans_on_a_lemma_is_listed_in_json()
    {
        var result = await CommandLine.RunAsync("verify", "--falls", "slepian", "--json", "-");
        var fallen = JsonNode.Parse(result.Output)!["falls"]![0]!;
        Assert.That(((string)fallen["id"]!, fallen["paper"]!.AsArray().Count, (string)fallen["proofs"]![0]!["id"]!, (string)fallen["proofs"]![0]!["premise"]!), Is.EqualTo(("slepian", 0, "remark-peak-falls-with-theta", "slepian")));
    }

    [Test]
    public async Task Without_a_name_it_lists_what_falls_with_what_was_refuted()
    {
        var result = await CommandLine.RunAsync("verify", "--falls");
        Assert.That(result.Output, Does.Contain("If corollary-1 falls (pinned: refuted):\n  of the paper, theorem-4 follows no more (ours: holds): from corollary-1, “From Corollary 1 … Therefore"));
    }

    [Test]
    public async Task A_name_that_is_none_is_one_line()
    {
        var result = await CommandLine.RunAsync("verify", "--falls", "theorem-55");
        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((2, "", $"smoothing verify: claim 'theorem-55' is not the id of one; valid: theorem-5, which is the nearest, or another of the {Claims.ClaimCatalogue.All.Length} that 'smoothing verify' lists\n")));
    }
}
