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
}
