using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Sweep;

/// <summary><c>sweep</c> on the digits.</summary>
public sealed class SweepTests
{
    private const string Sigmas = "0.1,0.25,0.5";

    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task It_says_what_certify_says_at_each_sigma_with_fewer_samples()
    {
        var result = await SweepAsync("curve", "--radius 0.1 --n 2000 --json -");
        var answer = JsonNode.Parse(result.Output)!;
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(answer.AsObject().Select(member => member.Key), Is.SupersetOf(["seed", "images", "samples", "samplesFixed", "sigmas", "choice"]));
        Assert.That((long)answer["samplesFixed"]! / (double)answer["samples"]!, Is.GreaterThan(1.5));
        foreach (var at in answer["sigmas"]!.AsArray())
        {
            var sigma = (double)at!["sigma"]!;
            var log = string.Create(CultureInfo.InvariantCulture, $"c{sigma}.tsv");
            await CertifyFolder.RunAsync(string.Create(CultureInfo.InvariantCulture, $"certify --model {CertifyFolder.Network} --data digits-test --sigma {sigma} --n 20000 --skip 5 --out {folder.PathOf(log)}"));
            var lines = folder.LinesOf(log).Skip(1).Select(line => line.Split('\t')).ToList();
            var at01 = lines.Count(cells => cells[4] == "1" && double.Parse(cells[3], CultureInfo.InvariantCulture) >= 0.1);
            var interval = at["classInterval"]!.AsObject();
            Assert.Multiple(() =>
            {
                // The true answers lie where both procedures agree, but for a few images near a threshold.
                Assert.That((double)at["accuracy"]!, Is.EqualTo(lines.Count(cells => cells[4] == "1") / 100.0).Within(0.03));
                Assert.That((double)at["certifiedAtRadius"]!, Is.EqualTo(at01 / 100.0).Within(0.03));
                Assert.That((double)at["averageCertifiedRadius"]!, Is.LessThanOrEqualTo(lines.Where(cells => cells[4] == "1").Sum(cells => double.Parse(cells[3], CultureInfo.InvariantCulture)) / 100));
                Assert.That(at["classAccuracy"]!.AsObject().Min(c => (double)c.Value!), Is.EqualTo((double)at["min"]!));
                Assert.That(interval.Select(c => (double)c.Value!["lower"]! <= (double)at["classAccuracy"]![c.Key]! && (double)at["classAccuracy"]![c.Key]! <= (double)c.Value["upper"]!), Is.All.True);
            });
        }
    }

    [Test]
    public async Task A_sweep_goes_on_where_it_was_killed_and_shards_merge_to_the_same_folder()
    {
        await SweepAsync("whole", "--floor 0.3");
        await SweepAsync("0", "--floor 0.3 --shard 0/2 --batch 13");
        await SweepAsync("1", "--floor 0.3 --shard 1/2");
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("0")} {folder.PathOf("1")} --out {folder.PathOf("merged")}");
        Directory.CreateDirectory(folder.PathOf("cut"));
        foreach (var (place, file) in Directory.EnumerateFiles(folder.PathOf("whole"), "*.tsv").Order().Index())
        {
            File.Copy(file + ".run.json", Path.Combine(folder.PathOf("cut"), Path.GetFileName(file) + ".run.json"));
            await File.WriteAllTextAsync(Path.Combine(folder.PathOf("cut"), Path.GetFileName(file)), (await File.ReadAllTextAsync(file))[..^(100 + (250 * place))]);
        }

        var resumed = await SweepAsync("cut", "--floor 0.3 --resume");
        Assert.That((merged.ExitCode, resumed.ExitCode), Is.EqualTo((0, 0)), merged.Error + resumed.Error);
        foreach (var name in new[] { "sigma_0.1.tsv", "sigma_0.25.tsv", "sigma_0.5.tsv" })
        {
            Assert.That(folder.Untimed($"merged/{name}"), Is.EqualTo(folder.Untimed($"whole/{name}")));
            Assert.That(folder.Untimed($"cut/{name}"), Is.EqualTo(folder.Untimed($"whole/{name}")));
        }

