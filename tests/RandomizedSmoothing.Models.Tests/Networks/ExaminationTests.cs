using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Models.Tests.Networks;

/// <summary>Networks that deserve no certificate are refused when they are loaded, each with the probable reason.</summary>
public sealed class ExaminationTests
{
    private const string Y = TorchScriptArchive.TenPixels;

    private readonly ImageSet digits = DataFile.Read("digits-test");
    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("examination-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase(Y)]
    [TestCase($"torch.log_softmax({Y}, 1)")]
    [TestCase($"torch.add({Y}, 1000000.)")]
    [TestCase($"torch.to({Y}, 7)")]
    [TestCase($"torch.log(torch.softmax(torch.mul({Y}, 1000.), 1))")]
    [TestCase("torch.slice(torch.flatten(torch.mean(x, [1], True), 1), 1, 18, 28)")]
    public void A_function_of_each_image_is_taken(string forward)
    {
        using var network = Load(forward);
        var (batch, classes) = (digits.Image(0).Concat(digits.Image(1)).ToArray(), new int[2]);
        network.Classify(batch, classes);
        int[] brightest = [.. new[] { 0, 1 }.Select(i => digits.Image(i)[18..28]).Select(pixels => Array.IndexOf(pixels, pixels.Max()))];
        Assert.That(classes, Is.EqualTo(brightest));
    }

    [TestCase($"torch.dropout({Y}, 0.20000000000000001, True)", "answers the same images differently when asked again: dropout")]
    [TestCase($"torch.add({Y}, torch.rand_like({Y}))", "answers the same images differently when asked again")]
    [TestCase($"torch.sub({Y}, torch.mean({Y}, [0], True))", "depends on what lies beside it in the batch: batch normalisation is on")]
    [TestCase($"torch.add({Y}, torch.flip({Y}, [0]))", "depends on what lies beside it in the batch")]
    [TestCase($"torch.slice({Y}, 0, 0, 1)", "answers 2 images with 1×10 values, but 2×10 are expected: a row for each image; was it traced with a batch of one?")]
    [TestCase($"torch.view({Y}, [1, 10])", "takes one image of 'digits-test', but not two at a time: was it traced with a batch of one?")]
    [TestCase($"torch.squeeze({Y})", "answers 1 image with 10 values, but 1×10 are expected: a row for each image; a squeeze()")]
    [TestCase($"torch.slice({Y}, 0, 0, 0)", "answers 2 images with 0×10 values")]
    [TestCase($"torch.argmax({Y}, 1)", "answers 2 images with 2 values")]
    [TestCase($"torch.mean({Y})", "answers 2 images with 1 values")]
    [TestCase($"torch.slice({Y}, 1, 0, 3)", "answers an image with 1×3 values, but the images have 10 classes: 1×10 are expected")]
    [TestCase($"torch.div(torch.sub({Y}, {Y}), torch.zeros_like({Y}))", "answers image 0 of 'digits-test' without noise with no largest number (NaN, NaN, NaN, NaN, …)")]
    [TestCase($"torch.div(torch.ones_like({Y}), torch.zeros_like({Y}))", "without noise with no largest number")]
    [TestCase($"torch.log(torch.zeros_like({Y}))", "without noise with no largest number")]
    [TestCase("torch.matmul(torch.flatten(x, 1), torch.to(torch.ones([64, 10]), 5))", "its weights are in half precision (float16)")]
    [TestCase("torch.matmul(torch.flatten(x, 1), torch.to(torch.ones([64, 10]), 15))", "its weights are in half precision (bfloat16)")]
    [TestCase("torch.matmul(torch.flatten(x, 1), torch.ones([65, 10]))", "does not take the images of 'digits-test', 1×8×8 each: RuntimeError: ")]
    [TestCase("torch.slice(torch.flatten(torch.add(x, torch.reshape(torch.arange(3), [1, 3, 1, 1])), 1), 1, 80, 90)", "tells them apart, and so is one for colour images")]
    public void Another_is_refused_with_the_reason(string forward, string reason) =>
        Assert.That(() => Load(forward), Throws.InstanceOf<ModelException>().With.Message.Contains(reason).And.Message.Not.Contains("\n"));

    [TestCase($"({Y}, {Y})", "Tuple[Tensor, Tensor]", "answers with several things (a tuple), but one tensor of n×classes numbers is expected")]
    [TestCase($"[{Y}, {Y}]", "List[Tensor]", "answers with a list, but one tensor")]
    [TestCase($"{{\"out\": {Y}}}", "Dict[str, Tensor]", "answers with a dictionary, or another thing that is no tensor")]
    [TestCase($"torch.complex({Y}, {Y})", "Tensor", "answers with complex numbers")]
    [TestCase("3", "int", "answers with something else than a tensor")]
    public void One_that_answers_with_something_else_than_a_tensor_says_so(string forward, string type, string reason) =>
        Assert.That(() => Load(forward, type), Throws.InstanceOf<ModelException>().With.Message.Contains(reason));

    [Test]
    public void A_fault_that_shows_in_larger_batches_only_is_found_at_the_size_in_use()
    {
        // A row of another image is added from ten images on.
        var path = TorchScriptArchive.Write(Path.Combine(folder, "large.pt"), $"y = {Y}\nif torch.gt(torch.size(x, 0), 9):\n  z = torch.add(y, torch.flip(y, [0]))\nelse:\n  z = y\nz");
        using var network = ModelFile.Load(path, digits, Torch.Device("cpu"));
        Assert.That(network.Inconstancy(digits, 9), Is.Null);
        Assert.That(network.Inconstancy(digits, 10), Does.Contain("depends on what lies beside it"));
    }

    [Test]
    public void What_fails_later_is_one_line_and_counts_nothing()
    {
        var path = TorchScriptArchive.Write(Path.Combine(folder, "late.pt"), $"y = {Y}\nif torch.gt(torch.size(x, 0), 9):\n  z = torch.slice(y, 0, 1)\nelse:\n  z = y\nz");
        using var network = ModelFile.Load(path, digits, Torch.Device("cpu"));
        var inputs = Enumerable.Range(0, 12).SelectMany(digits.Image).ToArray();
        Assert.That(() => network.Classify(inputs, new int[12]), Throws.InstanceOf<ModelException>().With.Message.Contains("answers 12 images with 11×10 values, but 12×10 are expected"));
    }

    [TestCase(new[] { 1f, 3, 3 }, 1)]
    [TestCase(new[] { float.NegativeInfinity, -7, -8 }, 1)]
    [TestCase(new[] { 1f, float.NaN, 3 }, -1)]
    [TestCase(new[] { 1f, 3, float.NaN }, -1)]
    [TestCase(new[] { float.NaN, 2, 3 }, -1)]
    [TestCase(new[] { 1f, float.PositiveInfinity, 3 }, -1)]
    [TestCase(new[] { float.NegativeInfinity, float.NegativeInfinity }, -1)]
    public void The_class_is_the_first_of_the_largest_numbers_or_none(float[] row, int expected) => Assert.That(Logits.Top(row), Is.EqualTo(expected));

    [Test]
    public void The_batch_fits_what_is_asked_of_rounding() => Assert.Multiple(() =>
    {
        float[] row = [12.5f, -3.25f, 0.001f];
        Assert.That(Examination.AreEqual(row, [12.50001f, -3.250004f, 0.00101f]));
        Assert.That(Examination.AreEqual(row, [12.6f, -3.25f, 0.001f]), Is.False, "less than a hundredth of the range");
        Assert.That(Examination.AreEqual(row, [float.NaN, -3.25f, 0.001f]), Is.False);
        Assert.That(Examination.AreEqual([float.NaN, 1], [float.NaN, 1]));
        Assert.That(Examination.AreEqual([float.NegativeInfinity, 1, 2], [float.NegativeInfinity, 1, 2]));
        Assert.That(Examination.AreEqual([1e6f, 1e6f + 1], [1e6f + 2, 1e6f + 1]), "the last digits of large numbers");
        Assert.That(Examination.AreEqual([5, 5], [5, 5.001f]), Is.False);
    });

    private NetworkClassifier Load(string forward, string type = "Tensor") =>
        ModelFile.Load(TorchScriptArchive.Write(Path.Combine(folder, $"{Guid.NewGuid()}.pt"), forward, type), digits, Torch.Device("cpu"));
}
