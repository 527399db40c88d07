using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Statistics;

/// <summary>The paired test of a drop, against sums of binomial masses in 50 digits (mpmath).</summary>
public sealed class PairedDropTestTests
{
    // Without a drop: P(Bin(gained + lost, ½) ≥ lost). With one: 10⁻⁵ more, of p = (1 + δ/D)/2, D where P(Bin(samples, D) ≥ gained + lost) = 10⁻⁵.
    [TestCase(3, 15, 100, 0, 0.0037689208984375)]
    [TestCase(0, 5, 5, 0, 0.03125)]
    [TestCase(15, 3, 100, 0, 0.9993438720703125)]
    [TestCase(3, 15, 100, 0.03125, 0.4188175632437696)]
    [TestCase(10, 60, 500, 0.0625, 0.78730711205838858)]
    [TestCase(0, 20, 20, 0.25, 0.0015033823998787077)]
    public void A_p_value_is_a_binomial_tail(long gained, long lost, long samples, double drop, double p) =>
        Assert.That(PairedDropTest.PValue(gained, lost, samples, drop), Is.EqualTo(p).Within(1e-9).Percent);

    // A drop above the share of samples that tell, 0.0557 at least, cannot be refuted; nor can one where none tells.
    [TestCase(3, 15, 100, 0.0625)]
    [TestCase(0, 0, 100, 0)]
    [TestCase(0, 0, 1, 0.5)]
    public void Where_too_few_samples_tell_nothing_is_refuted(long gained, long lost, long samples, double drop) =>
        Assert.That(PairedDropTest.PValue(gained, lost, samples, drop), Is.EqualTo(1));

    [TestCase(-1, 5, 10, 0, "gained")]
    [TestCase(5, -1, 10, 0, "lost")]
    [TestCase(5, 6, 10, 0, "samples")]
    [TestCase(0, 0, 0, 0, "samples")]
    [TestCase(1, 1, 10, -0.1, "drop")]
    [TestCase(1, 1, 10, 1, "drop")]
    [TestCase(1, 1, 10, double.NaN, "drop")]
    public void An_argument_outside_its_range_is_named(long gained, long lost, long samples, double drop, string name) =>
        Assert.That(() => PairedDropTest.PValue(gained, lost, samples, drop), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));

    [Test]
    public void A_drop_s_range_is_said() =>
        Assert.That(() => PairedDropTest.PValue(1, 1, 10, 1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("in [0, 1)"));
}