        Assert.That(folder.TextOf("merged/sweep.json"), Is.EqualTo(folder.TextOf("whole/sweep.json")));
        Assert.That(folder.TextOf("cut/sweep.json"), Is.EqualTo(folder.TextOf("whole/sweep.json")));
        var audit = await CertifyFolder.RunAsync($"audit --forensics {folder.PathOf("whole")} --json -");
        Assert.That(JsonNode.Parse(audit.Output)!["logs"]!.AsArray().Select(log => ((bool?)log!["forensics"]!["fits"], (bool)log["stoppedEarly"]!)), Is.All.EqualTo(((bool?)true, true)), audit.Output);
    }

    // Of class 8, 20 of 46 are right at 0.5: with a chance of error of 0.05/3 that shows 0.2779 (mpmath).
    [TestCase("0.27", 0.5, "sigma 0.5 is the largest at which every class is shown to keep at least 0.27 of its images right, with a chance of error of at most 0.05")]
    [TestCase("0.28", 0.25, "sigma 0.25 is the largest at which every class is shown to keep at least 0.28 of its images right, with a chance of error of at most 0.05")]
    [TestCase("0.99", null, "at none of the sigmas every class is shown to keep at least 0.99")]
    public async Task A_floor_is_answered_with_a_sentence(string floor, double? sigma, string sentence)
    {
        var result = await CertifyFolder.RunAsync($"sweep --model {CertifyFolder.Network} --data digits-test --sigmas {Sigmas} --floor {floor} --out {folder.PathOf("curve")}");
        var choice = JsonNode.Parse(folder.TextOf("curve/sweep.json"))!["choice"]!;
        Assert.That(result.Output, Does.Contain(sentence));
        Assert.That(((double?)choice["sigma"], (double)choice["alpha"]!), Is.EqualTo((sigma, 0.05)).Within(1e-12));
    }

    [TestCase("--sigmas 0.5..0.1", "--sigmas '0.5..0.1' is not a list or a range")]
    [TestCase("--sigmas 0.1..1/1", "k from 2 to 1000")]
    [TestCase("--sigmas 0.1,x", "--sigmas '0.1,x' is not a list or a range")]
    [TestCase("--sigmas 0.1,-1", "--sigmas '-1' is not a standard deviation")]
    [TestCase("--sigmas 0.1 --floor 2", "--floor '2' is not a share; valid: from 0 to 1")]
    [TestCase("--sigmas 0.1 --confidence 1", "--confidence '1' is not a probability; valid: in (0, 1)")]
    [TestCase("--sigmas 0.1 --radius 5", "--radius 5 is out of reach of every sigma")]
    [TestCase("--sigmas 0.1 --n 5", "--n 5 is too few")]
    [TestCase("--sigmas 0.1 --radius-within 0", "--radius-within '0' is not a precision")]
    public async Task Bad_input_is_one_line_and_writes_nothing(string words, string message)
    {
        var result = await CertifyFolder.RunAsync($"sweep --model {CertifyFolder.Network} --data digits-test --out {folder.PathOf("curve")} {words}");
        Assert.That((result.ExitCode, result.Error.TrimEnd('\n').Count(c => c == '\n'), Directory.Exists(folder.PathOf("curve"))), Is.EqualTo((2, 0, false)), result.Error);
        Assert.That(result.Error, Does.StartWith("smoothing sweep: ").And.Contains(message));
    }

    private Task<CommandResult> SweepAsync(string name, string options = "") => CertifyFolder.RunAsync(
        $"sweep --model {CertifyFolder.Network} --data digits-test --sigmas {Sigmas} {(options.Contains("--n ", StringComparison.Ordinal) ? "" : "--n 500")} --skip 5 --out {folder.PathOf(name)} {options}");
}
