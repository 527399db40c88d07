using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// How “0 accuracy” is read, once for all claims: as Table 3 prints it, an accuracy that rounds to 0 %. The other reading, that not one
/// image is ever right, is a claim of its own, <c>…-literal</c>.
/// </summary>
internal static class ZeroAccuracy
{
    /// <summary>The first reading in words.</summary>
    public const string Reading = "0 accuracy is read as Table 3 prints it: below half a percent. Of ten classes more than 3/4 are eight: the eighth lowest is asked.";

    /// <summary>The second reading in words.</summary>
    public const string LiteralReading =
        "0 accuracy is read literally: no image of the class is ever right. One that was right in one run is enough to know that its class has more; "
        + "of ten classes more than 3/4 are eight, and so at least eight without a right image are asked.";

    /// <summary>Below this an accuracy is printed as 0, in percent.</summary>
    public const double Percent = 0.5;

    private const int Most = 8;

    /// <summary>More than 3/4 of ten classes round to 0 %.</summary>
    public static MeasuredCase OfMost(Domain domain, MeasuredSetting setting, decimal sigma) =>
        new(MeasuredCases.Point(domain, sigma), MeasuredStatistic.Lowest(Most), setting, Second: null, new(double.NegativeInfinity, Percent));

    /// <summary>More than 3/4 of ten classes have no right image.</summary>
    public static MeasuredCase OfMostLiterally(Domain domain, MeasuredSetting setting, decimal sigma) =>
        new(MeasuredCases.Point(domain, sigma), MeasuredStatistic.ClassesWithoutARightImage, setting, Second: null, new(0.75 * setting.Images.Classes, double.PositiveInfinity));
}
