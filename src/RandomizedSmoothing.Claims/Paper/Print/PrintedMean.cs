using System.Globalization;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A mean with its standard deviation, as printed: the digits are those of the print.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation.</param>
public readonly record struct PrintedMean(decimal Mean, decimal Deviation)
{
    /// <summary>As printed: <c>67.8 ± 1.9</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean} ± {Deviation}");
}
