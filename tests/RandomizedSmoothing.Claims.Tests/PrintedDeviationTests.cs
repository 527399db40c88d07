namespace RandomizedSmoothing.Claims.Tests;

public sealed class PrintedDeviationTests
{
    [TestCase("67.8 ± 1.9", 65.9, ExpectedResult = true)]
    [TestCase("67.8 ± 1.9", 69.7, ExpectedResult = true)]
    [TestCase("67.8 ± 1.9", 65.89, ExpectedResult = false)]
    [TestCase("67.8 ± 1.9", 69.71, ExpectedResult = false)]
    [TestCase("0.50 ± 0.01", 0.5105, ExpectedResult = false)]
    [TestCase("0.50±0.01", 0.51, ExpectedResult = true)]
    public bool A_number_is_reproduced_when_ours_lies_within_the_printed_deviation(string printed, double ours) =>
        new PrintedNumber("somewhere", printed, ours).IsReproduced;

    // 0.54 rounds to 0.5, however small the deviation.
    [Test]
    public void Rounding_to_every_digit_is_enough() =>
        Assert.That(new PrintedNumber("somewhere", "0.5 ± 0.01", 0.54).IsReproduced);

    [Test]
    public void The_printed_value_is_the_mean() =>
        Assert.That(new PrintedNumber("somewhere", "67.8 ± 1.9", 0).Paper, Is.EqualTo(67.8));

    [Test]
    public void The_margin_is_what_is_left_of_the_deviation() =>
        Assert.That(new PrintedNumber("somewhere", "67.8 ± 1.9", 67.1).Margin, Is.EqualTo(1.2).Within(1e-15));
}
