using System.Reflection;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The snapshots themselves are kept in order.</summary>
public sealed class SnapshotConventions
{
    [Test]
    public void Every_verified_file_belongs_to_a_test() => Assert.That(Snapshot.Orphans(Assembly.GetExecutingAssembly(), Repository.File("snapshots")), Is.Empty);

    // A first run never creates and passes.
    [Test]
    public void A_text_that_is_not_pinned_fails_with_the_command_that_accepts_it()
    {
        var folder = Directory.CreateTempSubdirectory("snapshot-").FullName;
        var name = $"{nameof(SnapshotConventions)}.{nameof(A_text_that_is_not_pinned_fails_with_the_command_that_accepts_it)}";
        var (received, verified) = (Path.Combine(folder, $"{name}.received.txt"), Path.Combine(folder, $"{name}.verified.txt"));
        void Verify(string text) => Snapshot.Verify(text, tolerance: 0.1, sourceFile: Path.Combine(folder, "Tests.cs"));
        Assert.That(() => Verify("radius 1"), Throws.TypeOf<AssertionException>().With.Message.Contains("has no snapshot yet").And.Message.Contains("  + radius 1\n").And.Message.Contains($"mv '{received}' '{verified}'"));
        File.Move(received, verified);
        Assert.Multiple(() =>
        {
            Assert.That(() => Verify("radius 1.01"), Throws.Nothing);
            Assert.That(() => Verify("radius 2"), Throws.TypeOf<AssertionException>().With.Message.Contains("differs from its snapshot").And.Message.Contains("  - radius 1\n  + radius 2\n"));
            Assert.That(received, Does.Exist);
            Assert.That(() => Verify("radius 1"), Throws.Nothing);
            Assert.That(received, Does.Not.Exist);
        });
        Directory.Delete(folder, recursive: true);
    }

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
