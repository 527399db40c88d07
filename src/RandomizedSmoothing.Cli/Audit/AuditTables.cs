using RandomizedSmoothing.Audits;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>An audit as text: a row for each log first, then what lies behind it, class by class.</summary>
internal static class AuditTables
{
    public static void Write(IAnsiConsole console, AuditReport report)
    {
        if (report.Logs[0].Forensics is not null)
        {
            ForensicTables.Write(console, report);
        }

        WriteGaps(console, report);
        WriteRadii(console, report);
        WritePercentiles(console, report);
        FairnessTables.Write(console, report);
        if (report.Logs is [var only])
        {
            ClassTables.WriteOne(console, report, only);
            ClassTables.WriteLosses(console, report, only);
        }
        else
        {
            ClassTables.WriteAccuracies(console, report);
            ClassTables.WriteTakers(console, report);
        }

        if (report.Baseline is not null)
        {
            ClassTables.WriteChanges(console, report);
        }

        console.WriteLine("accuracy: the share of samples that get their label; 'at R': with a radius of at least R");
        console.WriteLine("radius: the mean over all samples, wrong or abstained as 0; 'correct': over the correct ones; a few easy samples can drive it (Sun et al. 2025): see p_A and 'at R'");
        if (report.Logs.Any(log => log.HasStoppedEarly))
        {
            console.WriteLine("≥: sampling stopped where the run's question was decided; with all samples it would be larger: not to be compared with logs that took them");
        }

        if (report.Logs.Any(log => log.Run?.Caveat is not null))
        {
            console.WriteLine($"certificates: {Certify.CertifyRun.Rounding}");
        }

        foreach (var sound in report.Logs.Where(log => log.Run?.Noise == Certify.RunNoise.Sound))
        {
            console.WriteLine(Output.Printable.Of($"certificates of {sound.Name}: {Certify.CertifyRun.Soundness}"));
        }

        console.WriteLine("Gini: 0 where all classes have the same share; confusion: the spectral norm of the shares that classes take from each other");
        foreach (var sentence in report.Logs.SelectMany(log => log.WholeSet?.Sentences(log) ?? []))
        {
            console.WriteLine(Output.Printable.Of(sentence));
        }

        console.WriteLine("95 %: Clopper-Pearson; of the gap, from simultaneous intervals of all classes");
        console.WriteLine("p: all classes alike, or this class as the rest: Fisher's exact test, corrected by Holm");
    }

    private static void WriteGaps(IAnsiConsole console, AuditReport report)
    {
        var sheet = new Sheet("Class-wise accuracy, lowest to highest", "log", "sigma", "accuracy", "lowest", "highest", "gap", "gap 95 %");
        foreach (var log in report.Logs)
        {
            sheet.AddRow(
                log.Name,
                Cell.Sigma(log.Sigma),
                Cell.Share(log.Figures.Accuracy),
                Named(log.Figures.Lowest),
                Named(log.Figures.Highest),
                Cell.Share(log.Figures.Gap),
                Cell.Interval(log.Figures.GapInterval));
        }

        sheet.Write(console);
        string Named(ClassAudit c) => $"{report.NameOf(c.Label)} {Cell.Share(c.Accuracy)}";
    }

    private static void WriteRadii(IAnsiConsole console, AuditReport report)
    {
        var sheet = new Sheet(
            "Samples, abstentions and certified radii",
            ["log", "n", "abstained", "p (alike)", "radius", "correct", .. report.Logs[0].Figures.Radii.Select(Cell.At)]);
        foreach (var log in report.Logs)
        {
            sheet.AddRow(
            [
                log.Name,
                Cell.Count(log.Figures.N),
                Cell.Count(log.Figures.Abstentions),
                Cell.PValue(log.DifferencePValue),
                Cell.Radius(log.Figures.AverageCertifiedRadius, log.HasStoppedEarly),
                Cell.Radius(log.Figures.CorrectCertifiedRadius, log.HasStoppedEarly),
                .. Cell.Certified(log.Figures.CertifiedAccuracy, log),
            ]);
        }

        sheet.Write(console);
    }

    private static void WritePercentiles(IAnsiConsole console, AuditReport report)
    {
        var sheet = new Sheet(
            "Percentiles of the class-wise accuracies",
            ["log", .. LogAudit.Percentages.Select(p => FormattableString.Invariant($"{p}{(p == 1 ? "st" : "th")}"))]);
        foreach (var log in report.Logs)
        {
            sheet.AddRow([log.Name, .. LogAudit.Percentages.Select(p => Cell.Share(log.Figures.Percentiles[p]))]);
        }

        sheet.Write(console);
    }
}
