using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Print;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Properties;

/// <summary>The margins of a claim about printed numbers, beside ones that were computed apart.</summary>
internal static class PrintedMargins
{
    /// <summary>Of the printed digits.</summary>
    public static double[] Of<TClaim>()
        where TClaim : PrintedClaim, new() => [.. new TClaim().Cases.Select(@case => @case.Margin.AsPrinted.ToDouble())];

    /// <summary>The least and the most of any case over all unrounded numbers that fit the print, and how many cases hold, fail and are open.</summary>
    public static (double Lower, double Upper, int Holds, int Refuted, int Undecided) Decided<TClaim>()
        where TClaim : PrintedClaim, new()
    {
        var claim = new TClaim();
        var by = claim.Decision().By!.Margin.Range;
        return (Round(by.Lower), Round(by.Upper), Count(Verdict.Holds), Count(Verdict.Refuted), Count(Verdict.Undecided));

        double Round(Fraction value) => Math.Round(value.ToDouble(), 4);
        int Count(Verdict verdict) => claim.Cases.Count(@case => @case.Decide(claim.IsStrict) == verdict);
    }
}
