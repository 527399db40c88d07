namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>Wrong use of the verbs on models: one line, exit code 2, and nothing is written.</summary>
public sealed class CertifyBadInputTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("--sigma 0", "--sigma '0' is not a standard deviation", "valid: above 0")]
    [TestCase("--sigma -1", "--sigma '-1' is not a standard deviation", "valid: above 0")]
    [TestCase("--sigma NaN", "--sigma 'NaN' is not", "valid: above 0")]
    [TestCase("--sigma 0,5", "--sigma '0,5'", "decimal point")]
    [TestCase("--sigma 1 --alpha 1", "--alpha '1' is not an error probability", "valid: in (0, 1)")]
    [TestCase("--sigma 1 --alpha 0", "--alpha '0' is not an error probability", "valid: in (0, 1)")]
    [TestCase("--sigma 1 --n 0", "--n '0'", "at least 1")]
    [TestCase("--sigma 1 --n0 -3", "--n0 '-3'", "at least 1")]
    [TestCase("--sigma 1 --n 9999999999999", "--n '9999999999999' is not a number of samples", "valid: from 1 to 2^40")]
    [TestCase("--sigma 1 --skip 0", "--skip '0' is not in its range", "valid: at least 1")]
    [TestCase("--sigma 1 --max 0", "--max '0' is not a number of images", "valid: at least 1")]
    [TestCase("--sigma 1 --batch 0", "--batch '0' is not in its range", "valid: at least 1")]
    [TestCase("--sigma 1 --batch 2000000000", "--batch '2000000000' is not in its range", "valid: at most")]
    [TestCase("--sigma 1 --shard 4/4", "--shard '4/4' is not a share of the images", "below n")]
    [TestCase("--sigma 1 --shard 1", "--shard '1' is not a share of the images", "")]
    [TestCase("--sigma 1 --shard 1/0", "--shard '1/0' is not a share of the images", "")]
    [TestCase("--sigma 1 --max 1 --shard 3/4", "no image is left for shard 3/4", "--max 1")]
    [TestCase("--sigma 1 --device tpu", "--device 'tpu'", "auto, cpu, cuda")]
    [TestCase("", "--sigma is missing; valid: ", "")]
    public async Task An_option_outside_its_range_is_named(string options, string value, string valid) =>
        await Refuses($"certify --model {CertifyFolder.Network} --data digits-test --out {folder.PathOf("log.tsv")} {options}", value, valid);

    [TestCase("predict --sigma -1", "--sigma '-1' is not a standard deviation; valid: from 0")]
    [TestCase("predict --sigma 1 --n 0", "--n '0'")]
    public async Task Predict_refuses_as_certify_does(string words, string value) => await Refuses($"{words} --model {CertifyFolder.Network} --data digits-test", value);

    [TestCase("--sigma -1", "--sigma '-1' is not in its range; valid: ")]
    [TestCase("--sigma 1 --points 0", "--points '0' is not in its range; valid: ")]
    [TestCase("--sigma 1 --epochs 0", "--epochs '0' is not in its range; valid: ")]
    public async Task Train_refuses_too(string options, string value) => await Refuses($"train --data digits-train --out {folder.PathOf("log.tsv")} {options}", value);

    [Test]
    public async Task Files_that_are_missing_or_no_model_or_do_not_fit_are_named()
    {
        var text = folder.PathOf("text.pt");
        await File.WriteAllTextAsync(text, "hello");
        var cifar = folder.PathOf("x.bin");
        await File.WriteAllBytesAsync(cifar, new byte[2 * 3073]);
        await Refuses(Words("none.pt", "digits-test"), "no such file: 'none.pt'");
        await Refuses(Words(folder.Place, "digits-test"), "is a folder");
        await Refuses(Words(text, "digits-test"), "is no TorchScript model");
        await Refuses(Words(CertifyFolder.Network, "none.bin"), "no such file: 'none.bin'");
        await Refuses(Words(CertifyFolder.Network, text), "is no data set by its name");
        await Refuses(Words(CertifyFolder.Network, cifar), "takes 64 values", "3×32×32");
        await File.WriteAllBytesAsync(cifar, new byte[(2 * 3073) - 1]);
        await Refuses(Words(CertifyFolder.Network, cifar), "cut off after 1 images");
    }

    [Test]
    public async Task An_existing_file_is_not_overwritten()
    {
        var log = folder.PathOf("log.tsv");
        await File.WriteAllTextAsync(log, "mine\n");
        foreach (var options in new[] { "", "--resume" })
        {
            var result = await folder.CertifyAsync("log.tsv", options);
            Assert.That((result.ExitCode, folder.TextOf("log.tsv")), Is.EqualTo((2, "mine\n")), result.Error);
        }
    }

    [Test]
    public async Task The_log_may_be_neither_the_model_nor_in_a_folder_that_is_not_there()
    {
        var model = folder.PathOf("a.network");
        File.Copy(CertifyFolder.Network, model);
        await Refuses($"certify --model {model} --data digits-test --sigma 1 --out {model}", "is also what --model names");
        await Refuses($"certify --model {model} --data digits-test --sigma 1 --out {folder.PathOf("none/log.tsv")}", "none/log.tsv");
    }

    private string Words(string model, string data) => $"certify --model {model} --data {data} --sigma 0.25 --out {folder.PathOf("log.tsv")}";

    private async Task Refuses(string words, params string[] parts)
    {
        var result = await CertifyFolder.RunAsync(words);
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")), result.Error);
            Assert.That(result.Error.TrimEnd('\n'), Does.StartWith("smoothing ").And.Not.Contain("\n").And.Not.Contain("internal error"));
            Assert.That(File.Exists(folder.PathOf("log.tsv")), Is.False);
            foreach (var part in parts)
            {
                Assert.That(result.Error, Does.Contain(part));
            }
        });
    }
}
