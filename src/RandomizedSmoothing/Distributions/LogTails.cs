using System.Globalization;

namespace RandomizedSmoothing.Distributions;

/// <summary>A probability and its complement as natural logarithms, for points so deep that one of them underflows.</summary>
internal readonly record struct LogTails(double LogValue, double LogComplement)
{
    /// <summary>The event whose probability, at most about ½, has this logarithm.</summary>
    public static LogTails OfValue(double log) => new(Math.Min(0, log), Elementary.LogOnePlus(-Math.Exp(Math.Min(0, log))));

    /// <summary>The event whose complement, at most about ½, has this logarithm.</summary>
    public static LogTails OfComplement(double log) => OfValue(log).Opposite;

    public LogTails Opposite => new(LogComplement, LogValue);

    public Probability Probability => new(Clamp(LogValue), Clamp(LogComplement));

    /// <summary>Φ⁻¹(p), from whichever of p and 1 − p is the smaller.</summary>
    public double Probit => LogValue <= LogComplement ? LogScaleNormal.Quantile(LogValue) : -LogScaleNormal.Quantile(LogComplement);

    /// <summary>Cohen et al.'s radius for unit noise: Φ⁻¹(p), 0 where p ≤ ½.</summary>
    public double UnitRadius => LogValue <= LogComplement ? 0 : -LogScaleNormal.Quantile(LogComplement);

    /// <summary>log(eˣ + eʸ) with no overflow.</summary>
    public static double LogSum(double x, double y)
    {
        var (low, high) = x < y ? (x, y) : (y, x);
        return double.IsNegativeInfinity(low) ? high : high + Elementary.LogOnePlus(Math.Exp(low - high));
    }

    // A record's own text would print the opposite of the opposite of ….
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"e^{LogValue} (complement e^{LogComplement})");

    private static double Clamp(double log) => Math.Min(1, Math.Exp(log));
}
