using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Figure 1's caption says of its eight panels, for clusters of ours.</summary>
[Claim("figure-1", "Class 1's regions shrink from panel to panel, and certified radii may decrease", "§4, Figure 1")]
[WholeNumber(Name = "row", Low = 1, High = 2, Meaning = "1 bounded, (a) to (d); 2 semi-bounded, (e) to (h)")]
[WholeNumber(Name = "panel", Low = 1, High = 4, Meaning = "the panel of the row, from left to right")]
[WholeNumber(Name = "what", Low = 1, High = 5, Meaning = "1 the region's area falls to the next panel, 2 its R or Υ falls, 3 class 1's data are misclassified, 4 A's certified radius falls somewhere, 5 B's")]
public sealed partial class Figure1 : CaseClaim
{
    /// <summary>How many data of class 1 panel (h) has to misclassify.</summary>
    public const int Data = 200;

    private const int Area = 1;
    private const int Extent = 2;
    private const int Misclassified = 3;
    private const int RadiusOfA = 4;
    private const int RadiusOfB = 5;

    private static readonly Lazy<ImmutableArray<Evaluation>> Evaluated = new(() => [.. Evaluate()]);

    /// <inheritdoc/>
    public override string Statement =>
        "The class 1 decision regions shrink as the smoothing factor σ increases from left to right. In case (h) with large σ, the decision region has shrunk so much that "
        + "class 1 data are completely misclassified. The certified radius (Equation 2) of points A and B may decrease as σ increases.";

    /// <inheritdoc/>
    public override string Remarks =>
        "The paper does not give its clusters, its points or its σ: these are ours, chosen to look like the figure, so that the figure can be made, and is. Three isotropic Gaussian clusters a row with equal priors; a "
        + "region is the naive-Bayes classifier's, its smoothing the most probable class by quadrature on a grid of 25 × 25 points. Row 1: N(0, ½²I) beside N((1.5, 0), 2²I) and N((−6, 2), 2²I), σ = 0 (no smoothing), 0.4, 0.7, 1, "
        + "A = (0, 0), B = (0.6, 0). Row 2: N((0, 0.3), 0.2²I), N((±1, 0), 0.2²I), whose class 1 is a wedge of half-angle 16.7°, σ = 0, 0.3, 0.7, 2.5, A = (0, 0.3), B = (0, 2). "
        + "“Shrink” is read twice: the area on the grid falls, and R (Definition 2, row 1) or Υ (Definition 4, row 2) does. “Completely” is read of 200 data drawn of class 1. “May decrease” asks for one step between panels. "
        + Readings.ExactProbabilities + " Samples would certify the same here up to what confidence costs, as no radius is as large as σΦ⁻¹(α^(1/n)).";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases => Evaluated.Value;

    private static IEnumerable<Evaluation> Evaluate()
    {
        foreach (var (row, number) in new[] { (Figure1Row.Bounded, 1), (Figure1Row.SemiBounded, 2) })
        {
            var maps = Enumerable.Range(0, row.Sigmas.Length).Select(row.Exact).ToArray();
            for (var panel = 1; panel < maps.Length; panel++)
            {
                yield return Case(number, panel, Area, (maps[panel - 1].Area(0) - maps[panel].Area(0)) / (double)maps[0].Area(0));
                yield return Case(number, panel, Extent, row.Extent(maps[panel - 1]) - row.Extent(maps[panel]));
            }

            foreach (var (point, what) in new[] { (row.A, RadiusOfA), (row.B, RadiusOfB) })
            {
                var radii = Enumerable.Range(1, row.Sigmas.Length - 1).Select(panel => row.CertifiedRadius(point, panel)).ToArray();
                var step = Enumerable.Range(0, radii.Length - 1).MaxBy(i => radii[i] - radii[i + 1]);
                yield return Case(number, step + 2, what, radii[step] - radii[step + 1]);
            }
        }

        yield return Case(2, 4, Misclassified, Figure1Row.SemiBounded.LeastMisclassification(3, Data, new NoiseSource(Verification.DefaultSeed)));
    }

    private static Evaluation Case(int row, int panel, int what, double margin) => new(new Point(DomainOfParameters, row, panel, what), Slack: 1, margin);
}
