using System.Globalization;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>The files under properties/corpus are true.</summary>
public sealed class CorpusTests
{
    private static IEnumerable<TestCaseData> Entries => ClaimCatalogue.All.OfType<InequalityClaim>()
        .SelectMany(claim => Corpus.EntriesOf(claim).Select(entry => new TestCaseData(claim, entry).SetArgDisplayNames(claim.Id, entry.Point.ToString())));

    private static IEnumerable<InequalityClaim> RefutedInequalities => ClaimCatalogue.All.OfType<InequalityClaim>().Where(claim => PinnedVerdicts.Of(claim.Id)?.Verdict == "refuted");

    [Test]
    public void Every_file_is_of_a_claim() => Assert.That(Corpus.Ids, Is.SubsetOf(ClaimCatalogue.All.Select(claim => claim.Id)));

    [TestCaseSource(nameof(Entries))]
    public void An_entry_has_the_margin_that_it_says(InequalityClaim claim, CorpusEntry entry)
    {
        var evaluation = claim.Evaluate(entry.Point);
        Assert.Multiple(() =>
        {
            Assert.That(evaluation.Slack, Is.Positive);
            Assert.That(evaluation.Margin, Is.EqualTo(entry.Margin).Within(1e-9));
            Assert.That(entry.Found, Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(RefutedInequalities))]
    public void A_refuted_inequality_has_its_counterexample_in_the_corpus(InequalityClaim claim)
    {
        if (!Corpus.Of(claim).Any())
        {
            Assert.Fail(HowTo(claim));
        }
    }

    // What fuzz would print.
    private static string HowTo(InequalityClaim claim)
    {
        var found = Verification.Verify(claim, Budget.Quick).Counterexample!;
        var parameters = claim.Domain.Select((parameter, i) => string.Create(CultureInfo.InvariantCulture, $"\"{parameter.Name}\": {parameter.Display(found.Point.Values[i])}"));
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {{claim.Id}} is refuted: its counterexample is replayed first, from a file of its own. Write to properties/corpus/{{claim.Id}}.json

            [
              {
                "parameters": { {{string.Join(", ", parameters)}} },
                "margin": {{found.Margin}},
                "found": "counterexample, by verify --budget quick, shrunk",
                "seed": {{Verification.DefaultSeed}}
              }
            ]
            """);
    }
}
