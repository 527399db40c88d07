using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary><c>certify</c>, <c>merge</c> and <c>predict</c> on the digits.</summary>
public sealed class CertifyTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task The_log_is_one_that_audit_reads_and_says_what_the_answer_says()
    {
        var certified = await folder.CertifyAsync("sigma_0.25.tsv", "--json -");
        var audited = await CertifyFolder.RunAsync($"audit {folder.PathOf("sigma_0.25.tsv")} --json -");
        var (answer, log) = (JsonNode.Parse(certified.Output)!, JsonNode.Parse(audited.Output)!["logs"]![0]!);
        Assert.Multiple(() =>
        {
            Assert.That((certified.ExitCode, certified.Error), Is.EqualTo((0, "")));
            Assert.That((int)answer["images"]!, Is.EqualTo(20).And.EqualTo((int)log["n"]!));
            Assert.That((double)answer["accuracy"]!, Is.EqualTo((double)log["accuracy"]!).And.GreaterThan(0.5));
            Assert.That((int)answer["abstentions"]!, Is.EqualTo((int)log["abstentions"]!));
            Assert.That((double)answer["averageCertifiedRadius"]!, Is.EqualTo((double)log["averageCertifiedRadius"]!).Within(1e-6));
            Assert.That((double)log["sigma"]!, Is.EqualTo(0.25));
        });
    }

    [Test]
    public async Task A_stored_radius_is_never_above_what_its_samples_certify()
    {
        await folder.CertifyAsync("log.tsv");
        var procedure = new CertifiedRadiusProcedure(0.25, 200, 0.001);
        var possible = Enumerable.Range(0, 201).Select(procedure.Radius).OfType<double>().ToArray();
        var radii = folder.Untimed("log.tsv").Skip(1).Select(line => line.Split('\t')).Where(cells => cells[2] != "-1").Select(cells => double.Parse(cells[3], CultureInfo.InvariantCulture)).ToArray();
        Assert.That(radii, Has.Length.GreaterThan(10));
        foreach (var radius in radii)
        {
            // The nearest radius that a count gives lies above, by less than a unit of the last decimal.
            Assert.That(possible.Where(p => p >= radius).Min() - radius, Is.LessThan(1e-6));
        }
    }

    [TestCase("--batch 7")]
    [TestCase("--batch 1")]
    [TestCase("--batch 4096")]
    public async Task The_batch_changes_nothing(string options)
    {
        await folder.CertifyAsync("a.tsv");
        await folder.CertifyAsync("b.tsv", options);
        Assert.That(folder.Untimed("b.tsv"), Is.EqualTo(folder.Untimed("a.tsv")));
    }

    [Test]
    public async Task An_image_has_the_same_certificate_in_any_selection()
    {
        await folder.CertifyAsync("all.tsv");
        await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n 200 --skip 100 --max 301 --out {folder.PathOf("few.tsv")}");
        Assert.That(folder.Untimed("few.tsv"), Has.Length.EqualTo(5).And.SubsetOf(folder.Untimed("all.tsv")));
    }

    [Test]
    public async Task Another_seed_has_other_noise()
    {
        await folder.CertifyAsync("a.tsv");
        await folder.CertifyAsync("b.tsv", "--seed 1");
        Assert.That(folder.Untimed("b.tsv"), Is.Not.EqualTo(folder.Untimed("a.tsv")));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(7)]
    public async Task Merged_shards_are_the_whole_log_times_aside(int count)
    {
        await folder.CertifyAsync("whole.tsv");
        foreach (var i in Enumerable.Range(0, count))
        {
            await folder.CertifyAsync($"shard{i}.tsv", $"--shard {i}/{count}");
        }

        var shards = string.Join(' ', Enumerable.Range(0, count).Reverse().Select(i => folder.PathOf($"shard{i}.tsv")));
        var merged = await CertifyFolder.RunAsync($"merge {shards} --out {folder.PathOf("merged.tsv")}");
        var again = await folder.CertifyAsync("merged.tsv", "--resume");
        Assert.Multiple(() =>
        {
            Assert.That((merged.ExitCode, merged.Error), Is.EqualTo((0, "")));
            Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
            Assert.That(File.ReadAllText(folder.PathOf("merged.tsv")), Does.EndWith("\n").And.Not.Contain("\r"));
            Assert.That(folder.RunOf("merged.tsv"), Is.EqualTo(folder.RunOf("whole.tsv")));
            Assert.That(again.ExitCode, Is.Zero, "a merged log is a finished one");
        });
    }

    [Test]
    public async Task Shards_that_are_missing_twice_there_unfinished_or_of_another_run_are_named()
    {
        await folder.CertifyAsync("0.tsv", "--shard 0/3");
        await folder.CertifyAsync("1.tsv", "--shard 1/3");
        await folder.CertifyAsync("2.tsv", "--shard 2/3 --alpha 0.01");
        await Refuses("0.tsv 1.tsv", "shard 2/3 is missing");
        await Refuses("0.tsv 1.tsv 1.tsv", "are the same shard 1/3");
        await Refuses("0.tsv 1.tsv 2.tsv", "does not fit", "alpha 0.01 there, 0.001 here");
        File.Delete(folder.PathOf("2.tsv"));
        File.Delete(folder.PathOf("2.tsv.run.json"));
        await folder.CertifyAsync("2.tsv", "--shard 2/3");
        folder.Write("2.tsv", folder.LinesOf("2.tsv")[..^2]);
        await Refuses("0.tsv 1.tsv 2.tsv", "has 4 of 6 images of shard 2/3");
        File.Delete(folder.PathOf("1.tsv.run.json"));
        await Refuses("0.tsv 1.tsv 2.tsv", "1.tsv.run.json' is missing");

        async Task Refuses(string shards, params string[] parts)
        {
            var result = await CertifyFolder.RunAsync($"merge {string.Join(' ', shards.Split(' ').Select(folder.PathOf))} --out {folder.PathOf("m.tsv")}");
            Assert.That((result.ExitCode, result.Error.Count(c => c == '\n'), File.Exists(folder.PathOf("m.tsv"))), Is.EqualTo((2, 1, false)), result.Error);
            foreach (var part in parts)
            {
                Assert.That(result.Error, Does.Contain(part));
            }
        }
    }

    [Test]
    public async Task Predict_gives_class_wise_accuracy_and_abstentions()
    {
        var result = await CertifyFolder.RunAsync($"predict --model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n 100 --json -");
        var answer = JsonNode.Parse(result.Output)!;
        var accuracies = answer["classAccuracy"]!.AsObject().Select(c => (double)c.Value!).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That((int)answer["images"]!, Is.EqualTo(500));
            Assert.That(accuracies, Has.Length.EqualTo(10).And.All.InRange(0.3, 1));
            Assert.That((int)answer["abstentions"]!, Is.EqualTo(answer["classAbstentions"]!.AsObject().Sum(c => (int)c.Value!)));
        });
    }

    [Test]
    public async Task Training_is_told_by_its_seed()
    {
        var result = await CertifyFolder.RunAsync($"train --data digits-train --sigma 0.5 --epochs 2 --seed 9 --out {folder.PathOf("a.network")}");
        await CertifyFolder.RunAsync($"train --data digits-train --sigma 0.5 --epochs 2 --seed 9 --out {folder.PathOf("b.network")}");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(result.Output, Does.Contain("sigma 0.5, 1 point, 2 epochs").And.Contain("seed 9"));
            Assert.That(folder.BytesOf("b.network"), Is.EqualTo(folder.BytesOf("a.network")));
        });
    }

    [Test]
    public async Task An_interrupted_training_goes_on_to_the_same_network()
    {
        var train = "train --data digits-train --sigma 0.5 --points 2 --seed 9";
        await CertifyFolder.RunAsync($"{train} --epochs 4 --out {folder.PathOf("a.network")}");
        await CertifyFolder.RunAsync($"{train} --epochs 2 --checkpoint {folder.PathOf("c")} --out {folder.PathOf("half.network")}");
        var result = await CertifyFolder.RunAsync($"{train} --epochs 4 --checkpoint {folder.PathOf("c")} --out {folder.PathOf("b.network")}");
        var other = await CertifyFolder.RunAsync($"{train} --epochs 4 --points 3 --checkpoint {folder.PathOf("c")} --out {folder.PathOf("d.network")}".Replace(" --points 2", "", StringComparison.Ordinal));
        folder.Write("cut", folder.BytesOf("c")[..^1]);
        var cut = await CertifyFolder.RunAsync($"{train} --epochs 4 --checkpoint {folder.PathOf("cut")} --out {folder.PathOf("d.network")}");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(folder.BytesOf("b.network"), Is.EqualTo(folder.BytesOf("a.network")));
            Assert.That((other.ExitCode, cut.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(other.Error, Does.Contain("another training's checkpoint").And.Contain("points 2").And.Contain("points 3"));
            Assert.That(cut.Error, Does.Contain("was cut off"));
        });
    }

    [Test]
    public void A_file_that_is_not_here_is_looked_for_below_the_folder_of_real_data() => Assert.Multiple(() =>
    {
        Directory.CreateDirectory(folder.PathOf("sub"));
        folder.Write("sub/x.bin", [1]);
        var below = Path.Combine(folder.Place, "sub/x.bin");
        Assert.That(ModelOptions.Located("sub/x.bin", folder.Place), Is.EqualTo(below));
        Assert.That(ModelOptions.Located("sub/x.bin#..5", folder.Place), Is.EqualTo(below + "#..5"));
        Assert.That(ModelOptions.Located(below, "elsewhere"), Is.EqualTo(below));
        Assert.That(ModelOptions.Located("sub/y.bin", folder.Place), Is.EqualTo("sub/y.bin"), "the message names what was asked for");
        Assert.That(ModelOptions.Located("digits-test", folder.Place), Is.EqualTo("digits-test"));
        Assert.That(ModelOptions.Located("sub/x.bin", null), Is.EqualTo("sub/x.bin"));
    });
}
