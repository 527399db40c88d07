using System.Security.Cryptography;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>A training whose numbers are none any more ends with a line, and leaves what was there.</summary>
public sealed class DivergedTrainingTests
{
    // 64 inputs, 64 hidden, ten classes, and a bias each.
    private const int Weights = (64 * 64) + 64 + (64 * 10) + 10;

    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase(0)]
    [TestCase(4000)]
    [TestCase(9000)]
    public async Task It_ends_with_a_line_and_leaves_what_was_there(int damaged)
    {
        var (network, checkpoint) = (folder.PathOf("a.network"), folder.PathOf("old"));
        await CertifyFolder.RunAsync($"train --data digits-train --sigma 0.1 --epochs 1 --checkpoint {checkpoint} --out {network}");
        var before = folder.BytesOf("a.network");

        // The numbers stand before the checksum: the weights in four bytes each, a count of steps, then as many means and squares of them in eight.
        var bytes = folder.BytesOf("old");
        var end = bytes.Length - SHA256.HashSizeInBytes;
        var start = end - (Weights * (4 + 16)) - 4;
        var place = damaged < Weights ? start + (4 * damaged) : start + (4 * Weights) + 4 + (8 * (damaged - Weights));
        (damaged < Weights ? BitConverter.GetBytes(float.NaN) : BitConverter.GetBytes(double.NaN)).CopyTo(bytes, place);
        SHA256.HashData(bytes.AsSpan(0, end)).CopyTo(bytes, end);
        folder.Write("old", bytes);
        var result = await CertifyFolder.RunAsync($"train --data digits-train --sigma 0.1 --epochs 3 --checkpoint {checkpoint} --out {network} --force");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output, result.Error.Count(c => c == '\n')), Is.EqualTo((2, "", 1)), result.Error);
            Assert.That(result.Error, Does.Contain(damaged < Weights ? $"weight {damaged} of its network is NaN" : "the loss is NaN, no finite number"));
            Assert.That(folder.BytesOf("a.network"), Is.EqualTo(before));
        });
    }

    [TestCase(40)]
    [TestCase(-1)]
    public async Task A_checkpoint_with_one_bit_changed_is_not_believed(int place)
    {
        var (network, checkpoint) = (folder.PathOf("a.network"), folder.PathOf("old"));
        await CertifyFolder.RunAsync($"train --data digits-train --sigma 0.1 --epochs 1 --checkpoint {checkpoint} --out {network}");
        var bytes = folder.BytesOf("old");
        bytes[place < 0 ? bytes.Length + place : place] ^= 1;
        folder.Write("old", bytes);
        var result = await CertifyFolder.RunAsync($"train --data digits-train --sigma 0.1 --epochs 3 --checkpoint {checkpoint} --out {network} --force");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")), result.Error);
            Assert.That(result.Error, Does.Contain("its checksum is wrong; remove it to begin anew"));
        });
    }

    [Test]
    public async Task A_network_with_a_weight_that_is_no_number_is_no_model()
    {
        var bytes = await File.ReadAllBytesAsync(CertifyFolder.Network);
        BitConverter.GetBytes(Half.NaN).CopyTo(bytes, bytes.Length - 2);
        folder.Write("nan.network", bytes);
        var result = await CertifyFolder.RunAsync($"predict --sigma 0.1 --n 100 --max 3 --model {folder.PathOf("nan.network")} --data digits-test");
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("of its network is NaN, and no finite number"));
    }
}
