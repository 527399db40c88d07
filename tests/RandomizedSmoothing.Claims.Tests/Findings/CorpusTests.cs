namespace RandomizedSmoothing.Claims.Tests;

/// <summary>The files under properties/corpus are true.</summary>
public sealed class CorpusTests
{
    private static IEnumerable<TestCaseData> Entries => ClaimCatalogue.All.OfType<InequalityClaim>()
        .SelectMany(claim => Corpus.EntriesOf(claim).Select(entry => new TestCaseData(claim, entry).SetArgDisplayNames(claim.Id, entry.Point.ToString())));

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

    [Test]
    public void A_refuted_inequality_has_its_counterexample_in_the_corpus() => Assert.That(
        ClaimCatalogue.All.OfType<InequalityClaim>().Where(claim => PinnedVerdicts.Of(claim.Id)?.Verdict == "refuted" && !Corpus.Of(claim).Any()),
        Is.Empty);
}
