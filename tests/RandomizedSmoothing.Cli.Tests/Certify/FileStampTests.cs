using RandomizedSmoothing.Cli.Certify;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>A model's file is read more than once, and has to be one file.</summary>
public sealed class FileStampTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void One_that_is_left_alone_is_the_same()
    {
        folder.Write("m.pt", ["weights"]);
        Assert.That(FileStamp.Of(folder.PathOf("m.pt")).Check, Throws.Nothing);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void One_that_was_changed_is_not(bool isLonger)
    {
        folder.Write("m.pt", ["weights"]);
        var stamp = FileStamp.Of(folder.PathOf("m.pt"));
        folder.Write("m.pt", [isLonger ? "weights, and more" : "weighty"]);
        File.SetLastWriteTimeUtc(folder.PathOf("m.pt"), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(stamp.Check, Throws.TypeOf<UsageException>().With.Message.EqualTo($"'{folder.PathOf("m.pt")}' was changed while it was read; begin again when it is whole"));
    }
}
