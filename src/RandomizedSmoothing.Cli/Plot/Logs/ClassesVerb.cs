using System.CommandLine;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary><c>smoothing plot classes LOG…</c>.</summary>
internal static class ClassesVerb
{
    private const string Sigma = "sigma";
    private const string Radius = "radius";

    public static Command Create()
    {
        var logs = new LogArguments();
        var over = Choices.OneOf("--over", $"One line a class, against {Sigma} over several logs, or its certified accuracy against the {Radius}; bars where it is not given", Sigma, Radius);
        return new PlotOptions().Verb(
            "classes",
            "Class-wise accuracy of logs: bars with exact intervals, or a line a class",
            (parsed, cancellation) =>
            {
                var report = logs.Read(parsed, cancellation);
                return LogArguments.Drawn(report, parsed.GetValue(over) switch
                {
                    Sigma => ClassLinesPicture.OverSigma(report),
                    Radius => ClassLinesPicture.OverRadius(report),
                    _ => ClassesPicture.Make(report),
                });
            },
            [.. logs.All, over]);
    }
}
