using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary><c>certify</c> that stops when its question is answered: --target-radius and --precision.</summary>
public sealed class SequentialCertifyTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task It_answers_whether_a_radius_is_certified_as_all_samples_do_and_takes_fewer()
    {
        await folder.CertifyAsync("all.tsv", "--n 20000");
        var result = await folder.CertifyAsync("few.tsv", "--n 20000 --target-radius 0.3 --json -");
        var (all, few) = (Certified("all.tsv"), Certified("few.tsv"));
        var answer = JsonNode.Parse(result.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(few, Is.EqualTo(all));
            Assert.That(all.Select(answer => answer.IsCertified).Distinct(), Has.Exactly(2).Items, "some are certified at it and some are not");
            Assert.That((long)answer["samples"]!, Is.EqualTo(Samples("few.tsv").Sum()));
            Assert.That((long)answer["samplesOfTheFixedProcedure"]!, Is.EqualTo(20 * 20_100));
            Assert.That((double)answer["samplesOfTheFixedProcedure"]! / (double)answer["samples"]!, Is.GreaterThan(10));
            Assert.That((int)answer["certifiedAtTarget"]!, Is.EqualTo(folder.Untimed("few.tsv").Skip(1).Count(line => line.Split('\t') is var cells && cells[4] == "1" && double.Parse(cells[3], CultureInfo.InvariantCulture) >= 0.3)));
        });
    }

    [Test]
    public async Task A_precision_is_kept_by_fewer_samples()
    {
        await folder.CertifyAsync("all.tsv", "--n 20000");
        await folder.CertifyAsync("few.tsv", "--n 20000 --precision 0.1");
        var (all, few) = (Radii("all.tsv"), Radii("few.tsv"));
        Assert.That(few.Zip(all), Is.All.Matches<(double Few, double All)>(pair => pair.All - pair.Few <= 0.1 + 1e-6));
        Assert.That(Samples("few.tsv").Sum(), Is.LessThan(20 * 20_100 / 2));
    }

    [TestCase("--target-radius 0.3")]
    [TestCase("--precision 0.05")]
    public async Task Shards_merge_and_a_cut_log_continues_to_the_same_log(string rule)
    {
        await folder.CertifyAsync("whole.tsv", rule);
        await folder.CertifyAsync("0.tsv", $"{rule} --shard 0/2 --batch 13");
        await folder.CertifyAsync("1.tsv", $"{rule} --shard 1/2");
        File.Copy(folder.PathOf("whole.tsv.run.json"), folder.PathOf("cut.tsv.run.json"));
        folder.Write("cut.tsv", folder.BytesOf("whole.tsv")[..250]);
        var merged = await CertifyFolder.RunAsync($"merge {folder.PathOf("0.tsv")} {folder.PathOf("1.tsv")} --out {folder.PathOf("merged.tsv")}");
        var resumed = await folder.CertifyAsync("cut.tsv", $"{rule} --resume");
        var audited = await CertifyFolder.RunAsync($"audit {folder.PathOf("merged.tsv")}");
        Assert.Multiple(() =>
        {
            Assert.That((merged.ExitCode, resumed.ExitCode, audited.ExitCode), Is.EqualTo((0, 0, 0)), merged.Error + resumed.Error + audited.Error);
            Assert.That(folder.Untimed("merged.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
            Assert.That(folder.Untimed("cut.tsv"), Is.EqualTo(folder.Untimed("whole.tsv")));
            Assert.That(merged.Output, Does.Contain("times fewer"));
        });
    }

    [TestCase("", "--target-radius 0.25", "target radius none there, 0.25 here")]
    [TestCase("--target-radius 0.25", "", "target radius 0.25 there, none here")]
    [TestCase("--target-radius 0.25", "--target-radius 0.5", "target radius 0.25 there, 0.5 here")]
    [TestCase("--precision 0.25", "--precision 0.5", "precision 0.25 there, 0.5 here")]
    public async Task Another_question_is_another_run(string there, string here, string difference)
    {
        await folder.CertifyAsync("log.tsv", there);
        var result = await folder.CertifyAsync("log.tsv", $"--resume {here}");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, result.Error)));
        Assert.That(result.Error, Does.Contain(difference));
    }

    [Test]
    public async Task A_log_whose_samples_were_changed_is_refused()
    {
        await folder.CertifyAsync("log.tsv", "--target-radius 0.25");
        var lines = folder.LinesOf("log.tsv");
        lines[2] = lines[2][..lines[2].LastIndexOf('\t')] + "\tmany";
        folder.Write("log.tsv", lines);
        var result = await folder.CertifyAsync("log.tsv", "--target-radius 0.25 --resume");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, $"smoothing certify: {folder.PathOf("log.tsv")}, line 3: samples 'many' is no whole number\n")));
    }

    [TestCase("--target-radius -1", "--target-radius '-1' is not a radius; valid: from 0")]
    [TestCase("--target-radius NaN", "--target-radius 'NaN' is not a radius")]
    [TestCase("--target-radius 0.1234567", "--target-radius '0.1234567' is not a radius; valid: from 0 to 1e6, with at most six decimals")]
    [TestCase("--precision 0", "--precision '0' is not a precision; valid: above 0")]
    [TestCase("--precision 0.1 --target-radius 0.5", "give one of them")]
    public async Task Options_outside_their_range_are_named(string options, string message)
    {
        var result = await folder.CertifyAsync("log.tsv", options);
        Assert.That((result.ExitCode, File.Exists(folder.PathOf("log.tsv"))), Is.EqualTo((2, false)));
        Assert.That(result.Error, Does.Contain(message));
    }

    private IEnumerable<(string Class, bool IsCertified)> Certified(string log) =>
        [.. folder.Untimed(log).Skip(1).Select(line => line.Split('\t')).Select(cells => double.Parse(cells[3], CultureInfo.InvariantCulture) >= 0.3 ? (cells[2], true) : ("", false))];

    private double[] Radii(string log) => [.. folder.LinesOf(log).Skip(1).Select(line => double.Parse(line.Split('\t')[3], CultureInfo.InvariantCulture))];

    private long[] Samples(string log) => [.. folder.LinesOf(log).Skip(1).Select(line => long.Parse(line.Split('\t')[^1], CultureInfo.InvariantCulture))];

}
