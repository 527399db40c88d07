using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Properties;

/// <summary>“Cat” 67 %, “automobile” 92 %, “cat” 22 %, “ship” 68 %: the text of §3.2 beside the logs and the tables.</summary>
public sealed class TextAccuracies
{
    [Test]
    public void Beside_the_audited_logs() => Assert.Multiple(() =>
    {
        // 671, 924, 222 and 689 of 1000, counted in the logs.
        Assert.That(new ClassAccuraciesInTheText().Numbers.Select(number => number.Ours), Is.EqualTo([67.1, 92.4, 22.2, 68.9]));
    });

    [Test]
    public void The_named_classes_are_the_extreme_ones() => Assert.Multiple(() =>
    {
        // 67.1 below dog's 71.7, 92.4 above ship's 91.0, 22.2 below deer's 28.2, 68.9 above automobile's 62.0.
        Assert.That(CaseMargins.Of<NamedClassesAreExtremes>(), Is.EqualTo([4.6, 1.4, 6.0, 6.9]));
    });

    [Test]
    public void Beside_Table_2() => Assert.Multiple(() =>
    {
        // 1.9 − 0.8, 1.3 − 1.4, 1.3 − 1.2, 1.5 − 4.8.
        Assert.That(PrintedMargins.Of<TextAccuraciesAreTheTables>(), Is.EqualTo([1.1, -0.1, 0.1, -3.3]));
        Assert.That(PrintedMargins.Decided<TextAccuraciesAreTheTables>(), Is.EqualTo((-3.9, -2.7, 1, 1, 2)));
    });

    [Test]
    public void The_lowest_are_printed_in_Table_4() => Assert.That(PrintedMargins.Of<TextAccuraciesAreTheTablesCorrected>(), Is.EqualTo([0.0, 0]));
}
