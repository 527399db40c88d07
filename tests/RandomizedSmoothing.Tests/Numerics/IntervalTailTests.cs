using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Tests.Numerics;

/// <summary>Tails over intervals.</summary>
public sealed class IntervalTailTests
{
    [Test]
    public void The_normal_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("normal", 1, 1, row => Interval.NormalUpper(Interval.From(row[0])));
        IntervalReference.Holds("normal", 1, 1, row => Interval.NormalLower(Interval.From(-row[0])));
    });

    [Test]
    public void The_chi_squared_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("chi-squared", 2, 1, row => Interval.ChiSquaredLower((int)row[0], Interval.From(row[1])));
        IntervalReference.Holds("chi-squared", 4, 1, row => Interval.ChiSquaredUpper((int)row[0], Interval.From(row[1])));
    });

    [Test]
    public void The_noncentral_chi_squared_s_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("noncentral-chi-squared", 3, 1, row => Interval.NoncentralChiSquaredLower((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
        IntervalReference.Holds("noncentral-chi-squared", 5, 1, row => Interval.NoncentralChiSquaredUpper((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
    });

    [Test]
    public void The_cone_s_probability_contains_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("cone", 3, 8, row => Interval.ConeLower((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
        IntervalReference.Holds("cone", 5, 8, row => Interval.ConeUpper((int)row[0], Interval.From(row[1]), Interval.From(row[2])));
    });
}
