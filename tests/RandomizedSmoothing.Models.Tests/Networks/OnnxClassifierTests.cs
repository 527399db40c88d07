using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using static RandomizedSmoothing.Tests.Shared.OnnxModel;

namespace RandomizedSmoothing.Models.Tests.Networks;

/// <summary>Networks in ONNX: of any batch or of one size, and examined as those of Torch.</summary>
public sealed class OnnxClassifierTests
{
    private readonly ImageSet digits = DataFile.Read("digits-test");
    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("onnx-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Its_class_is_the_largest_output_whatever_batch_it_was_made_for([Values(null, 1, 3, 50)] int? batch)
    {
        using var network = Load(TenPixels, batch);
        foreach (var count in new[] { 1, 2, 3, 20 })
        {
            var classes = new int[count];
            network.Classify(Enumerable.Range(0, count).SelectMany(digits.Image).ToArray(), classes);
            Assert.That(classes, Is.EqualTo(Enumerable.Range(0, count).Select(i => digits.Image(i)[18..28]).Select(pixels => Array.IndexOf(pixels, pixels.Max()))));
        }

        Assert.That(network.Inconstancy(digits, 7), Is.Null);
        Assert.That(network.Remark, batch is null ? Is.Null : Does.StartWith($"takes batches of {batch} only"));
    }

    [Test]
    public void One_that_looks_across_its_batch_is_no_function_of_an_image()
    {
        using var network = Load([.. TenPixels[..1], Node("Slice", "flat", "z", ("axes", [1]), ("starts", [18]), ("ends", [28])), Node("ReduceMean", "z", "m", ("axes", [0]), ("keepdims", [1])), Node("Sub", "z,m", "y")]);
        Assert.That(network.Inconstancy(digits, 8), Does.Contain("depends on what lies beside it in the batch"));
    }

    [Test]
    public void What_does_not_fit_is_named() => Assert.Multiple(() =>
    {
        Refuses(() => Load([TenPixels[0], Node("Slice", "flat", "y", ("axes", [1]), ("starts", [18]), ("ends", [25]))]), "1×7 values");
        Refuses(() => Load([TenPixels[0], Node("Slice", "flat", "z", ("axes", [1]), ("starts", [18]), ("ends", [28])), Node("ReduceMean", "z", "y", ("axes", [0]), ("keepdims", [1]))]), "was it traced with a batch of one?");
        Refuses(() => Load([TenPixels[0], Node("Slice", "flat", "z", ("axes", [1]), ("starts", [18]), ("ends", [28])), Node("Sub", "z,z", "o"), Node("Div", "o,o", "y")]), "no largest number (NaN");
        Refuses(() => Load(TenPixels, type: 10), "takes Float16 and gives Float16, but single precision is expected of both");
        Refuses(() => Load([.. TenPixels, Node("Identity", "y", "other")], outputs: ["y", "other"]), "the inputs x and the outputs y, other, but one");
        Refuses(() => Load([Node("NoSuchOperator", "x", "y")]), "is no ONNX model that ONNX Runtime can load");
        Refuses(() => OnnxClassifier.Load(Write(Path.Combine(folder, "c.onnx"), TenPixels), digits, "tpu"), "--device 'tpu' is not one of its words; valid: auto, cpu, cuda");
        File.WriteAllText(Path.Combine(folder, "text.onnx"), "hello");
        Refuses(() => ModelFile.Open(Path.Combine(folder, "text.onnx"), digits, "cpu"), "is no ONNX model that ONNX Runtime can load");
        var colours = Path.Combine(folder, "x.bin");
        File.WriteAllBytes(colours, new byte[2 * 3073]);
        Refuses(() => ModelFile.Open(Write(Path.Combine(folder, "d.onnx"), TenPixels), DataFile.Read(colours), "cpu"), "does not take the images of '" + colours + "', n×3×32×32: it takes n×1×8×8");
    });

    private static void Refuses(Action load, string cause) => Assert.That(load, Throws.InstanceOf<ModelException>().With.Message.Contains(cause).And.Message.Not.Contains("\n"));

    private NetworkClassifier Load(byte[][] nodes, int? batch = null, int type = 1, params string[] outputs) =>
        ModelFile.Open(Write(Path.Combine(folder, $"{Guid.NewGuid()}.onnx"), nodes, batch, type, outputs), digits, "cpu");
}
