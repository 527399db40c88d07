using System.Text.Json.Nodes;
using System.Xml.Linq;
using RandomizedSmoothing.Cli.Machines;
using RandomizedSmoothing.Cli.Tests.Audit;

namespace RandomizedSmoothing.Cli.Tests.Machines;

/// <summary>What pipelines read: SARIF, JUnit, the summary of a workflow's step.</summary>
[NonParallelizable]
public sealed class MachineTests
{
    [Test]
    public async Task A_failed_threshold_is_a_result_and_a_failed_test_and_a_good_log_a_passed_one()
    {
        using var folder = new AuditFolder();
        var (sarif, junit) = (folder.PathOf("out.sarif"), folder.PathOf("out.xml"));
        var broken = folder.Write("broken.tsv", AuditFolder.Header + "0\t1\tx\t0.5\t1\t0:00:01\n1\t1\t1\t0.5\t1\t0:00:01\n");
        var result = await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"), AuditFolder.Small("0.50"), broken, "--fail-below", "0.3", "--sarif", sarif, "--junit", junit);
        var log = JsonNode.Parse(await File.ReadAllTextAsync(sarif))!;
        var results = log["runs"]![0]!["results"]!.AsArray();
        var suite = XDocument.Load(junit).Root!.Element("testsuite")!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2), "a log could not be read");
            Assert.That((string)log["version"]!, Is.EqualTo("2.1.0"));
            Assert.That(results.Select(one => (string)one!["ruleId"]!), Is.EqualTo(["class-accuracy", "readable-log"]));
            Assert.That((string)results[0]!["message"]!["text"]!, Is.EqualTo("class 3 has accuracy 0.000, below 0.3"));
            Assert.That((string)results[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!, Does.StartWith("file:///").And.EndWith("small_sigma_0.50.tsv"));
            Assert.That((string)log["runs"]![0]!["tool"]!["driver"]!["rules"]![(int)results[0]!["ruleIndex"]!]!["id"]!, Is.EqualTo("class-accuracy"));
            Assert.That(suite.Attributes().Select(one => (one.Name.LocalName, one.Value)), Is.EqualTo([("name", "smoothing audit"), ("tests", "3"), ("failures", "1"), ("errors", "1")]));
            Assert.That(suite.Elements("testcase").Select(test => test.Elements().Single().Name.LocalName), Is.EqualTo(["system-out", "failure", "error"]));
        });
    }

    [Test]
    public async Task As_pinned_is_no_result_and_the_same_bytes_each_time()
    {
        using var folder = new AuditFolder();
        var (first, second, junit) = (folder.PathOf("a.sarif"), folder.PathOf("b.sarif"), folder.PathOf("a.xml"));
        await CommandLine.RunAsync("verify", "figure-2", "table-1", "--sarif", first, "--junit", junit);
        await CommandLine.RunAsync("verify", "figure-2", "table-1", "--sarif", second);
        Assert.Multiple(() =>
        {
            Assert.That(JsonNode.Parse(File.ReadAllText(first))!["runs"]![0]!["results"]!.AsArray(), Is.Empty);
            Assert.That(File.ReadAllBytes(first), Is.EqualTo(File.ReadAllBytes(second)));
            Assert.That(XDocument.Load(junit).Descendants("testcase").Select(test => (string)test.Attribute("name")!), Is.EqualTo(["figure-2", "table-1"]));
            Assert.That(XDocument.Load(junit).Descendants("failure"), Is.Empty);
        });
    }

    [Test]
    public async Task A_refuted_claim_of_a_file_is_a_result_that_names_it()
    {
        using var folder = new AuditFolder();
        var file = Repository.File("tests", "RandomizedSmoothing.Cli.Tests", "Check", "ThreeClasses.cs");
        var sarif = folder.PathOf("check.sarif");
        var result = await CommandLine.RunAsync("check", file, "--sarif", sarif);
        var found = JsonNode.Parse(await File.ReadAllTextAsync(sarif))!["runs"]![0]!["results"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That((string)found["message"]!["text"]!, Does.StartWith("three-classes: refuted (proved); it fails at d = 2, R = 1, sigma = 1.1"));
            Assert.That((string)found["locations"]![0]!["logicalLocations"]![0]!["fullyQualifiedName"]!, Is.EqualTo("three-classes"));
            Assert.That((string)found["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!, Does.EndWith("/Check/ThreeClasses.cs"));
        });
    }

    [Test]
    public void Names_that_no_address_may_hold_are_escaped_and_control_characters_shown()
    {
        var outcome = new Outcome("class-accuracy", "a b/<c>\u0001.tsv", OutcomeKind.Failed, "class <x>\u0001 & \"y\"") { File = "a b/<c>#.tsv" };
        var log = JsonNode.Parse(Sarif.Of([outcome]))!;
        Assert.Multiple(() =>
        {
            Assert.That((string)log["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!, Is.EqualTo("a%20b/%3Cc%3E%23.tsv"));
            Assert.That((string)XDocument.Parse(JUnit.Of("audit", [outcome])).Descendants("failure").Single().Attribute("message")!, Is.EqualTo("class <x>� & \"y\""));
        });
    }

    [Test]
    public async Task A_step_summary_is_appended_where_the_variable_is_set()
    {
        using var folder = new AuditFolder();
        var file = folder.Write("summary.md", "before\n");
        Environment.SetEnvironmentVariable(StepSummary.Variable, file);
        try
        {
            await CommandLine.RunAsync("verify", "figure-2", "table-1");
            await CommandLine.RunAsync("audit", AuditFolder.Small("0.25"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(StepSummary.Variable, null);
        }

        Assert.That(await File.ReadAllTextAsync(file), Does.StartWith("before\n### smoothing verify\n\n2 claims: 1 refuted, 1 not reproduced").And.Contain("\n### smoothing audit\n").And.Contain("| table-1 |"));
    }

    [TestCase("verify table-1 --sarif -", "--sarif '-' is no file")]
    [TestCase("verify table-1 --junit /nowhere/at/all.xml", "/nowhere/at/all.xml")]
    [TestCase("schema frobnicate", "valid: audit, ")]
    public async Task Wrong_use_is_one_line(string words, string part)
    {
        var result = await CommandLine.RunAsync(words.Split(' '));
        Assert.That((result.ExitCode, result.Error.Count(c => c == '\n'), result.Error.Contains(part, StringComparison.Ordinal)), Is.EqualTo((2, 1, true)), result.Error);
    }
}
