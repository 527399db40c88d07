using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>Models that no certificate should rest on, by the command line.</summary>
public sealed class DoubtfulModelTests
{
    private const string Y = TorchScriptArchive.TenPixels;

    // No number where one of the ten pixels lies below −0.3: of a black one under noise of 0.1, by three σ.
    private const string Overflowing = $"torch.sqrt(torch.add({Y}, 0.29999999999999999))";

    // No number where one of all pixels lies below −0.01: of many black ones, one always does.
    private const string Negative = $"torch.add({Y}, torch.sqrt(torch.add(torch.amin(torch.flatten(x, 1), [1], True), 0.01)))";

    private readonly ImageSet digits = DataFile.Read("digits-test");
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase($"torch.div(torch.sub({Y}, {Y}), torch.zeros_like({Y}))", "image 0 of 'digits-test' without noise with no largest number")]
    [TestCase($"torch.slice({Y}, 0, 0, 1)", "a row for each image; was it traced with a batch of one?")]
    [TestCase($"torch.sub({Y}, torch.mean({Y}, [0], True))", "depends on what lies beside it in the batch")]
    [TestCase($"torch.dropout({Y}, 0.20000000000000001, True)", "dropout")]
    [TestCase($"torch.nosuchop({Y})", "ends the process that runs it (exit code 134): Unknown builtin op: aten::nosuchop")]
    public async Task Each_verb_refuses_it_in_one_line(string forward, string reason)
    {
        var model = TorchScriptArchive.Write(folder.PathOf("doubtful.pt"), forward);
        foreach (var words in new[] { $"certify --sigma 0.1 --n 100 --out {folder.PathOf("log.tsv")}", "predict --sigma 0.1 --n 100", "audit --predict-vanishing --n 100" })
        {
            var result = await CertifyFolder.RunAsync($"{words} --model {model} --data digits-test --max 4");
            Assert.That((result.ExitCode, result.Output, result.Error.Count(c => c == '\n')), Is.EqualTo((2, "", 1)), result.Error);
            Assert.That(result.Error, Does.StartWith($"smoothing {words.Split(' ')[0]}: ").And.Contain(reason).And.Contain("doubtful.pt"));
            Assert.That(Directory.GetFiles(folder.Place), Is.EqualTo(new[] { model }));
        }
    }

    /// <summary>A network may print, by native code; an answer on standard output is JSON all the same.</summary>
    [Test]
    [Platform(Exclude = "Win", Reason = "there, native code has a handle of its own")]
    public async Task What_a_model_prints_is_no_part_of_the_answer()
    {
        var model = TorchScriptArchive.Write(folder.PathOf("talks.pt"), $"print(\"a word\")\n{Y}");
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(SmoothingApp).Assembly.Location, null)) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in $"predict --sigma 0.1 --n 100 --model {model} --data digits-test --max 2 --json -".Split(' '))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That((int)JsonNode.Parse(await output)!["images"]!, Is.EqualTo(2));
        Assert.That(await error, Does.Contain("a word"));
    }

    [Test]
    public async Task Predictions_of_a_model_whose_answers_differ_are_possible_and_certificates_are_not()
    {
        var model = TorchScriptArchive.Write(folder.PathOf("dropout.pt"), $"torch.dropout({Y}, 0.20000000000000001, True)");
        var predicted = await CertifyFolder.RunAsync($"predict --model {model} --data digits-test --sigma 0.1 --n 100 --max 4 --allow-nondeterministic --out {folder.PathOf("p.tsv")}");
        var certified = await CertifyFolder.RunAsync($"certify --model {model} --data digits-test --sigma 0.1 --n 100 --max 4 --allow-nondeterministic --out {folder.PathOf("c.tsv")}");
        var missing = await CertifyFolder.RunAsync($"predict --model {model} --data digits-test --sigma 0.1 --n 100 --max 4 --resume --out {folder.PathOf("p.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((predicted.ExitCode, predicted.Error.Count(c => c == '\n')), Is.EqualTo((0, 1)), predicted.Error);
            Assert.That(predicted.Error, Does.StartWith("warning: the model '").And.Contain("dropout"));
            Assert.That((bool)JsonNode.Parse(folder.TextOf("p.tsv.run.json"))!["allowNondeterministic"]!);
            Assert.That((certified.ExitCode, missing.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(certified.Error, Does.Contain("'--allow-nondeterministic' is not an option here"));
            Assert.That(File.Exists(folder.PathOf("c.tsv")), Is.False);
        });
    }

    /// <summary>The noise is drawn again here, and counted by hand.</summary>
    [Test]
    public async Task Samples_without_a_class_count_against_the_bound_and_are_told()
    {
        const int N = 2000, Skip = 100;
        var model = TorchScriptArchive.Write(folder.PathOf("overflow.pt"), Overflowing);
        var words = $"certify --model {model} --data digits-test --sigma 0.1 --n {N} --skip {Skip} --json - --out";
        var whole = await CertifyFolder.RunAsync($"{words} {folder.PathOf("log.tsv")}");
        var answer = JsonNode.Parse(whole.Output)!;
        var told = JsonNode.Parse(folder.TextOf("log.tsv.run.json"))!["samplesWithoutClass"]!.AsObject();
        Assert.That((whole.ExitCode, whole.Error), Is.EqualTo((0, "")));
        foreach (var cells in folder.Untimed("log.tsv").Skip(1).Select(line => line.Split('\t')))
        {
            var (index, prediction) = (int.Parse(cells[0], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture));
            var (selection, estimation) = (Votes(index, 1UL << 63, 100), Votes(index, 0, N));
            var bound = ClopperPearson.LowerBound(estimation.Counts[Math.Max(prediction, 0)], N, 0.001);
            Assert.Multiple(() =>
            {
                Assert.That((long?)told[cells[0]] ?? 0, Is.EqualTo(selection.None + estimation.None), cells[0]);
                Assert.That(prediction < 0 ? 0 : 0.1 * Normal(bound), Is.EqualTo(double.Parse(cells[3], CultureInfo.InvariantCulture)).Within(1e-6));
            });
        }

        Assert.Multiple(() =>
        {
            Assert.That((long)answer["samplesWithoutClass"]!, Is.EqualTo(told.Sum(image => (long)image.Value!)).And.GreaterThan(20));
            Assert.That((int)answer["imagesWithSuchSamples"]!, Is.EqualTo(told.Count));
            Assert.That((double)answer["cleanAccuracy"]!, Is.EqualTo(new[] { 0, 100, 200, 300, 400 }.Average(i => Votes(i, 0, 1, sigma: 0).Counts[digits.Label(i)])));
        });

        // Continued, shared out and merged, it says the same.
        File.Copy(folder.PathOf("log.tsv.run.json"), folder.PathOf("cut.tsv.run.json"));
        folder.Write("cut.tsv", folder.LinesOf("log.tsv")[..3]);
        await CertifyFolder.RunAsync($"{words} {folder.PathOf("cut.tsv")} --resume");
        await CertifyFolder.RunAsync($"{words} {folder.PathOf("0.tsv")} --shard 0/2");
        await CertifyFolder.RunAsync($"{words} {folder.PathOf("1.tsv")} --shard 1/2");
        await CertifyFolder.RunAsync($"merge {folder.PathOf("0.tsv")} {folder.PathOf("1.tsv")} --out {folder.PathOf("merged.tsv")}");
        var run = folder.RunOf("log.tsv");
        Assert.That((folder.RunOf("cut.tsv"), folder.RunOf("merged.tsv")), Is.EqualTo((run, run)));

        static double Normal(double p) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);
    }

    [TestCase(Negative, "predict --sigma 0.5 --n 100", "image 0 gets no class: under noise, none of 100 answers has a largest number")]
    [TestCase(Negative, "audit --predict-vanishing --n 100 --from 0.4,0.5", "image 0 gets no class: under noise, none of 100 answers")]
    public async Task An_image_with_nothing_but_such_samples_is_an_error_that_names_it(string forward, string words, string reason)
    {
        var model = TorchScriptArchive.Write(folder.PathOf("log.pt"), forward);
        var result = await CertifyFolder.RunAsync($"{words} --model {model} --data digits-test --max 4");
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")), result.Error);
        Assert.That(result.Error, Does.Contain(reason));
    }

    [Test]
    public async Task An_image_that_has_no_class_without_noise_is_one_too()
    {
        // The ten pixels of image 9 are brighter than 8.0 together: a square root of less than nothing.
        var sums = Enumerable.Range(0, 60).Select(i => digits.Image(i)[18..28].Sum()).ToArray();
        var brightest = Array.FindIndex(sums, 2, sum => sum > Math.Max(sums[0], sums[1]));
        var limit = ((sums[brightest] + Math.Max(sums[0], sums[1])) / 2).ToString("R", CultureInfo.InvariantCulture);
        var model = TorchScriptArchive.Write(folder.PathOf("log.pt"), $"torch.add({Y}, torch.sqrt(torch.sub({limit}, torch.sum({Y}, [1], True))))");
        var result = await CertifyFolder.RunAsync($"predict --sigma 0.001 --n 100 --model {model} --data digits-test --max 60");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Match("answers image \\d+ of 'digits-test' without noise with no largest number"));
    }

    [TestCase("predict --n 10", "--n 10 is too few for --alpha 0.001", "at least 11 are needed")]
    [TestCase("predict --n 4 --alpha 0.1", "--n 4 is too few", "at least 5 are needed")]
    [TestCase("certify --n 9", "--n 9 is too few for --alpha 0.001", "at least 10 are needed")]
    [TestCase("certify --n 10 --precision 0.1", "--n 10 is too few", "at least 11 are needed")]
    public async Task What_can_only_abstain_is_said_before_it_starts(string words, params string[] parts)
    {
        var result = await CertifyFolder.RunAsync($"{words} --sigma 0.25 --model {CertifyFolder.Network} --data digits-test{(words.StartsWith("certify", StringComparison.Ordinal) ? $" --out {folder.PathOf("log.tsv")}" : "")}");
        Assert.That((result.ExitCode, result.Output, File.Exists(folder.PathOf("log.tsv"))), Is.EqualTo((2, "", false)));
        Assert.That(parts, Is.All.Matches<string>(part => result.Error.Contains(part, StringComparison.Ordinal)), result.Error);
    }

    [Test]
    public async Task A_radius_that_no_samples_reach_is_warned_of_before_it_starts()
    {
        // 0.25 Φ⁻¹(0.0005^(1/200)) = 0.445755…
        var result = await folder.CertifyAsync("log.tsv", "--target-radius 0.5");
        var near = await folder.CertifyAsync("near.tsv", "--target-radius 0.4457");
        Assert.That((result.ExitCode, near.ExitCode, near.Error), Is.EqualTo((0, 0, "")));
        Assert.That(result.Error, Does.StartWith("warning: --target-radius 0.5 is out of reach of --sigma 0.25, --n 200 and --alpha 0.001: where all samples agree, the radius is 0.445755;"));
    }

    [Test]
    public async Task A_class_without_images_has_no_accuracy()
    {
        var result = await CertifyFolder.RunAsync($"predict --sigma 0.25 --n 50 --max 3 --model {CertifyFolder.Network} --data digits-test");
        var rows = result.Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells is [[>= '0' and <= '9'], _, _, _]).ToArray();
        Assert.That(rows, Has.Length.EqualTo(10));
        Assert.That(rows, Is.All.Matches<string[]>(cells => cells[1] == "0" ? cells[2] == "–" && cells[3] == "–" : cells[2] != "–"));
        Assert.That(rows.Count(cells => cells[1] == "0"), Is.GreaterThanOrEqualTo(7));
        Assert.That(result.Output, Does.Match("clean accuracy (0\\.\\d{3}|1\\.000) of 3 images"));
    }

    // As the network has it: the first of the largest of ten pixels, none where one lies below −0.3.
    private (long[] Counts, long None) Votes(int index, ulong first, int samples, float sigma = 0.1f)
    {
        var (counts, none, image) = (new long[10], 0, digits.Image(index));
        var noisy = new float[image.Length];
        for (var sample = 0; sample < samples; sample++)
        {
            GaussianNoise.Add(new(2021, (uint)index), first + (ulong)sample, sigma, image, noisy);
            var pixels = noisy[18..28];
            if (pixels.Any(pixel => pixel + 0.3f < 0))
            {
                none++;
            }
            else
            {
                counts[Array.IndexOf(pixels, pixels.Max())]++;
            }
        }

        return (counts, none);
    }
}
