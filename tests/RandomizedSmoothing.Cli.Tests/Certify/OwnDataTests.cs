using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>Data of a user's own: the same images give the same log whatever file they come in, and what is odd about them is said.</summary>
public sealed class OwnDataTests
{
    private readonly ImageSet digits = DataFile.Read("digits-test");
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task An_array_gives_the_log_that_the_built_in_digits_give()
    {
        WriteArrays([.. Enumerable.Range(0, digits.Count)]);
        _ = await CertifyAsync("digits-test", "built-in.tsv", "--skip 50");
        var result = await CertifyAsync(folder.PathOf("x.npy"), "own.tsv", "--skip 50 --json -");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(folder.Untimed("own.tsv"), Is.EqualTo(folder.Untimed("built-in.tsv")));
            Assert.That((string)JsonNode.Parse(result.Output)!["scale"]!, Is.EqualTo("0..1"));
            Assert.That((string)JsonNode.Parse(folder.TextOf("own.tsv.run.json"))!["scale"]!, Is.EqualTo("0..1"));
        });
    }

    [Test]
    public async Task Another_scale_is_another_run_and_one_that_the_model_does_not_know_is_warned_of()
    {
        WriteArrays([.. Enumerable.Range(0, 40)]);
        _ = await CertifyAsync(folder.PathOf("x.npy"), "own.tsv", "--max 30");
        var other = await CertifyAsync(folder.PathOf("x.npy"), "own.tsv", "--max 30 --scale 0.5,0.25 --resume");
        Assert.That(other.Error, Does.Contain("scale 0..1 there, 0.5,0.25 here"));
        var wrong = await CertifyAsync(folder.PathOf("x.npy"), "wrong.tsv", "--max 30 --scale 3,0.01");
        Assert.That(wrong.Error, Does.Contain("no more than guessing gives").And.Contain("are --scale 3,0.01 and the labels").And.Match(@"With --scale 0\.\.1 it is right on (2[0-9]|30)\b"));
    }

    [Test]
    public async Task A_file_in_the_order_of_its_classes_is_warned_of_and_balanced()
    {
        WriteArrays([.. Enumerable.Range(0, digits.Count).OrderBy(digits.Label)]);
        var first = await CertifyAsync(folder.PathOf("x.npy"), "first.tsv", "--max 60");
        Assert.That(first.Error, Does.Contain("warning: with --max 60 no image of the classes 2, 3, 4, 5, 6, 7, 8, 9 is taken, since the file stands in the order of its classes; --balanced takes"));
        var balanced = await CertifyAsync(folder.PathOf("x.npy"), "balanced.tsv", "--max 35 --balanced");
        Assert.That(balanced.ExitCode, Is.Zero, balanced.Error);
        Assert.That(balanced.Error, Does.Not.Contain("warning"));
        var labels = folder.LinesOf("balanced.tsv").Skip(1).Select(line => int.Parse(line.Split('\t')[1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.That(labels, Is.EqualTo(Enumerable.Range(0, 10).SelectMany(label => Enumerable.Repeat(label, 3))));
        Assert.That((await CertifyAsync(folder.PathOf("x.npy"), "few.tsv", "--max 9 --balanced")).Error, Does.Contain("at least 10 images"));
    }

    [Test]
    public async Task Classes_that_take_turns_are_missed_by_a_skip_and_chance_is_not_blamed()
    {
        // Two classes in turn, of which a step of two only ever meets one.
        var (zeros, ones) = (Enumerable.Range(0, digits.Count).Where(index => digits.Label(index) == 0), Enumerable.Range(0, digits.Count).Where(index => digits.Label(index) == 1));
        WriteArrays([.. zeros.Zip(ones).SelectMany(pair => new[] { pair.First, pair.Second })]);
        var turns = await CertifyAsync(folder.PathOf("x.npy"), "turns.tsv", "--skip 2 --max 24");
        Assert.That(turns.Error, Does.Contain("warning: with --skip 2 and --max 24 no image of class 1 is taken, since the file has its classes in an order of its own"));
        Assert.That((await CertifyAsync("digits-test", "few.tsv", "--skip 25")).Error, Is.Empty);
    }

    [Test]
    public async Task Shards_of_a_balanced_choice_merge_to_the_whole_and_a_cut_log_goes_on()
    {
        WriteArrays([.. Enumerable.Range(0, digits.Count).OrderBy(digits.Label)]);
        _ = await CertifyAsync(folder.PathOf("x.npy"), "whole.tsv", "--max 20 --balanced");
        for (var i = 0; i < 3; i++)
        {
            _ = await CertifyAsync(folder.PathOf("x.npy"), $"{i}.tsv", $"--max 20 --balanced --shard {i}/3");
        }

        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("2.tsv")} {folder.PathOf("0.tsv")} {folder.PathOf("1.tsv")} --out {folder.PathOf("merged.tsv")}");
        Assert.That(merged.ExitCode, Is.Zero, merged.Error);
        Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));

        var whole = folder.Untimed("whole.tsv");
        folder.Write("whole.tsv", folder.LinesOf("whole.tsv").Take(8));
        Assert.That((await CertifyAsync(folder.PathOf("x.npy"), "whole.tsv", "--max 20 --resume")).Error, Does.Contain("balanced yes there, no here"));
        Assert.That((await CertifyAsync(folder.PathOf("x.npy"), "whole.tsv", "--max 20 --balanced --resume")).ExitCode, Is.Zero);
        Assert.That(folder.Untimed("whole.tsv"), Is.EqualTo(whole));
    }

    [Test]
    public async Task A_model_may_have_more_classes_than_the_labels_show()
    {
        WriteArrays([.. Enumerable.Range(0, digits.Count).Where(index => digits.Label(index) < 4)]);
        var result = await CertifyFolder.RunAsync($"predict --model {CertifyFolder.Network} --data {folder.PathOf("x.npy")} --sigma 0.25 --n 100 --max 30");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("has 10 classes; no label of").And.Contain("is above 3"));
    }

    [TestCase("--scale 0..2", "--scale '0..2' is not a scale; valid: 0..1, 0..255, or MEAN,STD")]
    [TestCase("--scale 0.5/0.5,1/1", "has 2 means, but the images of 'digits-test' have 1 channel")]
    [TestCase("--labels-of fine", "--labels-of is for CIFAR-100")]
    [TestCase("--labels-of both", "--labels-of 'both' is not one of its words; valid: fine, coarse")]
    public async Task What_cannot_be_asked_for_is_one_line(string options, string cause)
    {
        var result = await CertifyAsync("digits-test", "log.tsv", options);
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error.TrimEnd(), Does.Contain(cause).And.Not.Contain("\n"));
        Assert.That(File.Exists(folder.PathOf("log.tsv")), Is.False);
    }

    private Task<CommandResult> CertifyAsync(string data, string log, string options) =>
        CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data {data} --sigma 0.25 --n0 10 --n 100 --out {folder.PathOf(log)} {options}");

    private void WriteArrays(int[] chosen)
    {
        var values = new byte[chosen.Length * 64 * 4];
        for (var i = 0; i < chosen.Length * 64; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(values.AsSpan(4 * i), digits.Image(chosen[i / 64])[i % 64]);
        }

        folder.Write("x.npy", Array("<f4", $"({chosen.Length}, 8, 8)", values));
        folder.Write("labels.npy", Array("|u1", $"({chosen.Length},)", [.. chosen.Select(index => (byte)digits.Label(index))]));
    }

    private static byte[] Array(string type, string shape, byte[] bytes)
    {
        var header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}\n";
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)header.Length);
        return [0x93, .. "NUMPY"u8, 1, 0, .. length, .. Encoding.ASCII.GetBytes(header), .. bytes];
    }
}
