using System.CommandLine;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Plot.Claims;
using RandomizedSmoothing.Cli.Plot.Figures;
using RandomizedSmoothing.Cli.Plot.Logs;
using RandomizedSmoothing.Cli.Plot.Models;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary><c>smoothing plot</c>: the paper's figures, and what logs and claims look like.</summary>
internal static class PlotCommand
{
    public static Command Create() => new Command("plot", "Draw the paper's figures, and what logs and claims look like, as SVG, PNG or PDF")
    {
        new PlotOptions().Verb("figure-1", "Decision regions of three clusters as σ grows, with the certified circles of two points", Figure1),
        new PlotOptions().Verb("figure-2", "The shrinking rate of a ball against σ, where it vanishes, and the bounds of Theorems 3 and 4", (_, _) => new(Figure2Picture.Make())),
        new PlotOptions().Verb("figure-3a", "The certified radius at a ball's centre against σ, exact and from samples", (_, _) => new(Figure3aPicture.Make())),
        new PlotOptions().Verb("figure-3b", "The scaled certified radius on a cone's axis against σ, exact and from samples", (_, _) => new(Figure3bPicture.Make())),
        CertifiedVerb.Create(),
        ClassesVerb.Create(),
        MarginVerb.Create(),
        MarginVerb.CreateSharpness(),
        SweepVerb.Create(),
        SliceVerb.Create(),
    }
    .WithExamples(
        "plot figure-2 -o figure-2.svg --data figure-2.csv",
        "plot figure-1 -o figure-1.png --size 1600x900 --dark",
        "plot certified logs/ -o certified.pdf --envelope",
        "plot classes sigma_0.50.tsv -o classes.svg --labels cifar10.txt",
        "plot classes logs/ -o over-sigma.svg --over sigma",
        "plot margin theorem-7 --over c,theta -o margin.svg",
        "plot sharpness theorem-4 -o sharpness.svg",
        "plot sweep sweep/ -o sweep.svg",
        "plot slice --model digits.network --data digits-test --images 3,8,1 -o slice.png");

    private static Drawn Figure1(ParseResult parsed, CancellationToken cancellation)
    {
        using var line = new StatusLine(parsed.InvocationConfiguration.Error);
        return new(Figure1Picture.Make(new Reported(done => line.Show(() => FormattableString.Invariant($"figure-1: {done} of 8 panels{line.TimeLeft(done / 8.0)}"))), cancellation));
    }

    /// <summary>Told at once, on the thread that tells.</summary>
    private sealed class Reported(Action<int> tell) : IProgress<int>
    {
        private readonly Lock together = new();

        public void Report(int value)
        {
            lock (together)
            {
                tell(value);
            }
        }
    }
}
