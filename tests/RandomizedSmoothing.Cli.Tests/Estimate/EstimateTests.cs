using System.Text.Json.Nodes;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Tests.Estimate;

public sealed class EstimateTests
{
    private const string Ball = """{"ball": {"center": [0, 0], "radius": 1}}""";

    private string file = "";

    [SetUp]
    public void WriteRegion()
    {
        file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "region.json");
        File.WriteAllText(file, Ball);
    }

    [Test]
    public async Task Answers_with_exactly_its_members_and_the_exact_interval()
    {
        var result = await RunAsync("--at 0.5,0 --sigma 0.5 --n 100000 --alpha 0.01 --seed 7 --json -");
        var answer = JsonNode.Parse(result.Output)!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(result.Error, Is.Empty);
            Assert.That(
                answer.Select(member => member.Key),
                Is.EqualTo(["schema", "version", "commit", "count", "n", "estimate", "lower", "upper", "alpha", "device", "seed"]));
            Assert.That((long)answer["n"]!, Is.EqualTo(100_000));
            Assert.That((ulong)answer["seed"]!, Is.EqualTo(7));
            Assert.That((double)answer["estimate"]!, Is.EqualTo((long)answer["count"]! / 1e5));

            // Clopper and Pearson's interval is narrower than Hoeffding's and wider than half of it.
            var width = (double)answer["upper"]! - (double)answer["lower"]!;
            Assert.That(width, Is.InRange(0.003, 2 * Math.Sqrt(Math.Log(200) / 2e5)));
        });
    }

    [Test]
    public async Task A_threshold_ends_a_clear_case_early_with_an_interval_on_its_side()
    {
        var answer = JsonNode.Parse((await RunAsync("--at 0,0 --sigma 0.3 --n 1000000000 --threshold 0.5 --alpha 1e-9 --device simd --json -")).Output)!;
        Assert.Multiple(() =>
        {
            Assert.That((string)answer["side"]!, Is.EqualTo("above"));
            Assert.That((double)answer["lower"]!, Is.GreaterThan(0.5));
            Assert.That((long)answer["n"]! + (long)answer["saved"]!, Is.EqualTo(1_000_000_000));
            Assert.That((long)answer["n"]!, Is.LessThan(10_000));
        });
        Assert.That((await RunAsync("--at 9,0 --sigma 0.3 --n 1000 --threshold 0.5 --device simd")).Output, Does.StartWith("below 0.5, 744 samples not needed: 0 in [0, "));
    }

    [Test]
    public async Task A_tie_is_on_neither_side()
    {
        // At σ = 1/√(2 ln 2) the disc's centre keeps exactly half.
        var answer = await RunAsync("--at 0,0 --sigma 0.84932180028801907 --n 5000 --threshold 0.5 --alpha 1e-9 --device simd");
        Assert.That(answer.Output, Does.StartWith("on neither side of 0.5, 0 samples not needed: "));
    }

    [Test]
    public async Task The_probability_itself_is_given_where_it_is_known()
    {
        var answer = JsonNode.Parse((await RunAsync("--at 0,0 --sigma 0.5 --n 100 --exact --device simd --json -")).Output)!;
        Assert.That((double)answer["exact"]!, Is.EqualTo(1 - Math.Exp(-2)).Within(1e-14));
        await File.WriteAllTextAsync(file, """{"union": [{"ball": {"center": [0, 0, 0], "radius": 1}}, {"box": {"low": [0, 0, 0], "high": [1, 1, 1]}}]}""");
        Assert.That((await RunAsync("--at 0,0,0 --sigma 0.5 --n 100 --exact --device simd")).Output, Does.EndWith("; no formula or quadrature reaches it\n"));
    }

    [TestCase("--threshold 1", "--threshold '1' is not a probability to decide about; valid: in (0, 1)")]
    [TestCase("--threshold 0,5", "--threshold '0,5' is not a number; valid: digits with a decimal point")]
    [TestCase("--threshold NaN", "--threshold 'NaN' is not a probability to decide about")]
    public async Task A_threshold_that_is_none_is_one_line(string arguments, string line)
    {
        var result = await RunAsync($"--at 0,0 --sigma 1 --n 10 {arguments}");
        Assert.That((result.ExitCode, result.Error.TrimEnd('\n').Split('\n').Length), Is.EqualTo((2, 1)), result.Error);
        Assert.That(result.Error, Does.Contain(line));
    }

    [Test]
    public async Task Every_device_that_is_here_counts_the_same()
    {
        var listed = JsonNode.Parse((await CommandLine.RunAsync("devices", "--json", "-")).Output)!["devices"]!.AsArray();
        var here = listed.Where(device => (bool)device!["available"]!).Select(device => (string)device!["name"]!).ToArray();
        var counts = new List<long>();
        foreach (var device in here)
        {
            var result = await RunAsync($"--at 0.5,0 --sigma 0.5 --n 30011 --device {device} --json -");
            var answer = JsonNode.Parse(result.Output)!;
            Assert.That((string)answer["device"]!, Is.EqualTo(device));
            counts.Add((long)answer["count"]!);
        }

        Assert.That(here, Is.SupersetOf(["cpu", "simd"]));
        Assert.That(counts.Distinct().Count(), Is.EqualTo(1), string.Join(' ', counts));
    }

    [Test]
    public async Task A_device_that_is_not_here_is_one_line_with_those_that_are()
    {
        var devices = JsonNode.Parse((await CommandLine.RunAsync("devices", "--json", "-")).Output)!["devices"]!.AsArray();
        var missing = devices.Where(device => !(bool)device!["available"]!).Select(device => (string)device!["name"]!).ToArray();
        if (missing.Length == 0)
        {
            Assert.Ignore("every kind of device is here");
        }

        var result = await RunAsync($"--at 0,0 --sigma 1 --n 10 --device {missing[0]}");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.Contain($"--device '{missing[0]}' is not available: no ").And.Contains("; valid: auto, cpu, simd"));
        });
    }

    [Test]
    public async Task Every_kind_of_device_is_listed()
    {
        var result = await CommandLine.RunAsync("devices");
        Assert.That(result.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(' ')[0]), Is.EqualTo(["cpu", "simd", "opencl", "cuda"]));
    }

    [TestCase("--at 0,0 --sigma 0 --n 10", "--sigma '0' is not in its range; valid: in (0, 1e300]")]
    [TestCase("--at 0,0 --sigma -1 --n 10", "--sigma '-1' is not in its range")]
    [TestCase("--at 0,0 --sigma NaN --n 10", "--sigma 'NaN' is not in its range")]
    [TestCase("--at 0,0 --sigma 0,5 --n 10", "--sigma '0,5'")]
    [TestCase("--at 0,0 --sigma 1 --n 0", "--n '0'")]
    [TestCase("--at 0,0 --sigma 1 --n -5", "--n '-5'")]
    [TestCase("--at 0,0 --sigma 1 --n 1.5", "--n '1.5'")]
    [TestCase("--at 0,0 --sigma 1 --n 1099511627777", "from 1 to 1099511627776")]
    [TestCase("--at 0,0 --sigma 1 --n 99999999999999999999", "--n '99999999999999999999'")]
    [TestCase("--at 0,0,0 --sigma 1 --n 10", "of 2 coordinates")]
    [TestCase("--at 0 --sigma 1 --n 10", "of 2 coordinates")]
    [TestCase("--at 0,NaN --sigma 1 --n 10", "coordinate 2")]
    [TestCase("--at 0,1e999 --sigma 1 --n 10", "coordinate 2")]
    [TestCase("--at 0,x --sigma 1 --n 10", "--at '0,x' is not a point: coordinate 2, 'x', is no number; valid: ")]
    [TestCase("--at 0, --sigma 1 --n 10", "--at '0,' is not a point: coordinate 2, '', is no number; valid: ")]
    [TestCase("--at 0,0 --sigma 1 --n 10 --alpha 0", "--alpha '0' is not an error probability; valid: in (0, 1)")]
    [TestCase("--at 0,0 --sigma 1 --n 10 --alpha 1", "--alpha '1' is not an error probability")]
    [TestCase("--at 0,0 --sigma 1 --n 10 --alpha NaN", "--alpha 'NaN' is not an error probability")]
    [TestCase("--at 0,0 --sigma 1 --n 10 --seed -1", "--seed '-1'")]
    [TestCase("--at 0,0 --sigma 1 --n 10 --device gpu", "auto, cpu, simd, opencl, cuda")]
    [TestCase("--sigma 1 --n 10", "--at is missing; valid: ")]
    [TestCase("--at 0,0 --n 10", "--sigma is missing; valid: ")]
    [TestCase("--at 0,0 --sigma 1", "--n is missing; valid: ")]
    public async Task Wrong_use_is_one_line(string words, string message) => CheckMisuse(await RunAsync(words), message);

    [TestCase("", "no JSON")]
    [TestCase("{\"ball\": {\"center\": [0, 0], \"rad", "no JSON")]
    [TestCase("[]", "must be an object")]
    [TestCase("{\"ball\": {\"center\": [0, 0]}}", "lacks radius")]
    [TestCase("{\"ball\": {\"center\": [0, 0], \"radius\": -1}}", "radius")]
    [TestCase("{\"ball\": {\"center\": [], \"radius\": 1}}", "center")]
    [TestCase("{\"ball\": {\"center\": [0, 1e999], \"radius\": 1}}", "center")]
    [TestCase("{\"blob\": {}}", "ball, cone, halfSpace")]
    [TestCase("{\"union\": []}", "at least one")]
    [TestCase("{\"union\": [{\"ball\": {\"center\": [0], \"radius\": 1}}, {\"ball\": {\"center\": [0, 0], \"radius\": 1}}]}", "dimension")]
    public async Task A_file_that_is_no_region_is_one_line_with_its_name(string text, string message)
    {
        await File.WriteAllTextAsync(file, text);
        var result = await RunAsync("--at 0,0 --sigma 1 --n 10");
        CheckMisuse(result, message);
        Assert.That(result.Error, Does.Contain(file));
    }

    [Test]
    public async Task Ten_thousand_brackets_are_one_line()
    {
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("{\"union\":[", 10_000)));
        CheckMisuse(await RunAsync("--at 0,0 --sigma 1 --n 10"), "no JSON");
    }

    [TestCase("/nowhere/at/all.json")]
    [TestCase("/")]
    public async Task A_file_that_cannot_be_read_is_one_line(string path) =>
        CheckMisuse(await CommandLine.RunAsync("estimate", path, "--at", "0,0", "--sigma", "1", "--n", "10"), path);

    [Test]
    public async Task An_interrupted_estimate_says_so_and_gives_no_number()
    {
        // So many samples take days: whenever it is interrupted, it is not done.
        using var interrupt = new CancellationTokenSource();
        var run = CommandLine.RunAsync(["estimate", file, "--at", "0,0", "--sigma", "1", "--n", "1099511627776", "--json", "-"], new StandingClock(), interrupt.Token);
        await interrupt.CancelAsync();
        Assert.That(await run, Is.EqualTo(new CommandResult(130, "", "interrupted\n")));
    }

    private Task<CommandResult> RunAsync(string words) => CommandLine.RunAsync(["estimate", file, .. words.Split(' ')]);

    private static void CheckMisuse(CommandResult result, string message) => Assert.Multiple(() =>
    {
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), result.Error);
        Assert.That(result.Error, Does.StartWith("smoothing estimate: ").And.Contains(message));
        Assert.That(result.Error, Does.Not.Contain("internal error"));
    });
}
