using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>What a run says of an image.</summary>
/// <param name="Class">The class, or <see cref="CertificationRecord.Abstained"/>.</param>
/// <param name="Radius">The certified radius, in input units.</param>
/// <param name="Counts">The counts that it rests on, where they are logged.</param>
/// <param name="Samples">How many samples that took, in a run that stops early.</param>
internal readonly record struct ImageAnswer(int Class, double Radius, LoggedCounts? Counts = null, long? Samples = null)
{
    /// <summary>A certificate with the counts behind it.</summary>
    public static ImageAnswer Of(CountedCertificate certified, bool hasStoppedEarly) => new(
        certified.Certificate?.Class ?? CertificationRecord.Abstained,
        certified.Certificate?.Radius ?? 0,
        certified.Logged,
        hasStoppedEarly ? certified.Samples : null);
}
