using System.Globalization;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary><c>certify --after</c>: a new model from an old one's log.</summary>
public sealed class SuccessorTests
{
    private const int Samples = 20_000;

    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task A_model_with_rounded_weights_keeps_its_certificates_with_fewer_samples()
    {
        var rounded = Rounded();
        await folder.CertifyAsync("old.tsv", $"--n {Samples}");
        var result = await AfterAsync(rounded, "new.tsv", "--json -");
        var answer = JsonNode.Parse(result.Output)!;
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That((double)answer["samplesOfTheFixedProcedure"]! / (double)answer["samples"]!, Is.GreaterThan(3));

        // What the new model certifies by itself with many samples is the truth that no certificate may exceed by more than chance.
        await CertifyFolder.RunAsync($"certify --model {rounded} --data digits-test --sigma 0.25 --n 200000 --seed 5 --skip 25 --out {folder.PathOf("truth.tsv")}");
        var (old, now, truth) = (Rows("old.tsv"), Rows("new.tsv"), Rows("truth.tsv"));
        Assert.Multiple(() =>
        {
            Assert.That(now.Zip(old).Count(pair => pair.First.Class == pair.Second.Class), Is.EqualTo(now.Count));
            Assert.That(now.Zip(old), Is.All.Matches<((string Class, double Radius) New, (string Class, double Radius) Old)>(pair => pair.New.Radius >= (0.9 * pair.Old.Radius) - 1e-6 || pair.New.Radius >= pair.Old.Radius - 0.03));
            Assert.That(now.Zip(truth), Is.All.Matches<((string Class, double Radius) New, (string Class, double Radius) True)>(pair => pair.New.Class == "-1" || pair.New.Radius <= pair.True.Radius + 0.01));
        });
    }

    [Test]
    public async Task Another_model_gets_no_certificate_from_the_old_one()
    {
        var other = Repository.File("snapshots", "networks", "sigma_0.5_points_1_seed_1.network");
        await folder.CertifyAsync("old.tsv", "--n 2000");
        await AfterAsync(other, "new.tsv");
        await CertifyFolder.RunAsync($"certify --model {other} --data digits-test --sigma 0.25 --n 100000 --seed 5 --skip 25 --out {folder.PathOf("truth.tsv")}");
        Assert.That(Rows("new.tsv").Zip(Rows("truth.tsv")), Is.All.Matches<((string Class, double Radius) New, (string Class, double Radius) True)>(pair => pair.New.Class == "-1" || (pair.New.Class == pair.True.Class && pair.New.Radius <= pair.True.Radius + 0.01)));
    }

    [TestCase("--old-model X", "--after is missing")]
    [TestCase("--after log.tsv", "--old-model is missing")]
    [TestCase("--after log.tsv --old-model {0} --sigma 0.5", "its sigma is 0.25, and this run has 0.5")]
    [TestCase("--after log.tsv --old-model {1}", "its model is")]
    [TestCase("--after log.tsv --old-model {0} --skip 10", "has no image 10, which this run takes")]
    [TestCase("--after early.tsv --old-model {0}", "has not the counts of a fixed number of samples")]
    [TestCase("--after none.tsv --old-model {0}", "none.tsv'")]
    public async Task What_does_not_fit_is_one_line(string words, string message)
    {
        await folder.CertifyAsync("log.tsv");
        await folder.CertifyAsync("early.tsv", "--precision 0.1");
        words = string.Format(CultureInfo.InvariantCulture, words, CertifyFolder.Network, Repository.File("snapshots", "networks", "sigma_0.5_points_1_seed_1.network"));
        foreach (var log in new[] { "log.tsv", "early.tsv", "none.tsv" })
        {
            words = words.Replace(log, folder.PathOf(log), StringComparison.Ordinal);
        }

        var sigma = words.Contains("--sigma", StringComparison.Ordinal) ? "" : "--sigma 0.25";
        var skip = words.Contains("--skip", StringComparison.Ordinal) ? "" : "--skip 25";
        var result = await CertifyFolder.RunAsync($"certify --model {CertifyFolder.Network} --data digits-test --n 200 {sigma} {skip} --out {folder.PathOf("new.tsv")} {words}");
        Assert.That((result.ExitCode, result.Error.TrimEnd('\n').Count(c => c == '\n'), File.Exists(folder.PathOf("new.tsv"))), Is.EqualTo((2, 0, false)), result.Error);
        Assert.That(result.Error, Does.Contain(message));
    }

    private Task<CommandResult> AfterAsync(string model, string log, string options = "") => CertifyFolder.RunAsync(
        $"certify --model {model} --after {folder.PathOf("old.tsv")} --old-model {CertifyFolder.Network} --data digits-test --sigma 0.25 --n {Samples} --skip 25 --out {folder.PathOf(log)} {options}");

    // The weights are of half precision, at the file's end: three of ten bits are cut off.
    private string Rounded()
    {
        var bytes = File.ReadAllBytes(CertifyFolder.Network);
        const int weights = (64 * 64) + 64 + (64 * 10) + 10;
        for (var i = bytes.Length - (2 * weights); i < bytes.Length; i += 2)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(i), (ushort)(BitConverter.ToUInt16(bytes, i) & 0xFFF8));
        }

        folder.Write("rounded.network", bytes);
        return folder.PathOf("rounded.network");
    }

    private List<(string Class, double Radius)> Rows(string log) =>
        [.. folder.LinesOf(log).Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture)))];
}
