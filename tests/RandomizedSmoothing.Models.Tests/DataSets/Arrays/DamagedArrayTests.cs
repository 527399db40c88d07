using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Tests.DataSets.Arrays;

/// <summary>Arrays that are damaged, or lie, or are no images: one line says which, and no memory is taken for what is not there.</summary>
public sealed class DamagedArrayTests
{
    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("arrays-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase("|u1", "(4, 1000000000, 1000000000, 1000000)", 0, "its header says 4×1000000000×1000000000×1000000 numbers of type |u1; is it cut off?")]
    [TestCase("<f4", "(4294967296, 4294967296, 4294967296)", 0, "4294967296×4294967296×4294967296")]
    [TestCase("<f8", "(2, 2, 2)", 63, "has 63 bytes of data")]
    [TestCase("|u1", "(2, 2, 2)", 9, "has 9 bytes of data")]
    [TestCase("|u1", "(0, 2, 2)", 0, "0×2×2 numbers of type |u1; there is nothing in it")]
    [TestCase("|u1", "(2, -2, 2)", 8, "the size '-2'")]
    [TestCase("|u1", "(2, 99999999999999999999, 2)", 8, "the size '99999999999999999999'")]
    [TestCase("|O", "(2, 2, 2)", 64, "the type '|O'; read are bytes (uint8)", "no Python objects")]
    [TestCase("<c8", "(2, 2, 2)", 64, "the type '<c8'")]
    [TestCase("<U3", "(2, 2, 2)", 96, "the type '<U3'")]
    [TestCase("<i8", "(2, 2, 2)", 64, "the type '<i8'", "x.astype(numpy.uint8)")]
    [TestCase("|u1", "(2, 4)", 8, "is 2×4, but images are n×h×w, n×c×h×w or n×h×w×c: reshape")]
    [TestCase("|u1", "(2, 1, 1, 2, 2)", 8, "is 2×1×1×2×2")]
    [TestCase("|u1", "()", 1, "is 1, but")]
    public void A_header_that_is_wrong_is_named(string type, string shape, int bytes, params string[] parts)
    {
        Write("labels.npy", Array(Header("|u1", "(2,)"), new byte[2]));
        Refuses(Write("x.npy", Array(Header(type, shape), new byte[bytes])), parts);
    }

    [Test]
    public void A_header_that_cannot_be_read_is_named() => Assert.Multiple(() =>
    {
        byte[] whole = Array(Header("|u1", "(2, 2, 2)"), new byte[8]);
        Refuses(Write("x.npy", []), "does not begin as an array of numpy.save does");
        Refuses(Write("x.npy", [.. whole[..6], 9, .. whole[7..]]), "does not begin as an array of numpy.save does");
        Refuses(Write("x.npy", whole[..40]), "x.npy' is cut off");
        Refuses(Write("x.npy", [.. whole[..6], 2, 0, 0, 0, 0, 128, .. whole[10..]]), "a header of 2147483648 bytes");
        Refuses(Write("x.npy", Array("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 2, 2), }", new byte[32])), "not structured ones");
    });

    [Test]
    public void A_value_that_is_no_number_of_single_precision_is_named([Values(double.NaN, double.PositiveInfinity, 1e39)] double value, [Values] bool isFortran)
    {
        var bytes = new byte[12 * 8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan((isFortran ? 1 + (3 * 2) : 4 + 2) * 8), value);
        Write("labels.npy", Array(Header("|u1", "(3,)"), new byte[3]));
        Refuses(Write("x.npy", Array(Header("<f8", "(3, 2, 2)", isFortran), bytes)), "x.npy': image 1 has the value");
    }

    [TestCase("|u1", "(3,)", "3 labels")]
    [TestCase("<f8", "(2,)", "labels are n whole numbers: y.astype(int)")]
    [TestCase("|u1", "(2, 10)", "is 2×10 of type '|u1', but labels are n whole numbers: y.argmax(1)")]
    [TestCase("|i1", "(2,)", "image 1 has the label -1, but labels are from 0")]
    [TestCase("<u8", "(2,)", "image 1 has the label 18446744073709551615")]
    public void Labels_that_do_not_fit_are_named(string type, string shape, string cause)
    {
        var bytes = Enumerable.Repeat((byte)255, type[2..] == "8" ? 16 : shape == "(2, 10)" ? 20 : shape == "(3,)" ? 3 : 2).ToArray();
        System.Array.Clear(bytes, 0, int.Parse(type[2..], System.Globalization.CultureInfo.InvariantCulture));
        Refuses(Write("x.npz", Archive(("x", Array(Header("|u1", "(2, 2, 2)"), new byte[8])), ("y", Array(Header(type, shape), bytes)))), cause);
    }

    [Test]
    public void Arrays_of_other_names_are_listed() => Assert.Multiple(() =>
    {
        var (x, y) = (Array(Header("|u1", "(2, 2, 2)"), new byte[8]), Array(Header("|u1", "(2,)"), new byte[2]));
        Refuses(Write("x.npz", Archive(("a", x), ("b", y))), "no images: an array x, images or data is expected; it holds a, b");
        Refuses(Write("x.npz", Archive(("x", x), ("b", y))), "no labels: an array y, labels or targets is expected", "x.labels.npy", "it holds x, b");
        Refuses(Write("x.npz", Archive(("x", x), ("data", x), ("y", y))), "has x and data, of which only one is expected");
        Refuses(Write("x.npy", x), "x.npy' has no labels", "x.labels.npy", "labels.npy' is missing beside it");
    });

    [Test]
    public void Archives_that_are_damaged_or_lie_are_refused() => Assert.Multiple(() =>
    {
        var (x, y) = (Array(Header("|u1", "(2, 2, 2)"), new byte[8]), Array(Header("|u1", "(2,)"), new byte[2]));
        var whole = Archive(("x", x), ("y", y));
        Refuses(Write("x.npz", [1, 2, 3]), "is damaged or cut off");
        Refuses(Write("x.npz", whole[..^30]), "is damaged or cut off");
        Refuses(Write("x.npz", Archive([.. Enumerable.Range(0, 1001).Select(i => ($"a{i}", new byte[1]))])), "1001 entries");

        // The length that the directory at the end claims for the first array.
        var lie = whole.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(lie.AsSpan(lie.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24), 900_000_000);
        Refuses(Write("x.npz", lie), "array x in '", "claims 900000000 bytes");
        Refuses(Write("x.npz", Archive(("x", Array(Header("|u1", "(2, 1000, 1000000)"), [])), ("y", y))), "its header says 2×1000×1000000");
    });

    [TestCase("(2, 3, 5, 3)", 3, 5, 3, true)]
    [TestCase("(2, 7, 5, 7)", 7, 5, 7, true)]
    [TestCase("(2, 3, 4, 1)", 1, 3, 4, true)]
    [TestCase("(2, 1, 4, 3)", 1, 4, 3, true)]
    [TestCase("(2, 3, 4, 2)", 3, 4, 2, false)]
    [TestCase("(2, 2, 4, 3)", 3, 2, 4, false)]
    [TestCase("(2, 12, 64, 64)", 12, 64, 64, false)]
    [TestCase("(2, 64, 64, 4)", 4, 64, 64, false)]
    [TestCase("(2, 5, 3)", 1, 5, 3, false)]
    public void Channels_are_told_by_their_number_and_a_doubt_is_said(string sizes, int channels, int height, int width, bool isDoubtful)
    {
        var shape = new ImageShape(channels, height, width);
        var images = DataFile.Read(Write("x.npz", Archive(("x", Array(Header("|u1", sizes), [.. Enumerable.Range(0, 2 * shape.Dimension).Select(i => (byte)i)])), ("y", Array(Header("|u1", "(2,)"), [0, 1])))));
        Assert.That(images.Shape, Is.EqualTo(shape));
        Assert.That(images.Warnings, isDoubtful ? Has.One.Contains($"which may be n×c×h×w or n×h×w×c: it is read as images of {shape}") : Is.Empty);
    }

    private static void Refuses(string path, params string[] parts)
    {
        var message = Assert.Throws<ModelException>(() => DataFile.Read(path))!.Message;
        Assert.That(message, Does.Not.Contain('\n'));
        foreach (var part in parts)
        {
            Assert.That(message, Does.Contain(part));
        }
    }

    private static string Header(string type, string shape, bool isFortran = false) => $"{{'descr': '{type}', 'fortran_order': {(isFortran ? "True" : "False")}, 'shape': {shape}, }}";

    private static byte[] Array(string header, byte[] bytes)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)(header.Length + 1));
        return [0x93, .. "NUMPY"u8, 1, 0, .. length, .. Encoding.ASCII.GetBytes(header), (byte)'\n', .. bytes];
    }

    private static byte[] Archive(params (string Name, byte[] Bytes)[] arrays)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, array) in arrays)
            {
                using var entry = archive.CreateEntry(name + ".npy").Open();
                entry.Write(array);
            }
        }

        return bytes.ToArray();
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
