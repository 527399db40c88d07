using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Tests.Print;

/// <summary>What unrounded numbers can make of an expression, computed by hand.</summary>
public sealed class PrintExpressionTests
{
    private static readonly PrintedValue Half = new("half", 0.50m);
    private static readonly PrintedValue More = new("more", 0.51m);
    private static readonly PrintedValue Nothing = new("nothing", 0) { Least = 0, Most = 100 };
    private static readonly PrintedValue Mean = new("mean", 20.8m, 1.3m);

    private static IEnumerable<TestCaseData> Ranges =>
    [
        Case(Half, 0.495, 0.505),
        Case(Mean, 20.75, 20.85),
        Case(Nothing, 0, 0.5),
        Case(new PrintedValue("all", 100) { Most = 100 }, 99.5, 100),
        Case(Half.ToTheDigit, 0.5, 0.5),
        Case(Half + 1, 1.495, 1.505),
        Case(2 * Half, 0.99, 1.01),
        Case(Mean - Half, 20.245, 20.355),
        Case(1 / Half, 1 / 0.505, 1 / 0.495),
        Case((Half - 1) / More, -0.505 / 0.505, -0.495 / 0.515),
        Case(PrintExpression.Distance(Half, More), 0, 0.02),
        Case(PrintExpression.Distance(Half, Mean), 20.245, 20.355),
        Case(PrintExpression.Distance(Half, Half with { Place = "other" }), 0, 0.01),
    ];

    [TestCaseSource(nameof(Ranges))]
    public void A_range_has_both_ends(PrintExpression expression, double lower, double upper) => Assert.Multiple(() =>
    {
        Assert.That(expression.Range.Lower.ToDouble(), Is.EqualTo(lower).Within(1e-15));
        Assert.That(expression.Range.Upper.ToDouble(), Is.EqualTo(upper).Within(1e-15));
    });

    [TestCaseSource(nameof(Ranges))]
    public void The_print_itself_lies_in_it(PrintExpression expression, double lower, double upper) =>
        Assert.That(expression.AsPrinted.ToDouble(), Is.InRange(lower - 1e-15, upper + 1e-15));

    // Rounding keeps the order: what is printed 0.51 is larger than what is printed 0.50, whatever is done with 0.505.
    [Test]
    public void Two_numbers_that_are_printed_differently_to_one_digit_have_the_order_of_the_print() => Assert.Multiple(() =>
    {
        Assert.That((More - Half).Range.IsPositive(strict: true));
        Assert.That((Half - More).Range.IsNegative(strict: true));
        Assert.That(((More - Half) + 0).Range.IsPositive(strict: true), Is.False);
        Assert.That((new PrintedValue("coarse", 0.6m) - new PrintedValue("fine", 0.55m)).Range.IsPositive(strict: true), Is.False);
        Assert.That((Half - (Half with { Place = "other" })).Range.IsPositive(strict: false), Is.False);
    });

    [Test]
    public void A_divisor_that_may_be_0_is_no_divisor() =>
        Assert.That(() => (Half / Nothing).Range, Throws.TypeOf<DivideByZeroException>());

    [Test]
    public void It_reads_as_a_person_would_write_it() => Assert.Multiple(() =>
    {
        Assert.That((1 - (Half / More)).ToString(), Is.EqualTo("(1 − 0.50/0.51)"));
        Assert.That(Mean.Text, Is.EqualTo("20.8 ± 1.3"));
        Assert.That(Half.Text, Is.EqualTo("0.50"));
    });

    private static TestCaseData Case(PrintExpression expression, double lower, double upper) =>
        new TestCaseData(expression, lower, upper).SetArgDisplayNames(expression.ToString()!);
}
