using System.CommandLine;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary><c>smoothing plot certified LOG…</c>.</summary>
internal static class CertifiedVerb
{
    // Cohen et al. 2019, and most since.
    private const double UsualAlpha = 0.001;

    public static Command Create()
    {
        var logs = new LogArguments();
        var envelope = new Option<bool>("--envelope") { Description = "Also draw the best of all logs at each radius" };
        var seeds = new Option<bool>("--seeds") { Description = "Logs of one σ are runs of one setting, such as with other seeds: draw their mean, and a band from the lowest to the highest" };
        var alpha = NumberOptions.Real("--alpha", "The chance with which one certificate may be wrong, where no run file beside a log says it").Or(UsualAlpha);
        return new PlotOptions().Verb(
            "certified",
            "Certified accuracy of logs against the radius",
            (parsed, cancellation) =>
            {
                var chance = parsed.GetValue(alpha);
                if (chance is not (> 0 and < 1))
                {
                    throw Refusal.Of("--alpha", chance, "a chance", "a number above 0 and below 1, such as 0.001");
                }

                var report = logs.Read(parsed, cancellation);
                return LogArguments.Drawn(report, new CertifiedPicture(chance, parsed.GetValue(envelope), parsed.GetValue(seeds)).Make(report));
            },
            [.. logs.All, envelope, seeds, alpha]);
    }
}
