using System.Globalization;

namespace RandomizedSmoothing.Claims.Print;

/// <summary>What a print decides about a claim.</summary>
/// <param name="Verdict"><see cref="Verdict.Holds"/>, <see cref="Verdict.Refuted"/> or <see cref="Verdict.Undecided"/>.</param>
/// <param name="By">
/// The case that decides: the closest one of a claim that holds, the worst one of a refuted claim, the one that is furthest open of an
/// undecided claim; null where there is none.
/// </param>
/// <param name="TrueAt">Of an undecided claim, unrounded numbers that fit the print and make it true; null where none were found.</param>
/// <param name="FalseAt">Of an undecided claim, unrounded numbers that fit the print and make it false; null where none were found.</param>
public sealed record PrintDecision(Verdict Verdict, PrintedCase? By, PrintWitness? TrueAt, PrintWitness? FalseAt)
{
    /// <summary>Why, in one sentence.</summary>
    public string Argument => By is null
        ? "nothing is at hand to compare the print with"
        : $"{Point} {By.Margin} is {Number(By.Margin.AsPrinted)} as printed and, over every unrounded number that fits the print, from {Number(By.Margin.Range.Lower)}{Reached} to {Number(By.Margin.Range.Upper)}";

    private string Reached => By!.Margin.Range is { ReachesZero: false, Lower.Sign: 0 } ? ", which is not reached," : "";

    private string Point => Verdict switch
    {
        Verdict.Holds => $"closest at {By!.Point}:",
        Verdict.Refuted => $"worst at {By!.Point}:",
        _ => $"open at {By!.Point}:",
    };

    private static string Number(Fraction value) => value.ToDouble().ToString("G6", CultureInfo.InvariantCulture);
}
