using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Tests.Files;

/// <summary>What was there stays there until all of the new is.</summary>
public sealed class WholeFileTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("whole-");

    [TearDown]
    public void Remove() => folder.Delete(recursive: true);

    [Test]
    public void A_write_that_fails_half_way_leaves_the_old_file_and_nothing_else()
    {
        var file = Written("old");
        Assert.That(
            () => WholeFile.Write(file, stream =>
            {
                stream.Write("ne"u8);
                throw new IOException("the disk is full");
            }),
            Throws.InstanceOf<IOException>().With.Message.EqualTo($"cannot write '{file}': the disk is full"));
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(file), Is.EqualTo("old"));
            Assert.That(folder.GetFiles(), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void An_existing_file_is_replaced_and_nothing_is_left_beside()
    {
        var file = Written("old and longer");
        WholeFile.Write(file, "new");
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(file), Is.EqualTo("new"));
            Assert.That(folder.GetFiles(), Has.Length.EqualTo(1));
        });
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Access_rights_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = Written("old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        WholeFile.Write(file, "new");
        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [TestCase(true)]
    [TestCase(false)]
    [Platform(Exclude = "Win")]
    public void A_link_is_followed_and_stays_a_link(bool leadsSomewhere)
    {
        var (target, link) = (Path.Combine(folder.FullName, "target"), Path.Combine(folder.FullName, "link"));
        if (leadsSomewhere)
        {
            File.WriteAllText(target, "old");
        }

        File.CreateSymbolicLink(link, target);
        WholeFile.Write(link, "new");
        Assert.Multiple(() =>
        {
            Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(target));
            Assert.That(File.ReadAllText(target), Is.EqualTo("new"));
        });
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_device_stays_a_device()
    {
        WholeFile.Write("/dev/null", "nothing");
        Assert.That(File.ReadAllText("/dev/null"), Is.Empty);
    }

    [Test]
    public void A_folder_that_is_missing_is_named_in_one_line()
    {
        var file = Path.Combine(folder.FullName, "missing", "file");
        Assert.That(() => WholeFile.Write(file, "new"), Throws.InstanceOf<IOException>().With.Message.StartsWith($"cannot write '{file}': ").And.Message.Not.Contains("\n"));
    }

    private string Written(string text)
    {
        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, text);
        return file;
    }
}
