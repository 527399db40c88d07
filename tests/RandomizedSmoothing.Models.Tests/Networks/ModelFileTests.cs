using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Models.Training;
using RandomizedSmoothing.Sampling;
using TorchSharp;

namespace RandomizedSmoothing.Models.Tests.Networks;

public sealed class ModelFileTests
{
    private readonly ImageSet digits = DataFile.Read("digits-train");
    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("model-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_trained_network_comes_back_from_its_file()
    {
        using var classifier = ModelFile.Load(Trained(seed: 1), digits, Torch.Device("cpu"));
        var (batch, classes) = (Enumerable.Range(0, digits.Count).SelectMany(digits.Image).ToArray(), new int[digits.Count]);
        classifier.Classify(batch, classes);
        Assert.That(classes.Where((index, i) => index == digits.Label(i)).Count(), Is.GreaterThan(0.9 * digits.Count));
    }

    [Test]
    public void The_same_seed_makes_the_same_file_and_another_one_another()
    {
        var (first, again, other) = (File.ReadAllBytes(Trained(1)), File.ReadAllBytes(Trained(1)), File.ReadAllBytes(Trained(2)));
        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo(first));
            Assert.That(other, Is.Not.EqualTo(first));
        });
    }

    [Test]
    public void A_cut_off_or_damaged_file_says_so()
    {
        var bytes = File.ReadAllBytes(Trained(1));
        var head = Array.IndexOf(bytes, (byte)'{');
        Assert.Multiple(() =>
        {
            Refuses(bytes[..^1], "is it cut off?");
            Refuses(bytes[..(head + 9)], "second line cannot be read");
            Refuses([.. bytes[..(head + 1)], (byte)'x', .. bytes[(head + 2)..]], "second line cannot be read");
            Refuses([1, 2, 3], "no TorchScript model");
            Refuses([], "no TorchScript model");
        });
    }

    [Test]
    public void A_network_that_does_not_fit_the_images_says_so()
    {
        var path = Trained(1);
        var file = Path.Combine(folder, "x.bin");
        File.WriteAllBytes(file, new byte[3073]);
        Assert.That(() => ModelFile.Load(path, DataFile.Read(file), Torch.Device("cpu")), Throws.InstanceOf<ModelException>().With.Message.Contains("takes 64 values").And.Message.Contains("3×32×32"));
    }

    [Test]
    public void A_TorchScript_network_that_does_not_fit_the_images_says_so()
    {
        // Outside of what must throw: where there are no data, this skips the test.
        var path = Repository.Data("models", "cifar10-resnet20.pt");
        Assert.That(
            () => ModelFile.Load(path, digits, Torch.Device("cpu")),
            Throws.InstanceOf<ModelException>().With.Message.Contains("does not take the images of 'digits-train', 1×8×8 each").And.Message.Not.Contains("\n"));
    }

    [Test]
    public void A_network_with_another_number_of_classes_says_so()
    {
        Torch.Load();
        using var network = new DigitsNetwork(64, 3, 7);
        Assert.That(
            () => TorchClassifier.Create(network, network.forward, "seven", digits, torch.CPU),
            Throws.InstanceOf<ModelException>().With.Message.Contains("1×7 values").And.Message.Contains("1×10 are expected"));
    }

    [TestCase("tpu", "; valid: auto, cpu, cuda")]
    [TestCase("cuda", "not available")]
    public void A_device_that_is_not_there_says_so(string name, string cause)
    {
        if (name == "cuda" && torch.cuda.is_available())
        {
            Assert.Ignore("there is a card");
        }

        Assert.That(() => Torch.Device(name), Throws.InstanceOf<ModelException>().With.Message.Contains(cause));
    }

    private string Trained(ulong seed)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid()}.network");
        using var network = Trainer.Train(digits, new(sigma: 0.1, points: 2, epochs: 6, seed));
        File.WriteAllBytes(path, NetworkFile.Write(network, new(64, Trainer.Hidden, 10, 0.1, 2, 6, seed, digits.Hash, "a test")));
        return path;
    }

    private void Refuses(byte[] bytes, string cause)
    {
        var path = Path.Combine(folder, "damaged");
        File.WriteAllBytes(path, bytes);
        Assert.That(() => ModelFile.Load(path, digits, Torch.Device("cpu")), Throws.InstanceOf<ModelException>().With.Message.Contains(cause).And.Message.Not.Contains("\n"));
    }
}
