using System.Globalization;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>The forensics of logs as text: a verdict a log, then the evidence, then what could not be told.</summary>
internal static class ForensicTables
{
    public static void Write(IAnsiConsole console, AuditReport report)
    {
        var sheet = new Sheet("Forensics: can the log be what it says?", "log", "verdict", "n", "alpha", "found");
        foreach (var log in report.Logs)
        {
            var forensics = log.Forensics!;
            sheet.AddRow(
                log.Name,
                forensics.Fits switch { true => "fits", false => "does not fit", _ => "nothing wrong, not all told" },
                forensics.N?.ToString(CultureInfo.InvariantCulture) ?? "–",
                forensics.Alpha?.ToString(CultureInfo.InvariantCulture) ?? "–",
                Cell.Count(forensics.Findings.Count));
        }

        sheet.Write(console);
        foreach (var log in report.Logs)
        {
            foreach (var finding in log.Forensics!.Findings)
            {
                console.WriteLine(Printable.Of($"{log.Name}: {(finding.IsFault ? "fault" : "to know")}: {finding.Text}"));
            }

            foreach (var note in log.Forensics.Notes)
            {
                console.WriteLine(Printable.Of($"{log.Name}: {note}"));
            }
        }

        console.WriteLine();
    }
}
