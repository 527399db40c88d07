using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>Tests of the tests for claims about roots: variants that are false by independent arithmetic are refuted in the quick budget.</summary>
public sealed class RootVariantTests
{
    private static readonly RootClaim[] ClaimsThatHold =
        [new Theorem1Corrected(), new Theorem1Growth(), new Theorem2Corrected(), new CriticalSigmaCorrected()];

    private static readonly RootClaim[] Variants =
        [.. ClaimsThatHold.Select(claim => new Turned(claim)), new BiasOfFivePoints(), new FasterGrowth(), new Theorem2(), new EarlierCriticalSigma(), new TwentiethOfTheBound()];

    [TestCaseSource(nameof(Variants))]
    public void A_variant_is_refuted(RootClaim claim)
    {
        var finding = Verification.Verify(claim, Budget.Quick);
        Assert.Multiple(() =>
        {
            Assert.That(finding.Verdict, Is.EqualTo(Verdict.Refuted));
            Assert.That(finding.Counterexample!.Certified);
        });
    }

    [Test]
    public void Every_claim_about_roots_that_holds_is_here() => Assert.That(
        ClaimCatalogue.All.OfType<RootClaim>().Where(claim => PinnedVerdicts.Of(claim.Id)?.Verdict == "holds").Select(claim => claim.Id),
        Is.EquivalentTo(ClaimsThatHold.Select(claim => claim.Id)),
        "add the claim to ClaimsThatHold, and a false neighbour of it to Variants, in tests/RandomizedSmoothing.Claims.Tests/Variants/RootVariantTests.cs");

    private class Variant(RootClaim original, string mistake) : RootClaim
    {
        public override string Id => $"{original.Id}: {mistake}";

        public override string Title => mistake;

        public override string Source => original.Source;

        public override string Statement => original.Statement;

        public override Domain Domain => original.Domain;

        public override T Slack<T>(Point<T> at) => original.Slack(at);

        public override ImmutableArray<double> RootsAt(Point point) => original.RootsAt(point);

        public override T Rising<T>(Point<T> at, int root, T x) => original.Rising(at, root, x);

        public override T Margin<T>(Point<T> at, ReadOnlySpan<T> roots) => original.Margin(at, roots);
    }

    private sealed class Turned(RootClaim original) : Variant(original, "turned")
    {
        public override T Margin<T>(Point<T> at, ReadOnlySpan<T> roots) => -base.Margin(at, roots);
    }

    // At ε = 0.49, k = a = σ_o = 1 the limit is 0.027.
    private sealed class BiasOfFivePoints() : Variant(new Theorem1Corrected(), "0.05 for (1 − 2ε)(2Φ(ka/2σ_o) − 1)")
    {
        public override T Margin<T>(Point<T> at, ReadOnlySpan<T> roots) => new Theorem1Bias().Margin(at);
    }

    // The limit of size·a/s² is g itself.
    private sealed class FasterGrowth() : Variant(new Theorem1Growth(), "1.01 g for g")
    {
        public override T Margin<T>(Point<T> at, ReadOnlySpan<T> roots)
        {
            var (data, train) = (at["sigma_o"] / at["a"], at["sigma_t"] / at["a"]);
            return 1 + (((data * data) + (train * train)) * roots[2] * 101 / (100 * (roots[1] - roots[0])));
        }
    }

    // At ε = 0.3577 and k = e²/ε − 1 the samples at −a are kept up to 0.030535.
    private sealed class EarlierCriticalSigma() : Variant(new CriticalSigmaCorrected(), "0.03 for 0.0306")
    {
        public override T Slack<T>(Point<T> at) => T.Min(
            (at["epsilon"] * (at["k"] + 1)) - T.Exp(2),
            T.Min(1 - (2 * at["epsilon"]), (at["sigma_t"] * 100 / (3 * at["a"] * (at["k"] + 1))) - 1));
    }

    // At ε = 0.367 and k = e²/ε − 1 they are kept up to 0.0592 of the bound.
    private sealed class TwentiethOfTheBound() : Variant(new Theorem2Corrected(), "a twentieth of the bound")
    {
        public override T Slack<T>(Point<T> at)
        {
            var ratio = at["sigma_t"] / at["a"];
            return T.Min(
                (at["epsilon"] * (at["k"] + 1)) - T.Exp(2),
                T.Min(1 - (2 * at["epsilon"]), (400 * Theorem2.CriticalInverseVariance(at["epsilon"], at["k"]) * ratio * ratio) - 1));
        }
    }
}
