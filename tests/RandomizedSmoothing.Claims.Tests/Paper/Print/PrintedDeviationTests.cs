namespace RandomizedSmoothing.Claims.Tests.Paper;

public sealed class PrintedDeviationTests
{
    // 1.9 and half a tenth twice, since the mean and the ± are both rounded.
    [TestCase("67.8 ± 1.9", 65.8, ExpectedResult = true)]
    [TestCase("67.8 ± 1.9", 69.8, ExpectedResult = true)]
    [TestCase("67.8 ± 1.9", 65.79, ExpectedResult = false)]
    [TestCase("67.8 ± 1.9", 69.81, ExpectedResult = false)]
    [TestCase("0.50 ± 0.01", 0.5105, ExpectedResult = true)]
    [TestCase("0.50±0.01", 0.52, ExpectedResult = true)]
    [TestCase("0.50 ± 0.01", 0.5201, ExpectedResult = false)]
    [TestCase("1.07 ± 0.01", 1.0827, ExpectedResult = true)]
    [TestCase("20.8 ± 1.3", 22.2, ExpectedResult = true)]
    [TestCase("72.8 ± 1.5", 68.9, ExpectedResult = false)]
    public bool A_number_is_reproduced_when_ours_lies_within_a_deviation_that_fits_the_print(string printed, double ours) =>
        new PrintedNumber("somewhere", printed, ours).IsReproduced;

    // The ± may have fewer digits than the mean, and then hides more.
    [TestCase("67.80 ± 2", 65.295, ExpectedResult = true)]
    [TestCase("67.80 ± 2", 65.294, ExpectedResult = false)]
    public bool Each_is_rounded_to_its_own_digits(string printed, double ours) =>
        new PrintedNumber("somewhere", printed, ours).IsReproduced;

    // 0.54 rounds to 0.5, however small the deviation.
    [Test]
    public void Rounding_to_every_digit_is_enough() =>
        Assert.That(new PrintedNumber("somewhere", "0.5 ± 0.01", 0.54).IsReproduced);

    [Test]
    public void The_printed_value_is_the_mean() =>
        Assert.That(new PrintedNumber("somewhere", "67.8 ± 1.9", 0).Paper, Is.EqualTo(67.8));

    [Test]
    public void The_margin_is_what_is_left_of_the_deviation_and_of_both_roundings() =>
        Assert.That(new PrintedNumber("somewhere", "67.8 ± 1.9", 67.1).Margin, Is.EqualTo(1.3).Within(1e-15));
}
