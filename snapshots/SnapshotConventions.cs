using System.Reflection;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The snapshots themselves are kept in order.</summary>
public sealed class SnapshotConventions
{
    [Test]
    public void Every_verified_file_belongs_to_a_test() => Assert.That(Snapshot.Orphans(Assembly.GetExecutingAssembly(), Repository.File("snapshots")), Is.Empty);

    [TestCase("x 1.0000000001 y", "x 1 y", ExpectedResult = true)]
    [TestCase("x 1.00001 y", "x 1 y", ExpectedResult = false)]
    [TestCase("theorem-4", "theorem-5", ExpectedResult = false)]
    [TestCase("1 2", "1", ExpectedResult = false)]
    [TestCase("-1e-300", "1e-300", ExpectedResult = false)]
    [TestCase("a: 0", "a: 1e-12", ExpectedResult = false)]
    public bool Numbers_are_compared_with_a_tolerance_and_letters_without(string expected, string actual) =>
        SnapshotText.AreEqual(expected, actual, tolerance: 1e-9);

    [Test]
    public void A_difference_shows_the_changed_line_and_not_the_equal_ones() =>
        Assert.That(
            SnapshotText.Difference("a 1\nb 2\nc 3\nd 4\ne 5\nf 6", "a 1.0000000000001\nb 2\nc 3\nd 4\ne 5\nf 7", 1e-9),
            Is.EqualTo("    d 4\n    e 5\n  - f 6\n  + f 7\n"));
}
