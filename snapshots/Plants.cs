using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// Boxes in a claim's domain that hold a given share of it: of the draws that meet the hypothesis. The shares are counted on draws
/// of their own.
/// </summary>
/// <remarks>
/// Few counted draws in a box make its share uncertain, and rather smaller than wanted: 10⁻⁴ is four of 40,000, and a claim whose
/// hypothesis lets in one draw in fifty has so few at 10⁻³.
/// </remarks>
internal sealed class Plants
{
    /// <summary>A box in all parameters, a thin slab in one, a single whole number.</summary>
    public static readonly string[] Shapes = ["box", "slab", "integer"];

    private const int Counted = 40_000;
    private const ulong SeedOfTheCount = 987_654_321;
    private const int MostTries = 60;

    // A share of draws that fall on the same few values cannot be had exactly.
    private const double Tolerance = 1.5;

    private readonly Domain domain;
    private readonly double[][] points;
    private readonly double[][] sorted;

    public Plants(InequalityClaim claim)
    {
        domain = claim.Domain;
        var draw = new PointDraw(domain, SeedOfTheCount);
        points = [.. Enumerable.Range(0, Counted / claim.Cost).AsParallel().AsOrdered().Select(i => draw.At((ulong)i)).Where(point => claim.SlackAt(point) > 0).Select(point => point.Values.ToArray())];
        sorted = [.. Enumerable.Range(0, domain.Count).Select(i => points.Select(point => point[i]).Order().ToArray())];
    }

    /// <summary>A box of a shape at a random place; null where none has the share.</summary>
    public Domain? At(string shape, double share, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < (points.Length == 0 ? 0 : MostTries); i++)
        {
            var centre = points[random.Next(points.Length)];
            var box = shape switch
            {
                "box" => Box(centre, share),
                "slab" => Around(centre, random.Next(domain.Count), share / 2),
                _ => Single(centre, random.Next(domain.Count)),
            };
            if (box is not null && Share(box) is var actual && actual <= share * Tolerance && actual >= share / Tolerance)
            {
                return box;
            }
        }

        return null;
    }

    private Domain? Single(double[] centre, int index) => domain[index].IsWhole ? Restrict((index, centre[index], centre[index])) : null;

    private Domain Around(double[] centre, int index, double halfShare) => Restrict(Range(centre, index, halfShare));

    private Domain Box(double[] centre, double share)
    {
        var (low, high) = (0.0, 1.0);
        var box = domain;
        for (var i = 0; i < 20; i++)
        {
            var half = (low + high) / 2;
            box = Restrict([.. Enumerable.Range(0, domain.Count).Select(index => Range(centre, index, half))]);
            (low, high) = Share(box) < share ? (half, high) : (low, half);
        }

        return box;
    }

    // So many of the counted draws to either side, as far as there are.
    private (int Index, double Low, double High) Range(double[] centre, int index, double halfShare)
    {
        var place = Array.BinarySearch(sorted[index], centre[index]);
        var reach = (int)Math.Round(halfShare * points.Length);
        return (index, sorted[index][Math.Max(0, place - reach)], sorted[index][Math.Min(points.Length - 1, place + reach)]);
    }

    private Domain Restrict(params (int Index, double Low, double High)[] ranges)
    {
        var parameters = domain.ToArray();
        foreach (var (index, low, high) in ranges)
        {
            parameters[index] = parameters[index] with { Low = low, High = high };
        }

        return [.. parameters];
    }

    private double Share(Domain box) => points.Count(point => IsIn(box, point)) / (double)points.Length;

    private static bool IsIn(Domain box, double[] point)
    {
        for (var i = 0; i < point.Length; i++)
        {
            if (point[i] < box[i].Low || point[i] > box[i].High)
            {
                return false;
            }
        }

        return true;
    }
}
