using MathNet.Numerics.Distributions;

namespace RandomizedSmoothing.Certification;

/// <summary>Temporary.</summary>
public static class ClopperPearson
{
    /// <summary>Temporary.</summary>
    public static (double Lower, double Upper) Interval(long successes, long trials, double alpha) =>
        (successes == 0 ? 0 : Beta.InvCDF(successes, trials - successes + 1, alpha / 2),
         successes == trials ? 1 : Beta.InvCDF(successes + 1, trials - successes, 1 - (alpha / 2)));
}
