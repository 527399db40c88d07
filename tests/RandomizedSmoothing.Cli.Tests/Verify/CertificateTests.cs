using System.Diagnostics;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Tests.Verify;

/// <summary>What <c>verify --certificate</c> writes is checked by a program of another make, and is the same every time.</summary>
public sealed class CertificateTests
{
    // Every claim that is proved over a box or refuted at a point, and one that rests on an argument.
    private static readonly string[] Claims =
    [
        .. ClaimCatalogue.All.OfType<InequalityClaim>().Where(claim => claim.ProofPlan is not null || PinnedVerdicts.Of(claim)?.Verdict == "refuted").Select(claim => claim.Id),
        "theorem-6",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("certificates-").FullName;

    [OneTimeSetUp]
    public async Task Write() => Assert.That((await VerifyAsync(folder)).ExitCode, Is.Zero);

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task The_same_claims_give_the_same_bytes()
    {
        var again = Path.Combine(folder, "again");
        await VerifyAsync(again);
        Assert.That(Claims.Where(claim => !File.ReadAllBytes(FileOf(again, claim)).SequenceEqual(File.ReadAllBytes(FileOf(folder, claim)))), Is.Empty);
    }

    [TestCase("theorem-3", "box", 1434)]
    [TestCase("theorem-4", "box", 5174)]
    [TestCase("theorem-6", "argument", 0)]
    [TestCase("theorem-7", "point", 0)]
    public void The_header_says_what_follows(string claim, string kind, int boxes)
    {
        var lines = File.ReadAllLines(FileOf(folder, claim));
        var header = JsonNode.Parse(lines[0])!;
        Assert.That(((string)header["claim"]!, (string)header["kind"]!, (int)header["boxes"]!, lines.Length), Is.EqualTo((claim, kind, boxes, Math.Max(boxes, 1) + 1)));
    }

    [Test]
    public async Task What_rests_on_data_has_no_certificate()
    {
        var result = await CommandLine.RunAsync("verify", "table-4", "--certificate", folder);
        Assert.That(result.Error, Does.Contain("table-4: no certificate, for it is not-reproduced by evidence that is exact"));
    }

    [Test]
    public async Task A_folder_that_cannot_be_one_is_refused()
    {
        var result = await CommandLine.RunAsync("verify", "theorem-6", "--certificate", FileOf(folder, "theorem-6"));
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.StartWith("smoothing verify: --certificate '"));
    }

    [Test]
    [Category("Slow")]
    public async Task A_checker_of_another_make_accepts_them_and_refuses_what_claims_more()
    {
        var tests = Repository.File("src/RandomizedSmoothing.Claims/Engines/Certificates/check_certificate_test.py");
        using var python = Start(new ProcessStartInfo("python3", ["-B", tests, folder, "100"]) { RedirectStandardOutput = true, RedirectStandardError = true });
        var (output, error) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        await python.WaitForExitAsync();
        Assert.That((python.ExitCode, await output), Is.EqualTo((0, $"{Claims.Length - 1} certificates are accepted, and 100 corruptions of them refused\n")), await error);
    }

    [Test]
    public async Task It_says_what_a_certificate_leans_on()
    {
        var place = Directory.CreateTempSubdirectory().FullName;
        try
        {
            await File.WriteAllTextAsync(FileOf(place, "a"), Argument("a", """{"name":"b","carriedBy":"certificate b"},{"name":"c","carriedBy":"test T"},{"name":"d","carriedBy":"certificate d"}"""));
            await File.WriteAllTextAsync(FileOf(place, "b"), Argument("b", ""));
            var checker = Repository.File("src/RandomizedSmoothing.Claims/Engines/Certificates/check_certificate.py");
            using var python = Start(new ProcessStartInfo("python3", ["-B", checker, FileOf(place, "a"), FileOf(place, "b")]) { RedirectStandardOutput = true });
            var output = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.That((python.ExitCode, output), Is.EqualTo((2, $"""
                {FileOf(place, "a")}: not checked: a rests on an argument, which is for a person to follow; it leans on b, not checked; it leans on d, not among these files
                {FileOf(place, "b")}: not checked: b rests on an argument, which is for a person to follow

                """)));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }

        static string Argument(string claim, string lemmas) =>
            $$$"""
            {"schema":1,"claim":"{{{claim}}}","title":"","goal":"","kind":"argument","parameters":[],"eliminated":null,"lemmas":null,"boxes":0,"tool":"","commit":""}
            {"argument":"so it is","lemmas":[{{{lemmas}}}]}

            """;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("python3 is not installed: it runs the independent checker of certificates");
            throw;
        }
    }

    private static Task<CommandResult> VerifyAsync(string folder) => CommandLine.RunAsync(["verify", .. Claims, "--certificate", folder]);

    private static string FileOf(string folder, string claim) => Path.Combine(folder, $"{claim}.jsonl");
}
