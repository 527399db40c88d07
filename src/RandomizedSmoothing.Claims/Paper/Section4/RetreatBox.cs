using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Encloses, over ranges, how much less than 1/c the point at the depth of Theorem 7's bound keeps.</summary>
internal static class RetreatBox
{
    // The finest panels gain no more than this.
    private const double Hopeless = -0.3;

    /// <summary>A bound from below on 1 − c P, for the cone or for the cone without its tip.</summary>
    /// <param name="box">Ranges of d (one number), c and θ.</param>
    /// <param name="isCut">Whether the tip is cut off at the depth of the point.</param>
    public static Interval Margin(SubBox box, bool isCut)
    {
        var (d, c, theta) = ((int)box["d"].Lower, box["c"], box["theta"]);

        // No double is π/2, so that the last one below stands for all that follow.
        var tan = new Interval(
            Math.Max(Interval.Tan(Interval.From(theta.Lower)).Lower, 0),
            theta.Upper >= Math.PI / 2 ? double.PositiveInfinity : Interval.Tan(Interval.From(theta.Upper)).Upper);
        var margin = double.NegativeInfinity;
        foreach (var panels in (RetreatPanels[])[RetreatPanels.Coarse, RetreatPanels.Fine, RetreatPanels.Finest])
        {
            if (margin > 0 || (margin < Hopeless && panels == RetreatPanels.Finest))
            {
                break;
            }

            margin = (1 - (c * panels.UpperBound(d, c, tan, isCut))).Lower;
        }

        return new Interval(margin, double.PositiveInfinity);
    }
}
