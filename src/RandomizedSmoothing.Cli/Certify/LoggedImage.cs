using System.Globalization;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>What a run said of an image, as its log has it.</summary>
/// <param name="Record">The columns of every certification log.</param>
/// <param name="Samples">How many samples that took, in a log of a run that stops early.</param>
internal readonly record struct LoggedImage(CertificationRecord Record, long? Samples = null)
{
    public const string SamplesColumn = "\tsamples";

    public string Line => RecordText.Line(Record) + (Samples is { } samples ? string.Create(CultureInfo.InvariantCulture, $"\t{samples}") : "");
}
