using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Properties;

/// <summary>Claims about regions whose probability only sampling knows. The error probabilities are in <see cref="ErrorBudget"/>.</summary>
public sealed class TurnedRegions
{
    private static readonly SampledClaim[] Sampled = [new TurnedRegionsLieInTheBall(), new TurnedRegionsVanish()];

    [Test]
    public void The_evidence_is_sampled_and_says_its_chance_of_a_false_alarm([ValueSource(nameof(Sampled))] SampledClaim claim)
    {
        var evidence = Verification.Verify(claim, Budget.Quick).Evidence;
        Assert.That((evidence.Kind, evidence.FalseAlarmProbability), Is.EqualTo((EvidenceKind.Sampled, ErrorBudget.AlphaOf("TurnedRegions"))));
    }

    [Test]
    public void No_region_has_an_exact_probability([ValueSource(nameof(Sampled))] SampledClaim claim) =>
        Assert.That(claim.Cases.Select(@case => @case.At.Regions[0].Under(@case.At.Sigma).TryProbability(@case.At.Point.AsSpan(), out _)), Is.All.False);

    [Test]
    public void Most_regions_hold_a_good_part_of_what_their_ball_holds()
    {
        var cases = new TurnedRegionsLieInTheBall().Cases;
        Assert.That(cases.Count(@case => Budget.Quick.Device.Count(@case.At, new(1), new(0, 1000)) / 1000.0 > @case.Bound / 4), Is.GreaterThan(cases.Length / 2));
    }
}
