using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Tests.DataSets.Arrays;

/// <summary>Arrays that NumPy wrote (Fixtures/make.py), and what is in them by the same formula.</summary>
public sealed class ArrayFileTests
{
    private static readonly ImageShape Shape = new(3, 4, 2);
    private static readonly int[] Labels = [0, 2, 1, 2, 6];

    [TestCase("packed.npz", 255)]
    [TestCase("columns.npz", 255)]
    [TestCase("single.npz", 255)]
    [TestCase("half.npz", 256)]
    [TestCase("fortran.npy", 255)]
    [TestCase("double.npy", 256)]
    [TestCase("second.npy", 255)]
    [TestCase("third.npy", 255)]
    public void Every_layout_order_and_type_gives_the_same_images(string name, int one)
    {
        var images = DataFile.Read(Fixture(name));
        Assert.Multiple(() =>
        {
            Assert.That((images.Count, images.Shape, images.Classes, images.MayHaveMoreClasses), Is.EqualTo((5, Shape, 7, true)));
            Assert.That(Enumerable.Range(0, 5).Select(images.Label), Is.EqualTo(Labels));
            for (var n = 0; n < 5; n++)
            {
                Assert.That(images.Image(n), Is.EqualTo(Values(n).Select(value => value / (float)one)));
            }
        });
    }

    [Test]
    public void Three_sizes_are_grey_images()
    {
        var images = DataFile.Read(Fixture("grey.npz"));
        Assert.That(images.Shape, Is.EqualTo(new ImageShape(1, 4, 2)));
        Assert.That(images.Image(3), Is.EqualTo(Values(3)[..8].Select(value => value / 255f)));
    }

    [Test]
    public void The_same_bytes_are_the_same_set_whatever_file_they_come_in()
    {
        var images = ImageSet.Create("x", Shape, [.. Enumerable.Range(0, 5).SelectMany(Values)], Labels);
        Assert.That(new[] { "packed.npz", "columns.npz", "fortran.npy", "third.npy" }.Select(name => DataFile.Read(Fixture(name)).Hash), Is.All.EqualTo(images.Hash));
    }

    [Test]
    public void A_part_of_an_archive_is_a_part_of_its_images()
    {
        var part = DataFile.Read(Fixture("packed.npz") + "#3..");
        Assert.That((part.Count, part.Label(1), part.Classes), Is.EqualTo((2, 6, 7)));
        Assert.That(part.Image(0), Is.EqualTo(Values(3).Select(value => value / 255f)));
    }

    private static string Fixture(string name) => Repository.File("tests", "RandomizedSmoothing.Models.Tests", "DataSets", "Arrays", "Fixtures", name);

    private static byte[] Values(int n) =>
    [
        .. from c in Enumerable.Range(0, 3) from h in Enumerable.Range(0, 4) from w in Enumerable.Range(0, 2) select (byte)(((37 * n) + (11 * c) + (5 * h) + (3 * w)) % 256),
    ];
}
