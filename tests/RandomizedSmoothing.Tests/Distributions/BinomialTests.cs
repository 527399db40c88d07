using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Tests.Distributions;

public sealed class BinomialTests
{
    private static readonly TailTable Table = TailTable.Read("binomial");

    [Test]
    public void Masses_and_both_tails_are_right_down_to_1e_minus_300() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("logMass", row => Of(row).LogMass(Count(row))), Is.LessThan(1e-14));
        Assert.That(Table.LargestError("atLeast", row => Of(row).AtLeast(Count(row)).Value), Is.LessThan(4e-13));
        Assert.That(Table.LargestError("below", row => Of(row).AtLeast(Count(row)).Complement), Is.LessThan(4e-13));
        Assert.That(Table.LargestError("logAtLeast", row => Of(row).LogAtLeast(Count(row))), Is.LessThan(4e-13));
    });

    [Test]
    public void What_never_or_always_succeeds_has_one_count() => Assert.Multiple(() =>
    {
        Assert.That(new Binomial(1000, new(0, 1)).LogMass(0), Is.Zero);
        Assert.That(new Binomial(1000, new(0, 1)).LogMass(7), Is.EqualTo(double.NegativeInfinity));
        Assert.That(new Binomial(1000, new(1, 0)).AtLeast(1000), Is.EqualTo(new Probability(1, 0)));
    });

    private static long Count(TailTable.Row row) => (long)row["count"];

    private static Binomial Of(TailTable.Row row) => new((long)row["trials"], new(row["success"], row["failure"]));
}
