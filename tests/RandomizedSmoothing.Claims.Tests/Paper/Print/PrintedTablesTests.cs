using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Paper;

/// <summary>The printed tables against slips of the pen: sums were computed apart, from the paper's own text.</summary>
public sealed class PrintedTablesTests
{
    [Test]
    public void Table_2_has_the_sums_of_the_print() => Assert.Multiple(() =>
    {
        Assert.That(Table2Print.Columns.Sum(column => column.Sigma), Is.EqualTo(8.37m));
        Assert.That(Table2Print.Columns.Sum(column => column.Lowest.Mean), Is.EqualTo(202.8m));
        Assert.That(Table2Print.Columns.Sum(column => column.Lowest.Deviation), Is.EqualTo(15.8m));
        Assert.That(Table2Print.Columns.Sum(column => column.Highest.Mean), Is.EqualTo(492.7m));
        Assert.That(Table2Print.Columns.Sum(column => column.Highest.Deviation), Is.EqualTo(14.3m));
        Assert.That(Table2Print.Columns.Sum(column => column.Radius.Mean), Is.EqualTo(2.85m));
        Assert.That(Table2Print.Columns.Sum(column => column.Radius.Deviation), Is.EqualTo(0.10m));
        Assert.That(Table2Print.Columns.Sum(column => column.CorrectRadius.Mean), Is.EqualTo(7.22m));
        Assert.That(Table2Print.Columns.Sum(column => column.CorrectRadius.Deviation), Is.EqualTo(0.18m));
    });

    [Test]
    public void Table_3_has_the_sums_of_the_print() => Assert.That(
        Table3Print.Rows.Select(row => row.Accuracies.Sum()),
        Is.EqualTo([446, 147, 72, 98, 346, 250, 114, 56]));

    [Test]
    public void Table_4_has_the_sums_of_the_print() => Assert.Multiple(() =>
    {
        Assert.That(Lines(cell => cell.Lowest), Is.EqualTo([190, 223, 222, 119]));
        Assert.That(Lines(cell => cell.Highest), Is.EqualTo([341, 346, 342, 332]));
        Assert.That(Table4Print.Cells.GroupBy(cell => cell.Sigma).Select(row => row.Sum(cell => cell.Lowest + cell.Highest)), Is.EqualTo([672, 595, 485, 363]));
    });

    [Test]
    public void A_mean_reads_as_printed() => Assert.Multiple(() =>
    {
        Assert.That(Table2Print.At(0.50m).Radius.ToString(), Is.EqualTo("0.51 ± 0.03"));
        Assert.That(Table2Print.At(1.00m).Radius.ToString(), Is.EqualTo("0.50 ± 0.01"));
    });

    private static IEnumerable<int> Lines(Func<Table4Cell, int> value) => Table4Print.Cells.GroupBy(cell => cell.Points).Select(column => column.Sum(value));
}
