using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>A double among the kinds of number: its arithmetic is that of doubles.</summary>
public sealed class RealTests
{
    [Test]
    public void Its_arithmetic_is_that_of_doubles() => Assert.Multiple(() =>
    {
        var (six, four) = (new Real(6), new Real(4));
        Assert.That(((six + four).Value, (six - four).Value, (six * four).Value, (six / four).Value, (-six).Value), Is.EqualTo((10, 2, 24, 1.5, -6)));
        Assert.That((Real.Min(six, four).Value, Real.Max(six, four).Value, Real.Abs(-four).Value, Real.Sqrt(four).Value), Is.EqualTo((4, 6, 4, 2)));
    });
}
