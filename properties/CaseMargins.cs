using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Properties;

/// <summary>The margins of a claim about finitely many cases, beside ones that were computed by hand.</summary>
internal static class CaseMargins
{
    public static double[] Of<TClaim>()
        where TClaim : CaseClaim, new() => [.. new TClaim().Cases.Select(@case => @case.Margin)];

    /// <summary>The cases that contradict the claim, as a person reads them.</summary>
    public static string[] Violated<TClaim>()
        where TClaim : CaseClaim, new()
    {
        var claim = new TClaim();
        return [.. claim.Cases.Where(@case => claim.IsViolation(@case.Margin)).Select(@case => @case.Point.ToString())];
    }
}
