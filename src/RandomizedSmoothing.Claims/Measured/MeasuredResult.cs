using System.Collections.Immutable;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>What the runs decide of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Estimate">The statistic.</param>
/// <param name="Interval">Its interval of confidence 1 − <see cref="Alpha"/>, for this case alone.</param>
/// <param name="ChanceOfOpposite">
/// The largest chance with which it is seen on its side of what the sentence asks for, as far as this, where the true one lies on the other.
/// </param>
/// <param name="Verdict">
/// <see cref="Verdict.CarriesOver"/> where the interval lies within what is asked; <see cref="Verdict.DoesNotCarryOver"/> where it is
/// clear of that, after Holm's correction for the number of cases; else <see cref="Verdict.Undecided"/>.
/// </param>
public sealed record MeasuredResult(MeasuredCase Case, MeasuredEstimate Estimate, MeasuredRange Interval, double ChanceOfOpposite, Verdict Verdict)
{
    /// <summary>α of the intervals, both sides together.</summary>
    public const double Alpha = 0.05;

    /// <summary>How far the statistic lies within what is asked, in its unit; below 0 outside.</summary>
    public double Margin => Math.Min(Estimate.Value - Case.Asked.Low, Case.Asked.High - Estimate.Value);

    /// <summary>Decides every case of a claim.</summary>
    /// <param name="cases">The cases.</param>
    public static ImmutableArray<MeasuredResult> Of(ImmutableArray<MeasuredCase> cases)
    {
        var results = cases.Select(Alone).ToImmutableArray();
        var corrected = HolmCorrection.Adjust([.. results.Select(result => result.Margin < 0 ? result.ChanceOfOpposite : 1)]);
        return [.. results.Zip(corrected, (result, chance) => chance <= Alpha / 2 ? result with { Verdict = Verdict.DoesNotCarryOver } : result)];
    }

    private static MeasuredResult Alone(MeasuredCase asked)
    {
        var estimate = asked.Estimate();
        var interval = estimate.Interval(Alpha);
        var isWithin = interval.Low > asked.Asked.Low && interval.High < asked.Asked.High;
        return new(asked, estimate, interval, asked.ExactChance ?? Opposite(estimate, asked.Asked), isWithin ? Verdict.CarriesOver : Verdict.Undecided);
    }

    // From within, the true one may lie beyond either end; from without, only the nearer end is between.
    private static double Opposite(MeasuredEstimate estimate, MeasuredRange asked)
    {
        var (low, high) = (Beyond(asked.Low), Beyond(asked.High));
        return estimate.Value < asked.Low ? low : estimate.Value > asked.High ? high : Math.Min(1, low + high);

        double Beyond(double bound) => double.IsInfinity(bound) ? 0 : estimate.ChanceBeyond(bound);
    }
}
