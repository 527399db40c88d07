using System.Buffers.Binary;
using System.IO.Compression;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Models.Tests.DataSets;

public sealed class DataFileTests
{
    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("data-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase("digits#..8", 0, 8)]
    [TestCase("digits#1790..", 1790, 1797)]
    [TestCase("digits#5..6", 5, 6)]
    public void A_part_has_the_images_of_the_whole(string name, int from, int to)
    {
        var (all, part) = (DataFile.Read("digits"), DataFile.Read(name));
        Assert.That(part.Count, Is.EqualTo(to - from));
        Assert.That(part.Image(part.Count - 1), Is.EqualTo(all.Image(to - 1)));
        Assert.That((part.Name, part.Label(0)), Is.EqualTo((name, all.Label(from))));
        Assert.That(part.Hash, Is.Not.EqualTo(all.Hash));
    }

    [TestCase("digits#8", "is no part")]
    [TestCase("digits#a..b", "is no part")]
    [TestCase("digits#5..5", "has 1797 images, and none from 5 to 5")]
    [TestCase("digits#0..1798", "none from 0 to 1798")]
    public void A_part_that_is_not_there_is_named(string name, string message) =>
        Assert.That(() => DataFile.Read(name), Throws.InstanceOf<ModelException>().With.Message.Contains(message));

    [Test]
    public void The_digits_come_with_the_assembly()
    {
        var (all, train, test) = (DataFile.Read("digits"), DataFile.Read("digits-train"), DataFile.Read("digits-test"));
        Assert.Multiple(() =>
        {
            Assert.That((all.Count, train.Count, test.Count), Is.EqualTo((1797, 1297, 500)));
            Assert.That(all.Shape, Is.EqualTo(new ImageShape(1, 8, 8)));
            Assert.That(test.Image(0), Is.EqualTo(all.Image(1297)));
            Assert.That(test.Label(499), Is.EqualTo(all.Label(1796)));
            Assert.That(Enumerable.Range(0, 1797).SelectMany(all.Image).Max(), Is.EqualTo(1));
            Assert.That(new[] { all.Hash, train.Hash, test.Hash }, Is.Unique);

            // The published table of classes of the test part.
            Assert.That(Enumerable.Range(0, 10).Select(label => Enumerable.Range(0, 1797).Count(i => all.Label(i) == label)), Is.EqualTo([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]));
        });
    }

    [Test]
    public void Cifar10_is_read_where_it_is()
    {
        var images = DataFile.Read(Repository.Data("cifar-10-batches-bin", "test_batch.bin"));
        Assert.Multiple(() =>
        {
            Assert.That((images.Count, images.Shape, images.Classes), Is.EqualTo((10_000, new ImageShape(3, 32, 32), 10)));
            Assert.That(Enumerable.Range(0, 10).Select(label => Enumerable.Range(0, 10_000).Count(i => images.Label(i) == label)), Is.All.EqualTo(1000));
        });
    }

    [Test]
    public void Mnist_is_read_where_it_is()
    {
        var file = Directory.GetFiles(Repository.Data("mnist"), "*images*").Single();
        var images = DataFile.Read(file);
        Assert.Multiple(() =>
        {
            Assert.That((images.Count, images.Shape), Is.EqualTo((10_000, new ImageShape(1, 28, 28))));

            // The first ten labels of the published test file.
            Assert.That(Enumerable.Range(0, 10).Select(images.Label), Is.EqualTo([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]));
        });
    }

    [Test]
    public void Packed_and_plain_files_are_the_same_set([Values] bool areLabelsPacked)
    {
        var (pixels, labels) = (Idx([3, 2, 2], [.. Enumerable.Range(0, 12).Select(i => (byte)(20 * i))]), Idx([3], [1, 0, 9]));
        var plain = Write("a-images-idx3-ubyte", pixels);
        Write("a-labels-idx1-ubyte", labels);
        var packed = Write("b-images-idx3-ubyte.gz", Pack(pixels));
        Write(areLabelsPacked ? "b-labels-idx1-ubyte.gz" : "b-labels-idx1-ubyte", areLabelsPacked ? Pack(labels) : labels);
        var images = DataFile.Read(packed);
        Assert.Multiple(() =>
        {
            Assert.That(images.Hash, Is.EqualTo(DataFile.Read(plain).Hash));
            Assert.That(images.Image(1), Is.EqualTo(new[] { 80 / 255f, 100 / 255f, 120 / 255f, 140 / 255f }));
            Assert.That(images.Label(2), Is.EqualTo(9));
        });
    }

    // 7-Zip and others write a dot for the second dash when they unpack MNIST.
    [TestCase("t10k-images.idx3-ubyte", "t10k-labels.idx1-ubyte")]
    [TestCase("t10k-images.idx3-ubyte", "t10k-labels-idx1-ubyte")]
    [TestCase("t10k-images-idx3-ubyte", "t10k-labels.idx1-ubyte")]
    public void Mnist_is_known_by_its_dotted_names(string images, string labels)
    {
        Write(labels, Idx([2], [3, 61]));
        var set = DataFile.Read(Write(images, Idx([2, 2, 3], [.. Enumerable.Range(0, 12).Select(i => (byte)(20 * i))])));
        Assert.That((set.Shape, set.Classes, set.MayHaveMoreClasses, set.Label(1)), Is.EqualTo((new ImageShape(1, 2, 3), 62, true, 61)));
    }

    [TestCase(null, 100, 1)]
    [TestCase(CifarLabels.Fine, 100, 1)]
    [TestCase(CifarLabels.Coarse, 20, 0)]
    public void Cifar100_has_two_labels_for_each_image(CifarLabels? labels, int classes, int place)
    {
        var bytes = new byte[2 * 3074];
        (bytes[0], bytes[1], bytes[2], bytes[3073]) = (19, 99, 51, 255);
        (bytes[3074], bytes[3075]) = (3, 7);
        var images = DataFile.Read(Write("test.bin", bytes), labels: labels);
        Assert.Multiple(() =>
        {
            Assert.That((images.Count, images.Shape, images.Classes, images.MayHaveMoreClasses), Is.EqualTo((2, new ImageShape(3, 32, 32), classes, false)));
            Assert.That((images.Label(0), images.Label(1)), Is.EqualTo(place == 1 ? (99, 7) : (19, 3)));
            Assert.That((images.Image(0)[0], images.Image(0)[3071]), Is.EqualTo((0.2f, 1f)));
        });
    }

    [Test]
    public void A_length_of_both_layouts_is_told_by_its_labels([Values] bool isTen)
    {
        // 3,074 images of 3,073 bytes are 3,073 of 3,074.
        var bytes = new byte[3073 * 3074];
        Array.Fill(bytes, (byte)15);
        for (var i = 0; isTen && i < 3074; i++)
        {
            bytes[i * 3073] = (byte)(i % 10);
        }

        Assert.That(DataFile.Read(Write("x.bin", bytes)) is var images ? (images.Count, images.Classes) : default, Is.EqualTo(isTen ? (3074, 10) : (3073, 100)));
    }

    [Test]
    public void Labels_are_chosen_of_cifar100_only() => Assert.Multiple(() =>
    {
        var ten = Write("x.bin", new byte[3073]);
        Assert.That(() => DataFile.Read(ten, labels: CifarLabels.Fine), Throws.InstanceOf<ModelException>().With.Message.Contains("is CIFAR-10's").And.Message.Contains("--labels-of is for CIFAR-100"));
        Assert.That(() => DataFile.Read("digits", labels: CifarLabels.Fine), Throws.InstanceOf<ModelException>().With.Message.Contains("--labels-of is for CIFAR-100"));
    });

    [Test]
    public void A_cut_off_cifar_file_says_after_how_many_images() =>
        Refuses(Write("x.bin", new byte[(2 * 3073) + 5]), "6151 bytes", "cut off after 2 images of the one, or 2 of the other");

    [Test]
    public void A_label_outside_its_range_is_named()
    {
        var bytes = new byte[2 * 3073];
        bytes[3073] = 10;
        Refuses(Write("x.bin", bytes), "image 1 has the label 10", "0 to 9");
    }

    [TestCase(new byte[0], "does not begin as an IDX file")]
    [TestCase(new byte[] { 0, 0, 9, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 5 }, "does not begin as an IDX file")]
    [TestCase(new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 5 }, "header says 1×1×2")]
    [TestCase(new byte[] { 0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 5 }, "header says 4294967295×")]
    [TestCase(new byte[] { 0, 0, 8, 3, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1 }, "header says 0×1×1")]
    public void A_damaged_idx_file_says_so(byte[] bytes, string cause) => Refuses(Write("x-images-idx3-ubyte", bytes), cause);

