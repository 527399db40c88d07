using System.Text;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Models.Tests.Networks;

/// <summary>Files that are no models, and are often taken for one: each is named, with the Python that makes a model of it. The pickles are the first bytes of what PyTorch 1.13 and 2 write.</summary>
public sealed class ModelFormatTests
{
    private const string Magic = "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.\u0080\u0002M\u00e9\u0003.\u0080\u0002}q\0(X\u0010\0\0\0protocol_versionq\u0001M\u00e9\u0003X\r\0\0\0little_endianq\u0002\u0088u.";
    private const string State = "\u0080\u0002ccollections\nOrderedDict\nq\0)Rq\u0001(X\u0008\0\0\0fc.weightq\u0002ctorch._utils\n_rebuild_tensor_v2\n";
    private const string Checkpoint = "\u0080\u0002}q\0(X\u0005\0\0\0epochq\u0001K\u0003X\n\0\0\0state_dictq\u0002ccollections\nOrderedDict\nq\u0003)Rq\u0004(X\u0008\0\0\0fc.weightq\u0005";
    private const string Module = "\u0080\u0002ctorchvision.models.resnet\nResNet\nq\0)\u0081q\u0001}q\u0002(X\u0008\0\0\0training";
    private const string Plain = "\u0080\u0002}q\0(X\u0001\0\0\0wq\u0001ctorch._utils\n_rebuild_tensor_v2\nq\u0002((X\u0007\0\0\0storage";

    private readonly ImageSet digits = DataFile.Read("digits-test");
    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("format-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase(State, "a state dict, weights without their network; in Python, with the network's own class: net = MyNetwork(); net.load_state_dict(torch.load('x.pth', map_location='cpu')); torch.jit.trace(net.eval(), torch.rand(2, 1, 8, 8)).save('x.torchscript.pt')")]
    [TestCase(Plain, "a state dict")]
    [TestCase(Checkpoint, "a checkpoint, a dictionary with weights under 'state_dict'; in Python, with the network's own class: net = MyNetwork(); net.load_state_dict(torch.load('x.pth', map_location='cpu')['state_dict']); torch.jit.trace(")]
    [TestCase(Module, "a pickled module of the class ResNet, which only Python can load; in Python, where that class is: net = torch.load('x.pth', map_location='cpu', weights_only=False); torch.jit.trace(")]
    [TestCase("\u0080\u0002(X\u0006\0\0\0moduleq\0ctorchvision.models.resnet\nResNet\nq\u0001X1\0\0\0/usr/lib", "a pickled module of the class ResNet")]
    [TestCase("\u0080\u0002ctorch._utils\n_rebuild_tensor_v2\nq\0((X\u0007\0\0\0storage", "a pickle of Python, and no network")]
    [TestCase("\u0080\u0002K\u0003.", "a pickle of Python, and no network")]
    public void What_torch_save_writes_is_named(string pickle, string what)
    {
        var path = Path.Combine(folder, "x.pth");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(Magic + pickle));
        Refuses(path, what);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(pickle));
        Refuses(path, what);
        File.Delete(path);
        TorchScriptArchive.Write(path, ("data.pkl", pickle), ("version", "3\n"));
        Refuses(path, what);
    }

    [TestCase("\u0089HDF\r\n\u001a\n...", "an HDF5 file")]
    [TestCase("\u0040\0\0\0\0\0\0\0{\"w\":{\"dtype\":\"F32\",\"shape\":[1]}}", "a safetensors file, weights without a network")]
    [TestCase("", "no TorchScript model")]
    [TestCase("PK\u0003\u0004", "no TorchScript model, as torch.jit.save writes it: the archive is damaged or cut off")]
    public void Other_files_are_named_too(string start, string what)
    {
        var path = Path.Combine(folder, "x.pth");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(start));
        Refuses(path, what);
    }

    [Test]
    public void An_archive_without_a_network_says_so()
    {
        var path = Path.Combine(folder, "x.zip");
        TorchScriptArchive.Write(path, ("picture.png", ""));
        Refuses(path, "an archive, but no TorchScript model, as torch.jit.save writes it: it has no constants.pkl");
    }

    /// <summary>TorchScript has no limit of size: a file of more than 1 GiB, most of it a hole, is read as far as its kind needs.</summary>
    [Test]
    public void A_large_file_is_looked_at_and_not_read_whole()
    {
        var path = Path.Combine(folder, "large.bin");
        using (var file = File.Create(path))
        {
            file.SetLength(3L << 30);
        }

        Refuses(path, "no TorchScript model");
        Assert.That(ModelFormats.Of(TorchScriptArchive.Write(Path.Combine(folder, "good.pt"), TorchScriptArchive.TenPixels), digits.Shape), Is.EqualTo(ModelFormat.TorchScript));
    }

    private void Refuses(string path, string cause) => Assert.That(
        () => ModelFile.Open(path, digits, TorchSharp.torch.CPU), Throws.InstanceOf<ModelException>().With.Message.Contains($"'{path}' is {cause}").And.Message.Not.Contains("\n"));
}
