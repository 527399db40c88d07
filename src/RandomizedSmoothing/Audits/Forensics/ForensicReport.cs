namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>What forensics says of one log.</summary>
/// <param name="N">The n that the radii show; null where they show none.</param>
/// <param name="Alpha">The α that they show, with <paramref name="N"/>.</param>
/// <param name="Fits">Whether all that was looked at fits together and shows n and α; false where something is wrong; null where nothing is wrong, and too little to tell.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Notes">What could not be told, and what to know of the radii.</param>
public sealed record ForensicReport(long? N, double? Alpha, bool? Fits, IReadOnlyList<ForensicFinding> Findings, IReadOnlyList<string> Notes);
