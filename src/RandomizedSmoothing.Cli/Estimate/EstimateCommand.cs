using System.CommandLine;
using System.Globalization;
using RandomizedSmoothing.Cli.Devices;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Estimate;

/// <summary><c>smoothing estimate</c>: the Monte Carlo probability of any region.</summary>
internal static class EstimateCommand
{
    private const ulong DefaultSeed = 2021;

    public static Command Create()
    {
        var file = new Argument<string>("region") { Description = "A file with a region as JSON, such as {\"ball\": {\"center\": [0, 0], \"radius\": 1}}" };
        var at = new Option<double[]>("--at")
        {
            Description = "The point: its coordinates, with commas between them",
            HelpName = "x1,x2,…",
            Required = true,
            CustomParser = PointArgument.Parse,
        };
        var sigma = NumberOptions.Real("--sigma", "Standard deviation of the noise, in input units").Required();
        var samples = NumberOptions.Count("--n", "Number of samples, up to 2^40 = 1099511627776", 1L << 40).Required();
        var alpha = NumberOptions.Real("--alpha", "The interval misses the probability with a chance of at most alpha").Or(0.001);
        var threshold = new Option<double?>("--threshold")
        {
            Description = "Only decide on which side of this the probability lies, and stop as soon as that is clear (--n is then the most)",
            HelpName = "p",
            CustomParser = result => NumberOptions.ParseReal(result),
        };
        var exact = new Option<bool>("--exact") { Description = "Also give the probability itself, where closed forms or quadrature reach it" };
        var device = DeviceOption.Create();
        var seed = NumberOptions.Seed(DefaultSeed);
        var json = Answer.JsonOption();
        var command = new Command("estimate", "Estimate the probability that a noisy point lies in a region, by Monte Carlo with exact bounds")
            { file, at, sigma, samples, alpha, threshold, exact, device, seed, json }
            .WithExamples(
                "estimate region.json --at 0.5,0 --sigma 0.25 --n 1000000",
                "estimate region.json --at 0.5,0 --sigma 0.25 --n 1000000000 --threshold 0.5",
                "estimate region.json --at 0.5,0 --sigma 0.25 --n 100000000 --device simd --alpha 1e-6 --json -");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var count = parsed.GetValue(samples)!.Value;
                var point = new NoisyPoint(RegionFile.Read(parsed.GetValue(file)!), CheckPoint(parsed.GetValue(at)!), parsed.GetValue(sigma));
                CheckAlpha(parsed.GetValue(alpha));
                var source = new NoiseSource(parsed.GetValue(seed));
                using var opened = DeviceOption.Open(parsed.GetValue(device)!);
                using var progress = new CountLine(parsed.InvocationConfiguration.Error, count);
                var estimate = parsed.GetValue(threshold) is { } side
                    ? RegionAnswer.Of(point, opened, source, Checked(side), parsed.GetValue(alpha), count, cancellation)
                    : RegionAnswer.Of(point, opened, source, parsed.GetValue(alpha), count, progress, cancellation);
                progress.Dispose();
                var answer = parsed.GetValue(exact) ? WithExact(estimate, point) : estimate;
                Answer.Write(parsed, parsed.GetValue(json), answer.ToJson(), console => console.WriteLine(answer.Text));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    // Squares of lengths in units of σ, which closed forms need, may be no doubles.
    private static RegionAnswer WithExact(RegionAnswer estimate, NoisyPoint point)
    {
        try
        {
            return estimate.WithExact(point);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new UsageException("--exact cannot be worked out: the numbers of the region, of --at and of --sigma lie too far apart; valid: lengths up to 1e150 sigmas", exception);
        }
    }

    private static double[] CheckPoint(double[] point) =>
        Array.FindIndex(point, x => !double.IsFinite(x)) is >= 0 and var i
            ? throw Refusal.Of("--at", string.Join(',', point.Select(x => x.ToString(CultureInfo.InvariantCulture))), FormattableString.Invariant($"a point: coordinate {i + 1} is not finite"), "finite numbers")
            : point;

    private static void CheckAlpha(double alpha)
    {
        if (!(alpha > 0 && alpha < 1))
        {
            throw Refusal.Of("--alpha", alpha, "an error probability", "in (0, 1)");
        }
    }

    private static double Checked(double threshold) => threshold is > 0 and < 1
        ? threshold
        : throw Refusal.Of("--threshold", threshold, "a probability to decide about", "in (0, 1)");
}
