using System.CommandLine;
using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary>A sweep's answer, as a table with its sentence and as JSON, which stands in the folder as well.</summary>
internal static class SweepAnswer
{
    public static void Write(ParseResult parsed, string? json, SweepReport report)
    {
        var answer = SweepJson.Of(report);
        Answer.WriteFile(Path.Combine(report.Request.Folder, SweepRequest.Answer), answer);
        Answer.Write(parsed, json, answer, console => Render(console, report));
    }

    private static void Render(IAnsiConsole console, SweepReport report)
    {
        var radius = report.Run.TargetRadius;
        var table = Terminal.Table(console, ["sigma", "accuracy", "lowest class", "95 %".Replace("95", Percent(report), StringComparison.Ordinal), "highest", "gap", "abstained", .. radius is null ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $"at {radius}") }, "radius", "change", "p", "samples"]);
        foreach (var (place, figures) in report.Figures.Index())
        {
            var (lowest, highest) = (figures.Lowest, figures.Highest);
            var interval = figures.IntervalOf(lowest.Value, report.Request.Error);
            var change = place == 0 ? ((long Gained, long Lost, double PValue)?)null : report.Changes[place - 1];
            table.AddRow(
            [
                SigmaList.Name(figures.Sigma),
                Share((double)figures.Correct / figures.Images),
                $"{lowest.Key}: {Share(lowest.Value.Accuracy)}",
                $"{Share(interval.Lower)}–{Share(interval.Upper)}",
                $"{highest.Key}: {Share(highest.Value.Accuracy)}",
                Share(highest.Value.Accuracy - lowest.Value.Accuracy),
                string.Create(CultureInfo.InvariantCulture, $"{figures.Abstentions}"),
                .. radius is null ? [] : new[] { Share((double)figures.AtRadius / figures.Images) },
                $"{RadiusText.RoundDown(figures.AverageCertifiedRadius, 3)}–{figures.MostAverageCertifiedRadius.ToString("F3", CultureInfo.InvariantCulture)}",
                change is { } c ? string.Create(CultureInfo.InvariantCulture, $"+{c.Gained} −{c.Lost}") : "",
                change is { } d ? d.PValue.ToString(d.PValue < 0.001 ? "0e0" : "F3", CultureInfo.InvariantCulture) : "",
                string.Create(CultureInfo.InvariantCulture, $"{figures.Samples}"),
            ]);
        }

        console.Write(table);
        console.WriteLine("lowest class: its interval holds for all classes of a sigma at once, images and noise in it; radius: the mean certified one from what was drawn, and the most that all samples could give");
        console.WriteLine("change: images gained and lost against the sigma before, under the same noise; p: McNemar's exact test, corrected by Holm");
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(report.Images, "image")} at {Counted.Of(report.Figures.Count, "sigma")} took {report.Samples} samples: {(double)report.SamplesFixed / report.Samples:F1} times fewer than n {report.Run.N} for each, and {(double)report.Samples / report.SamplesFixedAtOne:F2} times as many as that takes at one sigma; alpha {report.Run.Alpha}, seed {report.Run.Seed}"));
        if (report.Request.Floor is { } floor)
        {
            console.WriteLine(Sentence(report, floor));
        }
    }

    /// <summary>The answer about the floor, with its error.</summary>
    public static string Sentence(SweepReport report, double floor)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"at least {floor} of its images {(report.Run.TargetRadius is { } radius ? $"certified at radius {radius}" : "right")}");
        var error = string.Create(CultureInfo.InvariantCulture, $"with a chance of error of at most {report.Request.Error:G3} over the choice of the images and the noise{(report.Figures.Count == 1 ? "" : $", all {report.Figures.Count} sigmas together")}");
        if (report.Choice is { } sigma)
        {
            return string.Create(CultureInfo.InvariantCulture, $"sigma {sigma} is the largest at which every class is shown to keep {what}, {error}");
        }

        var lost = report.Keeps.Count(keeps => keeps == LabelDecision.No);
        return string.Create(CultureInfo.InvariantCulture, $"at none of the sigmas every class is shown to keep {what}: at {lost} a class is shown to keep less, and at {report.Figures.Count - lost} so few images do not tell; {error}");
    }

    private static string Percent(SweepReport report) => (100 * (1 - report.Request.Error)).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("F3", CultureInfo.InvariantCulture);
}
