namespace RandomizedSmoothing.Properties;

/// <summary>What §§2 and 4 say on the way to the theorems.</summary>
public sealed class Background
{
    // p_A = 0.9, p_B = 0.1, by mpmath: √(−(2/2) ln(2M)) with M = 2/(1/0.9 + 1/0.1) is 1.0108; at β = 1 the logarithm's argument is 28.8.
    [Test]
    public void Known_radii_of_both()
    {
        var lead = 2 * 1.2815515655446004;
        var li = new Claims.Paper.TighterThanLi();
        var lecuyer = new Claims.Paper.TighterThanLecuyer();
        Assert.Multiple(() =>
        {
            Assert.That(li.MarginAt(new(li.Domain, -lead / 2, lead, 1)), Is.EqualTo(1 - (4 * 1.0216512475319814 / (lead * lead))).Within(1e-12));
            Assert.That(lecuyer.MarginAt(new(lecuyer.Domain, -lead / 2, lead, 0.5)), Is.EqualTo(1 - (4 * 0.0752032552416152 / (lead * lead))).Within(1e-12));
        });
    }

    // p_A = Φ(−2), p_B = Φ(−5), β = 1, by mpmath: 0.0460252 bounds Li et al.'s squared radius, and 0.0939906 is Lecuyer et al.'s.
    [Test]
    public void With_small_probabilities_Lecuyer_s_radius_is_the_larger_one()
    {
        var claim = new Claims.Paper.LiImprovesLecuyer();
        Assert.That(claim.MarginAt(new(claim.Domain, -5, 3, 1)), Is.EqualTo(-0.021317927).Within(1e-9));
    }

    // p_A = ½, p_B = Φ(−8): 1.0663803 at α = 1.3, and 0.22426026 at β = 1, by mpmath.
    [Test]
    public void With_a_majority_Li_s_is()
    {
        var claim = new Claims.Paper.LiImprovesLecuyerCorrected();
        Assert.That(claim.MarginAt(new(claim.Domain, -8, 8, 1)), Is.EqualTo((1.0663803 - 0.22426026) / 16).Within(1e-8));
    }

    // ln Φ(4)/ln Φ(5), by mpmath: 218,104.67 samples and 24,098,086.
    [Test]
    public void Four_and_five_sigma_take_a_hundredfold_of_samples()
    {
        var claim = new Claims.Paper.SampleComplexity();
        Assert.That(claim.MarginAt(new(claim.Domain, 4, 5)), Is.EqualTo(1 - (218104.67 / 24098086.0)).Within(1e-8));
    }

    // 2Φ(−1) = 0.317 at σ = w, 2Φ(−½) = 0.617 at σ = 2w.
    [Test]
    public void A_speck_of_wrong_labels_is_smoothed_away()
    {
        var claim = new Claims.Paper.HigherSigmaLowersAccuracy();
        Assert.That(claim.MarginAt(new(claim.Domain, 1, 1, 2)), Is.EqualTo(1 - (2 * 0.617075077451974)).Within(1e-12));
    }

    [Test]
    public void More_points_are_closer_to_their_law() =>
        Assert.That(CaseMargins.Of<Claims.Paper.MorePointsApproximateTheAugmentation>(), Is.EqualTo([0.15, 0.16, 0.98 / 6]).Within(1e-15));
}
