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

    [TestCase("~97.7")]
    [TestCase("")]
    [TestCase("1e3")]
    [TestCase("1,000")]
    [TestCase("67.8 ±")]
    [TestCase("67.8 ± -1")]
    [TestCase("97.7 %")]
    [TestCase("0.12345678901234567890123456789")]
    public void What_is_no_print_is_refused(string printed) => Assert.That(
        () => new PrintedNumber("here", printed, 1), Throws.TypeOf<ClaimException>().With.Message.Contains($"here: '{printed}' is no printed number"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Ours_is_a_number(double ours) => Assert.That(() => new PrintedNumber("here", "1.0", ours), Throws.TypeOf<ClaimException>());

    [TestCase(1e40)]
    [TestCase(-1e300)]
    public void However_far_off_it_may_be(double ours) => Assert.That(new PrintedNumber("here", "1.0", ours).Margin, Is.LessThan(-1e30));

    [TestCase("67.8 ± 1.9", ExpectedResult = 2.0)]
    [TestCase("0.651", ExpectedResult = 0.0005)]
    [TestCase("67", ExpectedResult = 0.5)]
    public double? What_is_allowed_is_half_a_unit_and_the_printed_error_with_half_of_its_own(string printed) => new PrintedNumber("here", printed, 1).Allowed;
}
