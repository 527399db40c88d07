using System.Text.Json.Nodes;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary>The audit of the small logs; that its figures are right is the business of LogAuditTests.</summary>
public sealed class AuditTests
{
    private readonly AuditFolder folder = new();

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public async Task Json_has_the_members_of_the_contract_first_and_the_classes_by_number()
    {
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--at", "0.25,0.5", "--json", "-");
        var log = JsonNode.Parse(result.Output)!["logs"]!.AsArray().Single()!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Error, Is.Empty);
            Assert.That(log.Select(member => member.Key).Take(14), Is.EqualTo(
            [
                "file", "n", "accuracy", "abstentions", "sigma", "classAccuracy", "classAbstentions", "classInterval",
                "min", "max", "gap", "percentiles", "averageCertifiedRadius", "correctCertifiedRadius",
            ]));
            Assert.That((string)log["file"]!, Is.EqualTo(AuditFolder.Small("0.25")));
            Assert.That((int)log["n"]!, Is.EqualTo(120));
            Assert.That((int)log["abstentions"]!, Is.EqualTo(16));
            Assert.That((double)log["sigma"]!, Is.EqualTo(0.25));
            Assert.That(log["classAccuracy"]!.AsObject().Select(c => (c.Key, (double)c.Value!)), Is.EqualTo([("0", 1.0), ("1", 23 / 28.0), ("2", 28 / 44.0), ("3", 18 / 30.0)]));
            Assert.That((int)log["classAbstentions"]!["2"]!, Is.EqualTo(9));
            Assert.That((double)log["classInterval"]!["0"]!["upper"]!, Is.EqualTo(1));
            Assert.That(log["percentiles"]!.AsObject().Select(p => p.Key), Is.EqualTo(["1", "25", "50", "75", "100"]));
            Assert.That(log["certifiedAccuracy"]!.AsArray().Select(c => (double)c!["radius"]!), Is.EqualTo([0.25, 0.5]));
            Assert.That(log["classLost"]!["3"]!["shares"]!.AsObject().Sum(s => (double)s.Value!), Is.EqualTo(1).Within(1e-15));
            Assert.That(log["classLost"]!["0"]!.ToJsonString(), Is.EqualTo("""{"count":0,"shares":{}}"""));
            Assert.That(log.ContainsKey("classChange"), Is.False);
        }
    }

    [Test]
    public async Task Sigma_is_null_where_the_path_does_not_tell_it()
    {
        var log = folder.Write("plain/log.tsv", AuditFolder.SmallText);
        var result = await CommandLine.RunAsync("audit", log, "--json", "-");
        Assert.That(JsonNode.Parse(result.Output)!["logs"]![0]!.AsObject()["sigma"], Is.Null);
    }

    [Test]
    public async Task Several_logs_are_one_row_each_and_their_p_values_are_corrected_together()
    {
        var alone = JsonNode.Parse((await CommandLine.RunAsync("audit", AuditFolder.Small("0.50"), "--json", "-")).Output)!;
        var both = JsonNode.Parse((await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), AuditFolder.Small("0.50"), "--json", "-")).Output)!;
        var text = (await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), AuditFolder.Small("0.50"))).Output;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((double)both["logs"]![1]!["differencePValue"]!, Is.EqualTo(2 * (double)alone["logs"]![0]!["differencePValue"]!).Within(1e-12).Percent);
            Assert.That(text.Split('\n').Count(line => line.StartsWith("small_sigma_0.25.tsv", StringComparison.Ordinal)), Is.EqualTo(3), "gaps, radii, percentiles");
            Assert.That(text, Does.Contain("sigma 0.25 sigma 0.50"));
            Assert.That(text, Does.Not.Contain("\u001b").And.Not.Contain("│"));
        }
    }

    [Test]
    public async Task Names_stand_in_the_text_and_beside_the_numbers_in_the_json()
    {
        var names = folder.Write("names.txt", "ant\nbee\ncat [x]\ndog\nelk\n");
        var text = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--labels", names);
        var json = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--labels", names, "--json", "-");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Output, Does.Contain("ant 1.000").And.Contain("cat [x]").And.Contain("elk"));
            Assert.That((string)JsonNode.Parse(json.Output)!["labels"]!["4"]!, Is.EqualTo("elk"));
        }
    }

    [Test]
    public async Task Csv_has_a_row_for_each_class_of_each_log()
    {
        var file = folder.PathOf("audit.csv");
        var names = folder.Write("quoted.txt", "ant\nbee\n\"cat\", the\ndog\nelk\n");
        await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), AuditFolder.Small("0.50"), "--labels", names, "--at", "0.5", "--csv", file);
        var rows = AuditFolder.LinesOf(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Length.EqualTo(9));
            Assert.That(rows[0], Is.EqualTo("file,sigma,label,name,n,correct,accuracy,lower,upper,differencePValue,abstentions,averageCertifiedRadius,correctCertifiedRadius,topTaker,topTakerShare,certifiedAccuracy@0.5"));
            Assert.That(rows[1], Does.StartWith($"{AuditFolder.Small("0.25")},0.25,0,ant,18,18,1,0.81"));
            Assert.That(rows[3], Does.Contain("0.25,2,\"\"\"cat\"\", the\",44,28,0.636363"));
            Assert.That(rows[8], Does.Contain("0.5,3,dog,30,0,0,0,").And.Contain(",abstained,"));
        }
    }

    [Test]
    public async Task A_baseline_is_compared_class_by_class()
    {
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.50"), "--baseline", AuditFolder.Small("0.25"), "--json", "-");
        var answer = JsonNode.Parse(result.Output)!;
        var change = answer["logs"]![0]!["classChange"]!["3"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string)answer["baseline"]!["file"]!, Is.EqualTo(AuditFolder.Small("0.25")));
            Assert.That((double)change["change"]!, Is.EqualTo(-0.6));
            Assert.That((int)change["gained"]!, Is.Zero);
            Assert.That((int)change["lost"]!, Is.EqualTo(18));
            Assert.That((double)change["pValue"]!, Is.EqualTo(4 * 2 / 262144.0).Within(1e-15), "McNemar: 2 / 2^18, times 4 classes");
        }

        var text = (await CommandLine.RunAsync("audit", AuditFolder.Small("0.50"), "--baseline", AuditFolder.Small("0.25"))).Output;
        Assert.That(text, Does.Contain("change against small_sigma_0.25.tsv").And.Contain("-0.600"));
    }

    [TestCase("0.6", 0)]
    [TestCase("0.61", 1)]
    [TestCase("0", 0)]
    [TestCase("1", 1)]
    public async Task A_class_below_the_threshold_fails_the_audit_after_the_answer(string threshold, int exitCode)
    {
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--fail-below", threshold, "--json", "-");
        var answer = JsonNode.Parse(result.Output)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(exitCode));
            Assert.That(answer["failed"]!.AsArray(), Has.Count.EqualTo(exitCode));
            Assert.That(result.Error, exitCode == 0 ? Is.Empty : Does.Contain($"class 3 has accuracy 0.600, below {threshold}"));
        }
    }

    [Test]
    public async Task A_folder_means_the_logs_in_it_in_path_order_and_the_rest_is_counted()
    {
        var small = AuditFolder.SmallText;
        folder.Write("runs/b/sigma_0.5", small);
        folder.Write("runs/a/sigma_0.25.tsv", small);
        folder.WritePacked("runs/a/sigma_0.12.tsv.gz", AuditFolder.SmallText);
        folder.Write("runs/LICENSE", "MIT License\n");
        folder.Write("runs/a/empty", "");
        folder.Write("runs/a/predict.tsv", "idx\tlabel\tpredict\tcorrect\ttime\n");
        var result = await CommandLine.RunAsync("audit", folder.PathOf("runs"), "--json", "-");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(FilesIn(result), Is.EqualTo(["runs/a/sigma_0.12.tsv.gz", "runs/a/sigma_0.25.tsv", "runs/b/sigma_0.5"]));
            Assert.That(result.Error, Is.EqualTo($"smoothing audit: 3 files in '{folder.PathOf("runs")}' passed over: 2 no certification log by the first line, 1 begun without a sample yet{Environment.NewLine}"));
        }
    }

    [TestCase("globs/*/sigma_*", new[] { "globs/a/sigma_0.12", "globs/b/sigma_0.25" })]
    [TestCase("globs/**/sigma_*", new[] { "globs/a/sigma_0.12", "globs/b/c/sigma_0.50", "globs/b/sigma_0.25" })]
    [TestCase("globs/?/sigma_0.[12]*", new[] { "globs/a/sigma_0.12", "globs/b/sigma_0.25" })]
    [TestCase("globs/[!b]/*", new[] { "globs/a/sigma_0.12" })]
    [TestCase("globs/b/c*", new[] { "globs/b/c/sigma_0.50" })]
    [TestCase("globs/a/.hidden*", new[] { "globs/a/.hidden_0.25" })]
    public async Task A_pattern_that_the_shell_left_alone_is_expanded(string pattern, string[] files)
    {
        var small = AuditFolder.SmallText;
        foreach (var file in new[] { "globs/a/sigma_0.12", "globs/a/.hidden_0.25", "globs/b/sigma_0.25", "globs/b/c/sigma_0.50" })
        {
            folder.Write(file, small);
        }

        var result = await CommandLine.RunAsync("audit", Path.Combine(folder.Place, pattern), "--json", "-");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(FilesIn(result), Is.EqualTo(files));
    }

    [Test]
    public async Task A_file_named_twice_is_audited_once_and_a_name_that_looks_like_a_pattern_is_a_name()
    {
        var log = folder.Write("odd/sigma[1].tsv", AuditFolder.SmallText);
        var result = await CommandLine.RunAsync("audit", log, log, folder.PathOf("odd"), "--json", "-");
        Assert.That(FilesIn(result), Is.EqualTo(["odd/sigma[1].tsv"]));
    }

    [Test]
    public async Task Links_that_lead_in_a_circle_are_no_trap()
    {
        folder.Write("circle/sigma_0.25", AuditFolder.SmallText);
        Directory.CreateSymbolicLink(folder.PathOf("circle/round"), folder.PathOf("circle"));
        var result = await CommandLine.RunAsync("audit", folder.PathOf("circle"), "--json", "-");
        Assert.That(FilesIn(result), Is.EqualTo(["circle/sigma_0.25"]));
    }

    [Test]
    public async Task A_thousand_classes_are_shown_in_part_and_written_in_full()
    {
        var lines = Enumerable.Range(0, 3000).Select(i => $"{i}\t{i % 1000}\t{(i % 7 == 0 ? 5 : i % 1000)}\t0.5\t{(i % 7 == 0 && i % 1000 != 5 ? 0 : 1)}\t0:00:14\n");
        var log = folder.Write("many.tsv", AuditFolder.Header + string.Concat(lines));
        var csv = folder.PathOf("many.csv");
        var result = await CommandLine.RunAsync("audit", log, "--csv", csv);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Output, Does.Contain("of 1000 classes the 20 lowest and 5 highest"));
            Assert.That(result.Output.Split('\n'), Has.Length.LessThan(100));
            Assert.That(AuditFolder.LinesOf(csv), Has.Length.EqualTo(1001));
        }
    }

    [Test]
    public async Task A_log_cut_off_by_a_killed_run_is_counted_with_a_warning()
    {
        var text = AuditFolder.SmallText;
        var log = folder.Write("killed.tsv", text[..^12]);
        var result = await CommandLine.RunAsync("audit", log, "--json", "-");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That((int)JsonNode.Parse(result.Output)!["logs"]![0]!["n"]!, Is.EqualTo(119));
            Assert.That(result.Error, Is.EqualTo($"smoothing audit: {log}, line 121: the last line was cut off (a killed run?) and is not counted{Environment.NewLine}"));
        }
    }

    [Test]
    public async Task Interrupted_is_130()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await SmoothingApp.RunAsync(["audit", AuditFolder.Small("0.25")], output, error, cancellation.Token);
        Assert.That(exitCode, Is.EqualTo(130));
    }

    [Test]
    public async Task Help_teaches_by_examples()
    {
        var result = await CommandLine.RunAsync("audit", "--help");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain("Examples:").And.Contain("smoothing audit sigma_0.50.tsv --at 0.25,0.5,1 --labels cifar10.txt").And.Contain("--fail-below <SHARE>"));
    }

    private IEnumerable<string> FilesIn(CommandResult result) =>
        JsonNode.Parse(result.Output)!["logs"]!.AsArray().Select(log => Path.GetRelativePath(folder.Place, (string)log!["file"]!));
}
