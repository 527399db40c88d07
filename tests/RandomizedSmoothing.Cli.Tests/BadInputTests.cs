namespace RandomizedSmoothing.Cli.Tests;

/// <summary>Wrong use: one line on stderr that names the value, its place and what is valid; exit code 2; nothing on stdout.</summary>
public sealed class BadInputTests
{
    // A device has no length, and no end.
    [TestCase("estimate /dev/zero --at 0 --sigma 1 --n 10", "'/dev/zero' is no region: byte 0 is 0")]
    [TestCase("check /dev/zero", "'/dev/zero' is no C# file: byte 0 is 0")]
    [TestCase("audit LOG --labels /dev/zero", "'/dev/zero' is no file of class names: byte 0 is 0")]
    [TestCase("predict --model /dev/zero --data digits-test --sigma 0.1 --n 100", "/dev/zero")]
    [Platform(Exclude = "Win")]
    public async Task What_never_ends_is_refused_at_once(string words, string cause)
    {
        var result = await CommandLine.RunAsync(words.Split(' ').Select(word => word == "LOG" ? Audit.AuditFolder.Small("0.25") : word).ToArray());
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")), result.Error);
            Assert.That(result.Error, Does.Contain(cause));
            Assert.That(result.Error.Count(c => c == '\n'), Is.EqualTo(1));
        });
    }

    [TestCase("verify theorm-4", "theorm-4", "theorem-4")]
    [TestCase("verify --budget huge", "huge", "quick")]
    [TestCase("verify --seed -1", "--seed '-1'", "is not a seed; valid: a whole number from 0 to")]
    [TestCase("verify --seed 1.5", "--seed '1.5'", "is not a seed; valid: a whole number from 0 to")]
    [TestCase("fuzz", "claim", "")]
    [TestCase("fuzz theorm-4", "theorm-4", "theorem-4")]
    [TestCase("fuzz figure-2", "figure-2", "verify")]
    [TestCase("fuzz theorem-4 --within d=0..5", "d=0..5", "from 2")]
    [TestCase("fuzz theorem-4 --within q=0..5", "q=0..5", "valid: d, c, R, sigma")]
    [TestCase("fuzz theorem-4 --time 0s", "0s", "30s")]
    [TestCase("fuzz theorem-4 --time soon", "soon", "30s")]
    [TestCase("fuzz theorem-4 --evaluations 0", "--evaluations '0'", "at least 1")]
    [TestCase("fuzz theorem-4 --within sigma=1e-6,R=1 --evaluations 1", "sigma=1e-6,R=1", "was met nowhere")]
    [TestCase("frobnicate", "frobnicate", "valid: verify, ")]
    [TestCase("region", "smoothing region: ", "valid: ball, cone\n")]
    [TestCase("region ball", "smoothing region ball: ", "--dimension is missing; valid: ")]
    [TestCase("region ball --dimension 3 --radius 1 --sigma 0,5", "--sigma '0,5'", "decimal point")]
    [TestCase("region ball --dimension 3 --radius 1 --sigma NaN", "NaN", "sigma")]
    [TestCase("region ball --dimension 3 --radius 1 --sigma -1", "-1", "sigma")]
    [TestCase("region ball --dimension 3 --radius 1 --sigma Infinity", "Infinity", "sigma")]
    [TestCase("region ball --dimension 3 --radius 0 --sigma 1", "--radius '0'", "is not in its range; valid: in (0, 1e300]\n")]
    [TestCase("region ball --dimension 0 --radius 1 --sigma 1", "--dimension '0'", "is not in its range; valid: an integer >= 1\n")]
    [TestCase("region ball --dimension 2.5 --radius 1 --sigma 1", "--dimension '2.5'", "is not a whole number; valid: 1, 2, 3")]
    [TestCase("region ball --dimension 99999999999 --radius 1 --sigma 1", "--dimension '99999999999'", "is not a whole number; valid: 1, 2, 3")]
    [TestCase("region ball --dimension 3 --radius 1 --sigma 1 --classes 1", "1", "classes")]
    [TestCase("region ball --dimension 3 --radius 1 --sigma 1 --at -1", "--at '-1'", "is not a distance; valid: from 0")]
    [TestCase("region ball --dimension 3 --dimension 4 --radius 1 --sigma 1", "--dimension", "")]
    [TestCase("region cone --dimension 1 --half-angle 30 --sigma 1", "1", "dimension")]
    [TestCase("region cone --dimension 2 --half-angle 90 --sigma 1", "90", "(0, 90)")]
    [TestCase("region cone --dimension 2 --half-angle NaN --sigma 1", "NaN", "(0, 90)")]
    [TestCase("region cone --dimension 2 --half-angle 30 --sigma 1 --at NaN", "--at 'NaN'", "is not a distance; valid: any finite")]
    [TestCase("region ball --dimension 3 --radius 1 --sigma 1 --json /nowhere/at/all.json", "/nowhere/at/all.json", "")]
    public async Task One_line_and_exit_code_2(string words, string value, string place)
    {
        var result = await CommandLine.RunAsync(words.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.StartWith("smoothing").And.Contains(value).And.Contains(place));
            Assert.That(result.Error, Does.Not.Contain("internal error"));
        });
    }
}
