using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Cli.Tests.Recheck;

/// <summary>What <c>verify --certificate</c> wrote is confirmed, and what somebody changed in it is not.</summary>
public sealed class RecheckTests
{
    private static readonly string[] Claims = ["theorem-3", "theorem-5-corrected", "theorem-6", "theorem-7", "corollary-1"];

    private readonly string folder = Directory.CreateTempSubdirectory("recheck-").FullName;

    [OneTimeSetUp]
    public async Task Write() => Assert.That((await CommandLine.RunAsync(["verify", .. Claims, "--certificate", folder])).ExitCode, Is.Zero);

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task What_verify_writes_is_confirmed_and_an_argument_is_not_checked()
    {
        var result = await CommandLine.RunAsync("recheck", folder);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output.Replace(folder, "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo((string[])
        [
            "/corollary-1.jsonl: confirmed: corollary-1 refuted at d = 2, c = 2, shape = 11, sigma = 0.1",
            "/theorem-3.jsonl: confirmed: theorem-3 proved over d = 2..256, c = 2..1000 in 1434 boxes",
            "/theorem-5-corrected.jsonl: confirmed: theorem-5-corrected proved over d = 2..16, c = 3..100, theta = 0..90° in 1342 boxes",
            "/theorem-6.jsonl: not checked: theorem-6, an argument, which is for a person to follow; it is the claim's own, word for word",
            "/theorem-7.jsonl: confirmed: theorem-7 refuted at d = 2, c = 7, theta = 1°",
        ]));
    }

    [Test]
    public async Task Json_has_a_member_a_file()
    {
        var result = await CommandLine.RunAsync("recheck", Changed("theorem-3", 3, "\"lower\":\"0x1[^\"]*\"", "\"lower\":\"0x1p-1\""), "--json", "-");
        var one = JsonNode.Parse(result.Output)!["certificates"]![0]!;
        Assert.That(((string)one["claim"]!, (string)one["kind"]!, (int)one["boxes"]!, (bool)one["confirmed"]!, (int)one["line"]!), Is.EqualTo(("theorem-3", "box", 1434, false, 3)));
    }

    // The true margin of line 3, d = 2 and c = 4, is 0.29007.
    [TestCase("theorem-3", 3, "\"lower\":\"0x1[^\"]*\"", "\"lower\":\"0x1.3p-2\"", "line 3: lower is 0.296875, and at d = 2, c = 4 the margin is in [0.29")]
    [TestCase("theorem-3", 3, "\"lower\":\"0x1[^\"]*\"", "\"lower\":\"inf\"", "line 3: lower is inf, and at d = 2, c = 4 the hypothesis may be met")]
    [TestCase("theorem-3", 3, "\"lower\":\"0x1[^\"]*\"", "\"lower\":\"0x0p+0\"", "line 3: lower is 0,")]
    [TestCase("theorem-3", 3, "\\[4,4\\]", "[5,5]", "line 3: there is a hole before it")]
    [TestCase("theorem-3", 3, "\\[4,4\\]", "[3,4]", "line 2: it overlaps another")]
    [TestCase("theorem-3", 1, "\"high\":1000", "\"high\":999", "lies outside the domain", 2)]
    [TestCase("theorem-3", 1, "\"high\":256", "\"high\":257", "line 1435: there is a hole behind it")]
    [TestCase("theorem-3", 1, "< 1\"", "< 2\"", "line 1: its goal is 'c·P(χ′²_d(2·(d − 1)/c) ≤ 2·(d − 1)/c) < 2'; the claim's is 'c·P(")]
    [TestCase("theorem-5-corrected", 2, "0x1.24d0f368ec5f2p-3", "0x1.24d0f368ec5f1p-3", "line 3: there is a hole before it")]
    [TestCase("theorem-5-corrected", 2, "0x1.24d0f368ec5f2p-3", "0x1.24d0f368ec5f3p-3", "overlaps another")]
    [TestCase("theorem-7", 2, "\"marginUpper\":\"-0x1", "\"marginUpper\":\"-0x1f", "is no hexadecimal double", 2)]
    [TestCase("theorem-7", 2, "\"c\":7", "\"c\":6", "line 2: marginUpper is -0.0205854")]
    [TestCase("theorem-7", 2, "\"slackLower\":\"0x1p-1\"", "\"slackLower\":\"0x1p+1\"", "line 2: slackLower is 2, and the slack is in [1")]
    [TestCase("theorem-7", 2, "\"slackLower\":\"0x1p-1\"", "\"slackLower\":\"0x0p+0\"", "line 2: slackLower is 0,")]
    [TestCase("corollary-1", 2, "-10,0", "-10,1", "line 2: what it says of a region is not what d = 2")]
    [TestCase("theorem-6", 2, "the", "a", "line 2: its argument is not the claim's")]
    public async Task The_first_line_that_is_wrong_is_named(string claim, int line, string pattern, string replacement, string expected, int exitCode = 1)
    {
        var result = await CommandLine.RunAsync("recheck", Changed(claim, line, pattern, replacement));
        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.Output);
        Assert.That(exitCode == 2 ? result.Error : result.Output, Does.Contain(expected));
    }

    [TestCase("\"schema\":1", "\"schema\":2", "line 1: its schema is 2; this reads schema 1")]
    [TestCase("\"schema\":1", "\"schema\":NaN", "line 1: ")]
    [TestCase("\"claim\":\"theorem-3\"", "\"claim\":\"theorem-8\"", "line 1: no claim 'theorem-8'; the nearest is 'theorem-")]
    [TestCase("\"claim\":\"theorem-3\"", "\"claim\":\"theorem-6\"", "line 1: theorem-6 is not proved over a box")]
    [TestCase("\"claim\":\"theorem-3\"", "\"claim\":\"table-4\"", "line 1: table-4 is a claim that has no certificate")]
    [TestCase("\"kind\":\"box\"", "\"kind\":\"sphere\"", "line 1: its kind is 'sphere'; valid: box, point, argument")]
    [TestCase("\"low\":2", "\"low\":1", "line 1: d = 1 lies outside the domain, 2..4096")]
    [TestCase("\"name\":\"d\"", "\"name\":\"e\"", "line 1: its parameters are e (integer), c (integer); the claim's are d (integer), c (integer)")]
    [TestCase("\"title\":", "\"claim\":", "line 1: ")]
    public async Task What_is_no_certificate_is_one_line(string text, string other, string expected)
    {
        var result = await CommandLine.RunAsync("recheck", Changed("theorem-3", 1, text, other));
        Assert.That((result.ExitCode, result.Output, result.Error.Count(letter => letter == '\n')), Is.EqualTo((2, "", 1)), result.Error);
        Assert.That(result.Error, Does.StartWith("smoothing recheck: '").And.Contain(expected));
    }

    [TestCase(1000, "the file is cut")]
    [TestCase(0, "the file is empty")]
    public async Task A_file_that_is_cut_is_one_line(int length, string expected)
    {
        var file = Path.Combine(folder, "..", $"{Path.GetFileName(folder)}.cut.jsonl");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(FileOf("theorem-3")))[..length]);
        var result = await CommandLine.RunAsync("recheck", file);
        File.Delete(file);
        Assert.That((result.ExitCode, result.Error.Contains(expected, StringComparison.Ordinal)), Is.EqualTo((2, true)), result.Error);
    }

    [Test]
    public async Task Lines_that_are_missing_are_noticed()
    {
        var lines = await File.ReadAllLinesAsync(FileOf("theorem-3"));
        var result = await CommandLine.RunAsync("recheck", Written(lines[..^1]));
        Assert.That((result.ExitCode, result.Error.Contains("line 1434: 1433 lines follow the header, which says 1434", StringComparison.Ordinal)), Is.EqualTo((2, true)), result.Error);
    }

    [Test]
    public async Task The_order_of_members_and_of_boxes_makes_no_difference_and_a_packed_file_is_unpacked()
    {
        var lines = await File.ReadAllLinesAsync(FileOf("theorem-3"));
        var turned = lines.Skip(1).Reverse().Prepend(lines[0]).Select(line => new JsonObject(JsonNode.Parse(line)!.AsObject().Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToString().ReplaceLineEndings(" "));
        var packed = Written([.. turned]) + ".gz";
        await using (var zip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            await zip.WriteAsync(await File.ReadAllBytesAsync(packed[..^3]));
        }

        Assert.That((await CommandLine.RunAsync("recheck", packed)).Output, Does.Contain("confirmed: theorem-3 "));
    }

    [Test]
    public async Task A_folder_without_certificates_is_one_line()
    {
        var empty = Directory.CreateTempSubdirectory("recheck-");
        var result = await CommandLine.RunAsync("recheck", empty.FullName);
        empty.Delete();
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, $"smoothing recheck: no certificate in the folder '{empty.FullName}': none of its files ends in .jsonl or .jsonl.gz\n")));
    }

    private string FileOf(string claim) => Path.Combine(folder, $"{claim}.jsonl");

    private string Changed(string claim, int line, string pattern, string replacement)
    {
        var lines = File.ReadAllLines(FileOf(claim));
        var changed = Regex.Replace(lines[line - 1], pattern, replacement, RegexOptions.None, TimeSpan.FromSeconds(1));
        lines[line - 1] = changed;
        return Written(lines);
    }

    private static string Written(string[] lines)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("recheck-").FullName, "changed.jsonl");
        File.WriteAllText(file, string.Concat(lines.Select(line => $"{line}\n")));
        return file;
    }
}
