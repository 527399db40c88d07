namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary>Unreadable logs and wrong options: one line that names file, line and cause; exit code 2; nothing on stdout.</summary>
public sealed class AuditBadInputTests
{
    private const string First = "0\t3\t3\t0.5\t1\t0:00:14.114881\n";

    private readonly AuditFolder folder = new();

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [TestCase("", "line 1: nothing stands here")]
    [TestCase("idx,label,predict,radius,correct,time\n", "line 1: header 'idx,label,predict,radius,correct,time'")]
    [TestCase(AuditFolder.Header, "line 1: an empty log")]
    [TestCase(AuditFolder.Header + First + "1\t2\t2\t0.5\n2\t2\t2\t0.5\t1\t0:00:14\n", "line 3: 4 tab-separated columns where the header has 6")]
    [TestCase(AuditFolder.Header + First + "1\tcat\t3\t0.5\t0\t0:00:14\n", "line 3: label 'cat' is not an integer of at least 0")]
    [TestCase(AuditFolder.Header + First + "1\t3\t3\tnan\t1\t0:00:14\n", "line 3: radius 'nan' is not a number from 0 to 1e100")]
    [TestCase(AuditFolder.Header + First + "1\t3\t3\t-0.1\t1\t0:00:14\n", "line 3: radius '-0.1' is not a number from 0 to 1e100")]
    [TestCase(AuditFolder.Header + First + "1\t3\t3\t0,5\t1\t0:00:14\n", "line 3: radius '0,5' is not a number from 0 to 1e100; the decimal separator is a point")]
    [TestCase(AuditFolder.Header + First + First, "line 3: idx 0 occurs for the second time")]
    [TestCase(AuditFolder.Header + First + "1\t3\t5\t0.5\t1\t0:00:14\n", "line 3: correct is 1, but label 3 and predict 5 differ")]
    public async Task A_log_that_cannot_be_read_is_named_with_line_and_cause(string text, string cause)
    {
        var log = folder.Write("bad.tsv", text);
        await AssertRefused($"smoothing audit: {log}, {cause}", "audit", log);
    }

    [TestCase("LOG", "--at", "0.5,-1", "--at '-1' is not a radius; valid: numbers of at least 0")]
    [TestCase("LOG", "--at", "0.5;1", "--at '0.5;1' is not a radius; valid: numbers of at least 0")]
    [TestCase("LOG", "--at", "NaN", "--at 'NaN' is not a radius; valid: numbers of at least 0")]
    [TestCase("LOG", "--at", "0.5,", "--at '' is not a radius; valid: numbers of at least 0")]
    [TestCase("LOG", "--fail-below", "50", "--fail-below '50' is not an accuracy; valid: a share from 0 to 1")]
    [TestCase("LOG", "--fail-below", "NaN", "--fail-below 'NaN' is not an accuracy")]
    [TestCase("LOG", "--fail-below", "0,5", "--fail-below '0,5' is not a number; valid: digits with a decimal point")]
    [TestCase("LOG", "--labels", "missing.txt", "no such file: 'missing.txt'")]
    [TestCase("LOG", "--baseline", "missing.tsv", "no such file: 'missing.tsv'")]
    [TestCase("LOG", "--baseline", "FOLDER", "is a folder, but a file is expected here")]
    [TestCase("LOG", "--csv", "LOG", "is also what LOG names; give it a file of its own")]
    [TestCase("LOG", "--json", "LOG", "is also what LOG names; give it a file of its own")]
    [TestCase("LOG", "--csv", "-", "--csv '-' is no file")]
    [TestCase("LOG", "--csv", "/nowhere/at/all.csv", "--csv '/nowhere/at/all.csv' is in a folder that is not there")]
    public async Task A_wrong_option_is_named(string log, string option, string value, string cause)
    {
        string Real(string word) => word.Replace("LOG", AuditFolder.Small("0.25"), StringComparison.Ordinal).Replace("FOLDER", folder.Place, StringComparison.Ordinal);
        var result = await CommandLine.RunAsync("audit", Real(log), option, Real(value));
        AssertRefused(result, cause);
    }

    [Test]
    public Task No_log_at_all_is_wrong_use() => AssertRefused("LOG", "audit");

    [Test]
    public Task A_missing_file_is_named() =>
        AssertRefused("smoothing audit: no such file or folder: '/no/such/log.tsv'", "audit", "/no/such/log.tsv");

    [Test]
    public Task A_word_that_looks_like_an_option_is_named_as_one() =>
        AssertRefused("smoothing audit: '--nonsense' is not an option here; valid: --at, ", "audit", "--nonsense", AuditFolder.Small("0.25"));

    [Test]
    public Task A_pattern_without_match_is_named() =>
        AssertRefused("smoothing audit: no file or folder matches the pattern '/no/such/*.tsv'", "audit", "/no/such/*.tsv");

    [Test]
    public async Task A_folder_without_logs_is_named()
    {
        folder.Write("docs/LICENSE", "MIT License\n");
        var docs = folder.PathOf("docs");
        await AssertRefused($"smoothing audit: no certification log in the folder '{docs}'; 1 file in '{docs}' passed over", "audit", docs);
    }

    [TestCase("ant\nbee\ncat\ndog\n", "has 4 names, but the logs have the classes 0 to 4: at least 5 names are needed")]
    [TestCase("ant\nbee\n\ndog\nelk\n", "line 3: nothing stands here")]
    public async Task Names_that_do_not_fit_the_classes_are_refused(string names, string cause) =>
        AssertRefused(await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--labels", folder.Write("names.txt", names)), cause);

    // Of ImageNet, every hundredth sample is certified: not every class of the 1000 occurs.
    [Test]
    public async Task Names_of_classes_that_do_not_occur_are_welcome()
    {
        var names = folder.Write("more.txt", "ant\nbee\ncat\ndog\nelk\nfox\n");
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), "--labels", names);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task An_answer_does_not_overwrite_what_was_read_nor_the_other_answer()
    {
        var names = folder.Write("kept.txt", "ant\nbee\ncat\ndog\nelk\n");
        var log = AuditFolder.Small("0.25");
        await AssertRefused($"--json '{names}' is also what --labels names", "audit", log, "--labels", names, "--json", names);
        await AssertRefused($"--csv '{folder.PathOf("same")}' is also what --json names", "audit", log, "--csv", folder.PathOf("same"), "--json", folder.PathOf("same"));
    }

    [Test]
    public async Task A_baseline_of_other_samples_is_refused()
    {
        var more = folder.Write("more.tsv", AuditFolder.Header + First + "1\t3\t3\t0.5\t1\t0:00:14\n");
        var less = folder.Write("less.tsv", AuditFolder.Header + First);
        var other = folder.Write("other.tsv", AuditFolder.Header + First.Replace('3', '4'));
        await AssertRefused($"{less}: lacks 1 of the 2 samples of the baseline '{more}'", "audit", less, "--baseline", more);
        await AssertRefused($"{more}: idx 1 is not in the baseline '{less}'", "audit", more, "--baseline", less);
        await AssertRefused($"{other}: idx 0 has label 4, but 3 in the baseline '{less}'", "audit", other, "--baseline", less);
    }

    private static async Task AssertRefused(string message, params string[] words) =>
        AssertRefused(await CommandLine.RunAsync(words), message);

    private static void AssertRefused(CommandResult result, string message)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.StartWith("smoothing audit: ").And.Contain(message).And.Not.Contain("internal error"));
        }
    }
}
