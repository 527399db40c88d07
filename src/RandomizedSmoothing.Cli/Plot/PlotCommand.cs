using System.CommandLine;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Plot.Figures;
using RandomizedSmoothing.Cli.Plot.Logs;

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
    }
    .WithExamples(
        "plot figure-2 -o figure-2.svg --data figure-2.csv",
        "plot figure-1 -o figure-1.png --size 1600x900 --dark",
        "plot certified logs/ -o certified.pdf --envelope");

    private static Drawn Figure1(ParseResult parsed, CancellationToken cancellation)
    {
        using var line = new StatusLine(parsed.InvocationConfiguration.Error);
        return new(Figure1Picture.Make(new Reported(done => line.Show(() => FormattableString.Invariant($"figure-1: {done} of 8 panels"))), cancellation));
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
