namespace RandomizedSmoothing.Claims.Tests;

public sealed class PrintedNumberTests
{
    [TestCase("0.651", 0.6505, ExpectedResult = true)]
    [TestCase("0.651", 0.65151, ExpectedResult = false)]
    [TestCase("0.651", 0.6501, ExpectedResult = false)]
    [TestCase("76.7", 76.672, ExpectedResult = true)]
    [TestCase("67", 67.4, ExpectedResult = true)]
    [TestCase("67", 67.6, ExpectedResult = false)]
    [TestCase(null, 1.0, ExpectedResult = true)]
    public bool A_number_is_reproduced_when_ours_rounds_to_every_printed_digit(string? printed, double ours) =>
        new PrintedNumber("somewhere", printed, ours).IsReproduced;

    [Test]
    public void The_margin_is_what_is_left_of_half_a_unit() =>
        Assert.That(new PrintedNumber("d = 3", "0.651", 0.65012).Margin, Is.EqualTo(0.0005 - 0.00088).Within(1e-15));
}
