using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Tests.Certify;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary><c>audit --predict-vanishing</c>, on digits.</summary>
public sealed class VanishingAuditTests
{
    private static string Model => $"--model {CertifyFolder.Network} --data digits-test --skip 5 --n 100";

    [Test]
    public async Task It_foretells_and_measures_every_class_and_says_how_far_off_it_is()
    {
        var result = await CertifyFolder.RunAsync($"audit --predict-vanishing --measure {Model} --from 0.25,0.4 --lost-below 0.3 --json -");
        var answer = JsonNode.Parse(result.Output)!;
        var (predicted, measured) = (Values(answer["predictedSigma"]!), Values(answer["measuredSigma"]!));
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(predicted, Has.Length.EqualTo(10));
            Assert.That(measured, Has.Length.EqualTo(10).And.All.InRange(0.4, 2));
            Assert.That((double)answer["typicalFactor"]!, Is.InRange(1, 1.5));
            Assert.That((double)answer["lostBelow"]!, Is.EqualTo(0.3));
            Assert.That((double)answer["typicalFactorOfTheLinearMargin"]!, Is.GreaterThan(1));
        });
    }

    [Test]
    public async Task Without_measuring_it_says_what_it_foretells_from_sigmas_of_its_own_choice()
    {
        var result = await CertifyFolder.RunAsync($"audit --predict-vanishing {Model}");
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(result.Output, Does.Match(@"100 images, from sigma 0\.\d+ and 0\.\d+ with n 100; lost: fewer than 0\.1 of a class").And.Not.Contain("measured"));
            Assert.That(result.Output.Split('\n'), Has.Length.EqualTo(13));
            Assert.That(result.Output, Does.Contain("how far to trust it: ").And.Contain("'smoothing sweep' measures"));
        });
    }

    // Ten samples of each image at next to no noise: all of them are right, and nothing is known but that.
    [Test]
    public async Task What_so_few_samples_cannot_tell_is_said()
    {
        var result = await CertifyFolder.RunAsync($"audit --predict-vanishing --model {CertifyFolder.Network} --data digits-test --max 50 --n 10 --from 0.3,0.5");
        Assert.That(result.Output, Does.Match(@"(?m)^\d +≥ \d\.\d{3} "));
        var answer = JsonNode.Parse((await CertifyFolder.RunAsync($"audit --predict-vanishing --model {CertifyFolder.Network} --data digits-test --max 50 --n 10 --from 0.3,0.5 --json -")).Output)!;
        Assert.That(answer["predictedSigmaIsLeast"]!.AsArray().Count(isLeast => (bool)isLeast!), Is.EqualTo(result.Output.Count(character => character == '≥') - 1), "and once in the explanation");
    }

    [TestCase("audit", "LOG is missing; valid: ")]
    [TestCase("audit --measure", "--measure belongs to --predict-vanishing")]
    [TestCase("audit x.tsv --n 5", "--n belongs to --predict-vanishing")]
    [TestCase("audit --predict-vanishing", "--model is missing")]
    [TestCase("audit --predict-vanishing --model x.pt", "--data is missing")]
    [TestCase("audit --predict-vanishing x.tsv --model x.pt --data digits-test", "'x.tsv' is taken for a LOG, and --predict-vanishing asks a model and reads no log")]
    [TestCase("audit --predict-vanishing --model x.pt --data digits-test --balanced 5", "'5' is taken for a LOG")]
    [TestCase("audit --predict-vanishing --model x.pt --data digits-test --from 0.4,0.2", "--from '0.4,0.2' is not a pair of σ; valid: LOW,HIGH")]
    [TestCase("audit --predict-vanishing --model x.pt --data digits-test --from 0.4", "--from '0.4' is not a pair of σ; valid: LOW,HIGH")]
    [TestCase("audit --predict-vanishing --model x.pt --data digits-test --lost-below 1", "--lost-below '1' is not a share; valid: in (0, 1)")]
    [TestCase("audit --predict-vanishing --model x.pt --data digits-test --n 3", "--n '3' is not a number of samples; valid: from 10")]
    [TestCase("audit --predict-vanishing --model x.pt --data digits-test", "no such file: 'x.pt'")]
    public async Task Wrong_use_is_one_line(string words, string message)
    {
        var result = await CertifyFolder.RunAsync(words);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error.TrimEnd('\n'), Does.Contain(message).And.Not.Contain("\n"));
    }

    private static double[] Values(JsonNode classes) => [.. classes.AsObject().Select(c => (double?)c.Value ?? double.PositiveInfinity)];
}