    [Test]
    public void Missing_and_miscounted_labels_are_named()
    {
        var path = Write("x-images-idx3-ubyte", Idx([1, 1, 1], [7]));
        Refuses(path, "x-labels-idx1-ubyte' is missing");
        Write("x-labels-idx1-ubyte", Idx([2], [1, 2]));
        Refuses(path, "1 images", "2 labels");
    }

    [TestCase("1,2,3", "line 1: 3 values", "64 pixels and a label")]
    [TestCase("P17", "line 1: the pixel '17'", "from 0 to 16")]
    [TestCase("P-1", "the pixel '-1'", "")]
    [TestCase("P0.5", "the pixel '0.5'", "")]
    [TestCase("PNaN", "the pixel 'NaN'", "")]
    [TestCase("L10", "the label '10'", "from 0 to 9")]
    [TestCase("L", "the label ''", "from 0 to 9")]
    public void A_damaged_line_of_digits_is_named(string change, string cause, string valid)
    {
        var cells = Enumerable.Repeat("3", 65).ToArray();
        cells[change[0] == 'P' ? 7 : 64] = change[1..];
        Refuses(Write("x.csv", System.Text.Encoding.UTF8.GetBytes(char.IsDigit(change[0]) ? change : string.Join(',', cells))), cause, valid);
    }

    [Test]
    public void What_is_no_data_set_is_refused() => Assert.Multiple(() =>
    {
        Refuses(Path.Combine(folder, "none.bin"), "no such file");
        Refuses(Path.Combine(folder, "none"), "no such file or folder", "NumPy's .npz");
        Refuses(folder, "is no data set: a folder has labels.csv, or two or more folders");
        Refuses(Write("x.png", []), "no data set by its name", "test_batch.bin");
        Refuses(Write("x.bin.gz", [1, 2, 3]), "gzip archive is damaged");
        Refuses(Write("x.bin", []), "0 bytes");
    });

    private static void Refuses(string path, params string[] parts)
    {
        var message = Assert.Throws<ModelException>(() => DataFile.Read(path))!.Message;
        Assert.That(message, Does.Not.Contain('\n'));
        foreach (var part in parts)
        {
            Assert.That(message, Does.Contain(part));
        }
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Idx(int[] sizes, byte[] values)
    {
        var bytes = new byte[4 * (1 + sizes.Length)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, 0x800 + sizes.Length);
        for (var i = 0; i < sizes.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * (i + 1)), sizes[i]);
        }

        return [.. bytes, .. values];
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var archive = new GZipStream(packed, CompressionMode.Compress))
        {
            archive.Write(bytes);
        }

        return packed.ToArray();
    }
}
