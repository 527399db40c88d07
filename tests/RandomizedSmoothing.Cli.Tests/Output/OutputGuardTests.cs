using System.CommandLine;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Tests.Audit;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Output;

/// <summary>Nothing that is read, nothing that another option names, and nothing that nobody said to replace is written over.</summary>
public sealed class OutputGuardTests
{
    private CertifyFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    /// <summary>Every option of every verb that names a file to write.</summary>
    public static IEnumerable<TestCaseData> Outputs() =>
        from command in Below(SmoothingApp.CreateCommand())
        from option in command.Options
        where option.HelpName is not "FOLDER"
        where option.Name is "--out" or "--json" or "--csv" or "--latex" or "--markdown" or "--sarif" or "--junit" or "--observations" || option.Aliases.Contains("-o")
        select new TestCaseData(option).SetArgDisplayNames(command.Name, option.Name);

    [TestCaseSource(nameof(Outputs))]
    public void Every_output_is_guarded(Option option) => Assert.That(option, Is.InstanceOf<OutputOption>());

    [TestCase("region ball --dimension 3 --radius 1 --sigma 1 --json")]
    [TestCase("plot figure-2 -o")]
    [TestCase("verify theorem-4 --junit")]
    public async Task A_folder_that_is_not_there_is_refused_before_the_work(string words)
    {
        var file = folder.PathOf("none/answer.xml");
        var refused = await CertifyFolder.RunAsync($"{words} {file}");
        Assert.Multiple(() =>
        {
            Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((2, "")));
            Assert.That(refused.Error, Does.EndWith($" '{file}' is in a folder that is not there; valid: a file in a folder that is\n"));
            Assert.That(refused.Error.Count(letter => letter == '\n'), Is.EqualTo(1));
        });
    }

    [TestCase("region ball --dimension 3 --radius 1 --sigma 1 --force --json")]
    [TestCase("certify --model NETWORK --data digits-test --sigma 0.25 --out")]
    [TestCase("certify --model NETWORK --data digits-test --sigma 0.25 --resume --out")]
    [TestCase("merge LOG --out")]
    public async Task A_folder_is_no_file_to_write(string words)
    {
        var refused = await CertifyFolder.RunAsync($"{words.Replace("NETWORK", CertifyFolder.Network, StringComparison.Ordinal)} {folder.PathOf(".")}");
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((2, "")));
        Assert.That(refused.Error, Does.EndWith($" '{folder.PathOf(".")}' is a folder; valid: a file to write\n").And.Not.Contain("cannot write"));
    }

    [Test]
    public async Task What_is_there_is_replaced_with_force_alone()
    {
        var file = folder.PathOf("answer.json");
        await File.WriteAllTextAsync(file, "mine");
        var words = $"region ball --dimension 3 --radius 1 --sigma 1 --json {file}";
        var refused = await CertifyFolder.RunAsync(words);
        Assert.Multiple(() =>
        {
            Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((2, "")));
            Assert.That(refused.Error, Is.EqualTo($"smoothing region ball: --json '{file}' exists already; --force replaces it, another name leaves it as it is\n"));
            Assert.That(folder.TextOf("answer.json"), Is.EqualTo("mine"));
        });

        var forced = await CertifyFolder.RunAsync($"{words} --force");
        Assert.Multiple(() =>
        {
            Assert.That(forced.ExitCode, Is.Zero, forced.Error);
            Assert.That(folder.TextOf("answer.json"), Does.StartWith("{"));
        });
    }

    [Test]
    public async Task An_empty_file_holds_nothing_that_could_be_lost()
    {
        folder.Write("empty.json", Array.Empty<byte>());
        var result = await CertifyFolder.RunAsync($"region ball --dimension 3 --radius 1 --sigma 1 --json {folder.PathOf("empty.json")}");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    [Test]
    public async Task Through_a_link_as_well()
    {
        var log = folder.PathOf("log.tsv");
        File.Copy(AuditFolder.Small("0.25"), log);
        File.CreateSymbolicLink(folder.PathOf("link.csv"), log);
        var result = await CertifyFolder.RunAsync($"audit {log} --csv {folder.PathOf("link.csv")} --force");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, $"smoothing audit: --csv '{folder.PathOf("link.csv")}' is also what LOG names; give it a file of its own\n")));
    }

    [Test]
    public async Task What_a_folder_of_logs_holds_is_read_and_kept()
    {
        File.Copy(AuditFolder.Small("0.25"), folder.PathOf("log.tsv"));
        var before = folder.TextOf("log.tsv");
        var result = await CertifyFolder.RunAsync($"audit {folder.Place} --json {folder.PathOf("log.tsv")} --force");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain("is a log that is read"));
            Assert.That(folder.TextOf("log.tsv"), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_log_is_begun_anew_with_force()
    {
        await folder.CertifyAsync("log.tsv");
        var whole = folder.Untimed("log.tsv");
        var other = await folder.CertifyAsync("log.tsv", "--n 400 --force");
        Assert.Multiple(() =>
        {
            Assert.That(other.ExitCode, Is.Zero, other.Error);
            Assert.That(folder.Untimed("log.tsv"), Has.Length.EqualTo(whole.Length).And.Not.EqualTo(whole));
        });
    }

    [TestCase("--json", "log.tsv")]
    [TestCase("--json", "log.tsv.run.json")]
    public async Task The_runs_own_files_are_no_place_for_its_answer(string option, string name)
    {
        var result = await folder.CertifyAsync("log.tsv", $"{option} {folder.PathOf(name)} --force");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2), result.Output);
            Assert.That(result.Error, Does.Contain("give it a file of its own"));
            Assert.That(File.Exists(folder.PathOf("log.tsv")), Is.False);
        });
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);
}
