using RandomizedSmoothing.Claims.Beyond;
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
        new(MeasuredCases.Point(domain, sigma), MeasuredStatistic.Lowest(Most), setting, Second: null, new(double.NegativeInfinity, Percent)) { ExactChance = setting.Networks is [{ Runs: [var run] }] ? ChanceOfThree(setting.Images, run) : null };

    // Not eight of ten are below half a percent only where three are not. The largest chance, over all three, that all of them have no
    // more right images than were seen: classes are independent, and so it is the product of the three largest chances.
    private static double ChanceOfThree(MeasuredImages images, MeasuredRun run) => Enumerable.Range(0, images.Classes)
        .Select(c => MathNet.Numerics.Distributions.Binomial.CDF(Percent / 100, images.ClassSizes[c], Enumerable.Range(0, images.Labels.Length).Count(i => images.Labels[i] == c && run.Right[i])))
        .OrderDescending()
        .Take(images.Classes - Most + 1)
        .Aggregate(1.0, (product, chance) => product * chance);

    /// <summary>More than 3/4 of ten classes have no right image.</summary>
    public static MeasuredCase OfMostLiterally(Domain domain, MeasuredSetting setting, decimal sigma) =>
        new(MeasuredCases.Point(domain, sigma), MeasuredStatistic.ClassesWithoutARightImage, setting, Second: null, new(0.75 * setting.Images.Classes, double.PositiveInfinity));
}
