using System.Buffers.Binary;
using System.IO.Compression;
using RandomizedSmoothing.Models.DataSets;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace RandomizedSmoothing.Models.Tests.DataSets.Pictures;

/// <summary>Folders of pictures: PNG whose bytes are written here by the format's description (W3C), and JPEG made by the library.</summary>
public sealed class PictureFolderTests
{
    private const int Grey = 0;
    private const int Colours = 2;
    private const int ColoursAndAlpha = 6;

    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("pictures-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Folders_are_classes_in_ordinal_order()
    {
        Write("dog/b.png", Png(2, 1, Colours, 1, 2, 3, 4, 5, 6));
        Write("dog/a.PNG", Png(2, 1, Colours, 7, 8, 9, 10, 11, 12));
        Write("Zebra/x.png", Png(2, 1, Colours, 13, 14, 15, 16, 17, 18));
        Write("dog/notes.txt", [1]);
        Write(".cache/x.png", [1]);
        var images = DataFile.Read(folder);
        Assert.Multiple(() =>
        {
            Assert.That(images.ClassNames, Is.EqualTo(["Zebra", "dog"]));
            Assert.That((images.Shape, images.Classes, images.MayHaveMoreClasses), Is.EqualTo((new ImageShape(3, 1, 2), 2, false)));
            Assert.That(Enumerable.Range(0, 3).Select(images.Label), Is.EqualTo([0, 1, 1]));
            Assert.That(images.Image(0), Is.EqualTo(new[] { 13, 16, 14, 17, 15, 18 }.Select(value => value / 255f)));
            Assert.That(images.Image(1), Is.EqualTo(new[] { 7, 10, 8, 11, 9, 12 }.Select(value => value / 255f)));
        });
    }

    [Test]
    public void Pictures_are_grey_where_all_are_stored_so([Values] bool areAllGrey)
    {
        Write("a/x.png", Png(2, 2, Grey, 0, 50, 100, 255));
        Write("b/x.png", areAllGrey ? Png(2, 2, Grey, 1, 2, 3, 4) : Png(2, 2, Colours, [.. Enumerable.Range(0, 12).Select(i => (byte)i)]));
        var images = DataFile.Read(folder);
        Assert.That(images.Shape.Channels, Is.EqualTo(areAllGrey ? 1 : 3));
        Assert.That(images.Image(0), Is.EqualTo(Enumerable.Repeat(new[] { 0, 50, 100, 255 }, images.Shape.Channels).SelectMany(channel => channel).Select(value => value / 255f)));
    }

    [TestCase("file,label\r\nq.png,3\r\nsub/p.png,0\r\n", 4, true)]
    [TestCase("q.png,3\nsub/p.png,0", 4, true)]
    [TestCase("\uFEFFfile, label\n\"q.png\",\"owl\"\nsub/p.png,cat", 2, false)]
    public void A_list_gives_the_labels_and_the_order(string text, int classes, bool mayBeMore)
    {
        Write("q.png", Png(1, 1, Grey, 9));
        Write("sub/p.png", Png(1, 1, Grey, 8));
        Write("sub/unlisted.png", [1]);
        File.WriteAllText(Path.Combine(folder, "labels.csv"), text);
        var images = DataFile.Read(folder);
        Assert.Multiple(() =>
        {
            Assert.That((images.Count, images.Classes, images.MayHaveMoreClasses), Is.EqualTo((2, classes, mayBeMore)));
            Assert.That((images.Label(0), images.Label(1)), Is.EqualTo((classes - 1, 0)));
            Assert.That(images.Image(0)[0], Is.EqualTo(9 / 255f));
            Assert.That(images.ClassNames, mayBeMore ? Is.Empty : Is.EqualTo(["cat", "owl"]));
        });
    }

    [TestCase("q.png", "line 1: 'q.png' is not file,label")]
    [TestCase("file,label\nnone.png,1", "line 2: no such picture in the folder: 'none.png'")]
    [TestCase("../q.png,1", "line 1: '../q.png' lies outside the folder")]
    [TestCase("q.png,1\nq.png,2", "line 2: the picture 'q.png' stands in a line before")]
    [TestCase("q.png,-1", "has the label -1, but labels are from 0")]
    [TestCase("q.png,cat", "has one class only, 'cat'")]
    [TestCase("file,label\n", "names no picture")]
    public void A_wrong_line_of_the_list_is_named(string text, string cause)
    {
        Write("q.png", Png(1, 1, Grey, 9));
        File.WriteAllText(Path.Combine(folder, "labels.csv"), text);
        Refuses(cause);
    }

    [Test]
    public void Jpeg_is_decoded_by_its_content_and_a_cut_one_is_not()
    {
        using var picture = new Image<Rgb24>(16, 16, new Rgb24(200, 100, 50));
        using var bytes = new MemoryStream();
        picture.SaveAsJpeg(bytes);
        Write("a/x.jpg", bytes.ToArray());
        Write("b/x.png", bytes.ToArray());
        var image = DataFile.Read(folder).Image(1);
        Assert.That(new[] { image[0], image[256], image[767] }, Is.EqualTo(new[] { 200 / 255f, 100 / 255f, 50 / 255f }).Within(3 / 255f));
        Write("b/x.png", bytes.ToArray()[..^30]);
        Refuses("x.png' is a picture that is damaged");
    }

    [Test]
    public void What_cannot_be_taken_together_is_named()
    {
        Refuses("no labels.csv and 0 folders");
        Write("a/x.png", Png(2, 1, Grey, 1, 2));
        Refuses("no labels.csv and 1 folder");
        Directory.CreateDirectory(Path.Combine(folder, "b"));
        Refuses("b' has no .png, .jpg or .jpeg right in it");
        Write("b/y.png", Png(1, 2, Grey, 1, 2));
        Refuses("y.png' is 1 wide and 2 high, but '", "x.png' is 2 wide and 1 high");
        Write("b/y.png", "hello"u8.ToArray());
        Refuses("y.png' is no PNG or JPEG picture");
        Write("b/y.png", []);
        Refuses("y.png' is no PNG or JPEG picture");
        Write("b/y.png", Png(2, 1, Grey, 1, 2)[..50]);
        Refuses("y.png' is a picture that is damaged");
        Write("b/y.png", Png(2, 1, ColoursAndAlpha, 1, 2, 3, 255, 4, 5, 6, 254));
        Refuses("y.png' is transparent at column 1, row 0");
    }

    [Test]
    public void A_size_that_no_memory_holds_is_refused_before_it_is_taken()
    {
        Write("a/x.png", Png(60000, 60000, Grey, 1));
        Write("b/x.png", Png(60000, 60000, Grey, 1));
        Refuses("has pictures 60000 wide and 60000 high: more than 2^26 pixels each");
    }

    /// <summary>A picture is read when it is asked for, and not before: what lies in memory does not grow with the folder.</summary>
    [Test]
    public void Pictures_are_decoded_one_by_one_as_they_are_asked_for()
    {
        Write("a/x.png", Png(2, 1, Grey, 1, 2));
        Write("b/y.png", Png(2, 1, Grey, 3, 4));
        Write("b/z.png", Png(2, 1, Grey, 5, 6));
        var images = DataFile.Read(folder);
        var (hash, part) = (images.Hash, DataFile.Read($"{folder}#1..3"));
        Write("b/y.png", Png(2, 1, Grey, 7, 8));
        Assert.Multiple(() =>
        {
            Assert.That(images.Image(1), Is.EqualTo(new[] { 7 / 255f, 8 / 255f }));
            Assert.That(part.Image(0), Is.EqualTo(images.Image(1)));
            Assert.That(part.Image(1), Is.EqualTo(new[] { 5 / 255f, 6 / 255f }));
            Assert.That(DataFile.Read(folder).Hash, Is.Not.EqualTo(hash));
        });
        Write("b/y.png", "hello"u8.ToArray());
        Assert.That(() => images.Image(1), Throws.TypeOf<ModelException>().With.Message.Contains("y.png' is no PNG or JPEG picture"));
    }

    /// <summary>The sum of a folder is that of the same values in memory: a log of the one is continued with the other.</summary>
    [Test]
    public void The_hash_is_that_of_the_values()
    {
        Write("a/x.png", Png(2, 1, Grey, 1, 2));
        Write("b/y.png", Png(2, 1, Grey, 3, 4));
        Assert.That(DataFile.Read(folder).Hash, Is.EqualTo(ImageSet.Create("the same", new(1, 1, 2), new byte[] { 1, 2, 3, 4 }, [0, 1]).Hash));
    }

    [Test]
    public void Folders_whose_numbers_are_not_those_of_the_classes_are_warned_of()
    {
        for (var i = 0; i < 11; i++)
        {
            Write($"{i}/x.png", Png(1, 1, Grey, 200));
        }

        Assert.That(DataFile.Read(folder).Warnings, Has.One.Contains("the folder '10' is class 2"));
    }

    private void Refuses(params string[] parts)
    {
        var message = Assert.Throws<ModelException>(() => _ = DataFile.Read(folder).Hash)!.Message;
        Assert.That(message, Does.Not.Contain('\n'));
        foreach (var part in parts)
        {
            Assert.That(message, Does.Contain(part));
        }
    }

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    // Rows as they are, each behind a 0 that says so, in the format's own packing.
    private static byte[] Png(int width, int height, byte colours, params byte[] values)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionMode.Compress))
        {
            foreach (var row in values.Chunk(Math.Max(1, values.Length / height)))
            {
                deflate.Write([0, .. row]);
            }
        }

        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, [.. BigEndian(width), .. BigEndian(height), 8, colours, 0, 0, 0]), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] summed = [.. type, .. data];
        var crc = uint.MaxValue;
        foreach (var value in summed)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return [.. BigEndian(data.Length), .. summed, .. BigEndian((int)~crc)];
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
