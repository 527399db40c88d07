using System.Globalization;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Runs that could only abstain are refused before they begin; one that certifies at no radius it is asked about is warned of.</summary>
internal static class Answerable
{
    // ½ⁿ is below every α that a number can be by then.
    private const long Enough = 2000;

    /// <exception cref="UsageException">Even where all samples agree, n and α allow no answer.</exception>
    public static void Check(CertifyRun run, TextWriter error)
    {
        if (!Answers(run, run.N))
        {
            var least = Enumerable.Range(1, (int)Enough).First(n => Answers(run, n));
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"--n {run.N} is too few for --alpha {run.Alpha}: even where all samples agree, each image is an abstention; at least {least} are needed"));
        }

        if (run.TargetRadius is { } target && LargestRadius.Of(run, run.N) is var largest && largest < target)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"warning: --target-radius {target} is out of reach of --sigma {run.Sigma}, --n {run.N} and --alpha {run.Alpha}: where all samples agree, the radius is {RadiusText.RoundDown(largest!.Value, 6)}; a larger --n or --sigma reaches further"));
        }
    }

    private static bool Answers(CertifyRun run, long n) => n >= Enough || (run.Verb == CertifyRun.Predict
        ? SmoothedPrediction.From([n, 0], run.Alpha).TryGetClass(out _)
        : LargestRadius.Of(run, n) is not null);
}
