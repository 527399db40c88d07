using System.Text;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary><c>--noise sound</c>: what a run says of it, and that it is kept apart from noise of single precision.</summary>
public sealed class SoundNoiseTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task Run_file_answer_and_audit_say_which_noise_it_was()
    {
        var sound = await folder.CertifyAsync("sound.tsv", "--noise sound --json -");
        await folder.CertifyAsync("float.tsv");
        var (run, other) = (JsonNode.Parse(folder.TextOf("sound.tsv.run.json"))!, JsonNode.Parse(folder.TextOf("float.tsv.run.json"))!);
        var audit = await CertifyFolder.RunAsync($"audit {folder.PathOf("sound.tsv")}");
        var plain = await CertifyFolder.RunAsync($"audit {folder.PathOf("float.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((sound.ExitCode, sound.Error), Is.EqualTo((0, "")));
            Assert.That((string)JsonNode.Parse(sound.Output)!["noise"]!, Is.EqualTo("sound"));
            Assert.That(((string)run["noise"]!, run["caveat"], (double)run["noiseStep"]!), Is.EqualTo(("sound", (JsonNode?)null, 1.0 / 16 / 64)));
            Assert.That((double)run["noiseDeviation"]!, Is.InRange(double.Epsilon, Math.ScaleB(1, -70)));
            Assert.That(((string)other["noise"]!, other["noiseStep"], other["noiseDeviation"]), Is.EqualTo(("float", (JsonNode?)null, (JsonNode?)null)));
            Assert.That((string)other["caveat"]!, Does.Contain("Voráček and Hein"));
            Assert.That(audit.Output, Does.Contain("the noise lies on a grid that the images' own divides").And.Not.Contain("a classifier that is built to exploit"));
            Assert.That(plain.Output, Does.Contain("a classifier that is built to exploit").And.Not.Contain("the noise lies on a grid"));
            Assert.That(folder.Untimed("sound.tsv"), Is.Not.EqualTo(folder.Untimed("float.tsv")));
        });
    }

    [TestCase("--batch 7")]
    [TestCase("--batch 1")]
    public async Task The_batch_changes_nothing(string options)
    {
        await folder.CertifyAsync("a.tsv", "--noise sound");
        await folder.CertifyAsync("b.tsv", $"--noise sound {options}");
        Assert.That(folder.Untimed("b.tsv"), Is.EqualTo(folder.Untimed("a.tsv")));
    }

    [Test]
    public async Task Shards_merge_to_the_whole_which_can_be_certified_again()
    {
        await folder.CertifyAsync("whole.tsv", "--noise sound");
        await folder.CertifyAsync("0.tsv", "--noise sound --shard 0/2");
        await folder.CertifyAsync("1.tsv", "--noise sound --shard 1/2");
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("1.tsv")} {folder.PathOf("0.tsv")} --out {folder.PathOf("merged.tsv")} --json -");
        var again = await CertifyFolder.RunAsync($"recertify {folder.PathOf("merged.tsv")} --alpha 0.001 --out {folder.PathOf("again.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((merged.ExitCode, merged.Error), Is.EqualTo((0, "")));
            Assert.That((string)JsonNode.Parse(merged.Output)!["noise"]!, Is.EqualTo("sound"));
            Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
            Assert.That(folder.RunOf("merged.tsv"), Is.EqualTo(folder.RunOf("whole.tsv")));
            Assert.That((again.ExitCode, folder.Untimed("again.tsv")), Is.EqualTo((0, folder.Untimed("whole.tsv"))));
            Assert.That(folder.RunOf("again.tsv"), Does.Contain("\"noise\": \"sound\"").And.Contain("noiseDeviation"));
        });
    }

    [Test]
    public async Task Logs_of_different_noise_are_neither_continued_nor_joined_nor_succeeded()
    {
        await folder.CertifyAsync("float.tsv");
        await folder.CertifyAsync("0.tsv", "--shard 0/2");
        await folder.CertifyAsync("1.tsv", "--noise sound --shard 1/2");
        var resumed = await folder.CertifyAsync("float.tsv", "--noise sound --resume");
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("0.tsv")} {folder.PathOf("1.tsv")} --out {folder.PathOf("m.tsv")}");
        var after = await folder.CertifyAsync("new.tsv", $"--noise sound --after {folder.PathOf("float.tsv")} --old-model {CertifyFolder.Network}");
        Assert.Multiple(() =>
        {
            Assert.That((resumed.ExitCode, resumed.Error), Is.EqualTo((2, resumed.Error)));
            Assert.That(resumed.Error, Does.Contain("noise float there, sound here"));
            Assert.That(merged.Error, Does.Contain("noise sound there, float here"));
            Assert.That(after.Error, Does.Contain("its noise is float, and this run has sound"));
        });
    }

    [Test]
    public async Task A_killed_run_goes_on_to_the_same_log()
    {
        await folder.CertifyAsync("whole.tsv", "--noise sound");
        await folder.CertifyAsync("cut.tsv", "--noise sound");
        folder.Write("cut.tsv", folder.LinesOf("cut.tsv")[..^7]);
        var resumed = await folder.CertifyAsync("cut.tsv", "--noise sound --resume");
        Assert.That((resumed.ExitCode, folder.Untimed("cut.tsv")), Is.EqualTo((0, folder.Untimed("whole.tsv"))));
    }

    [Test]
    public async Task The_same_model_is_its_own_successor()
    {
        await folder.CertifyAsync("old.tsv", "--noise sound --n 20000");
        var after = await folder.CertifyAsync("new.tsv", $"--noise sound --n 20000 --after {folder.PathOf("old.tsv")} --old-model {CertifyFolder.Network} --json -");
        var answer = JsonNode.Parse(after.Output)!;
        Assert.That((double)answer["samplesOfTheFixedProcedure"]! / (double)answer["samples"]!, Is.GreaterThan(3), after.Error);
    }

    [Test]
    public async Task An_ONNX_file_a_sweep_and_a_prediction_take_it_too()
    {
        var model = OnnxModel.Write(folder.PathOf("pixels.onnx"), OnnxModel.TenPixels);
        var certified = await CertifyFolder.RunAsync($"certify --model {model} --data digits-test --sigma 0.25 --n 200 --skip 50 --noise sound --out {folder.PathOf("onnx.tsv")}");
        var swept = await CertifyFolder.RunAsync($"sweep --model {CertifyFolder.Network} --data digits-test --sigmas 0.1,0.25 --n 500 --skip 25 --noise sound --out {folder.PathOf("curve")}");
        var predicted = await CertifyFolder.RunAsync($"predict --model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n 100 --skip 25 --noise sound --json -");
        var bare = await CertifyFolder.RunAsync($"predict --model {CertifyFolder.Network} --data digits-test --sigma 0 --n 100 --skip 25 --noise sound --json -");
        Assert.Multiple(() =>
        {
            Assert.That((certified.ExitCode, swept.ExitCode, predicted.ExitCode, bare.ExitCode), Is.EqualTo((0, 0, 0, 0)), certified.Error + swept.Error + predicted.Error + bare.Error);
            Assert.That(folder.TextOf("curve/sigma_0.1.tsv.run.json"), Does.Contain("\"noiseStep\": 0.000244140625"));
            Assert.That((string)JsonNode.Parse(predicted.Output)!["noise"]!, Is.EqualTo("sound"));
        });
    }

    [Test]
    public async Task What_lies_beside_the_grid_is_one_line()
    {
        // The digits as fractions: sixteenths are no multiples of 1/255.
        WriteArray([0, 16 / 16f, 3 / 16f]);
        var off = await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data {folder.PathOf("x.npy")} --sigma 0.25 --n 200 --noise sound --out {folder.PathOf("off.tsv")}");
        WriteArray([0, 1, 48 / 255f]);
        var on = await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data {folder.PathOf("x.npy")} --sigma 0.25 --n 200 --noise sound --out {folder.PathOf("on.tsv")}");
        var small = await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data digits-test --sigma 0.000001 --n 200 --noise sound --out {folder.PathOf("small.tsv")}");
        var word = await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n 200 --noise double --out {folder.PathOf("word.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((off.ExitCode, off.Error.Split('\n').Last(line => line.Length > 0), File.Exists(folder.PathOf("off.tsv"))), Is.EqualTo((2, off.Error.Split('\n').Last(line => line.Length > 0), false)));
            Assert.That(off.Error, Does.Contain("image 0 of").And.Contain("has the value 0.1875").And.Contain("round the images to bytes first, or take --noise float"));
            Assert.That(on.ExitCode, Is.Zero, on.Error);
            Assert.That((small.ExitCode, small.Error.TrimEnd('\n').Count(c => c == '\n')), Is.EqualTo((2, 0)), small.Error);
            Assert.That(small.Error, Does.Contain("--sigma 1E-06").And.Contain("valid: from 0.000244"));
            Assert.That((word.ExitCode, word.Error), Is.EqualTo((2, word.Error)));
            Assert.That(word.Error, Does.Contain("float, sound"));
        });
    }

    // Two images of 8×8 whose first pixels are these.
    private void WriteArray(float[] first)
    {
        var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 8, 8), }".PadRight(117) + "\n";
        folder.Write("x.npy", [0x93, .. Encoding.ASCII.GetBytes("NUMPY"), 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), .. first.Concat(new float[128 - first.Length]).SelectMany(BitConverter.GetBytes)]);
        var labels = "{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }".PadRight(117) + "\n";
        folder.Write("x.labels.npy", [0x93, .. Encoding.ASCII.GetBytes("NUMPY"), 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(labels), 0, 1]);
    }
}
