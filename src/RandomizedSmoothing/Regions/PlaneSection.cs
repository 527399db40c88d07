using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Regions;

/// <summary>A region of the plane, cut along upright lines: a union of intervals that changes its kind at few abscissae.</summary>
internal sealed class PlaneSection
{
    // Worked out once a region: its probability is asked for at many points.
    private static readonly ConditionalWeakTable<Region, PlaneSection> Known = [];

    private static readonly PlaneCurve Axis = new(0, 1, 0);

    private readonly Region region;

    private PlaneSection(Region region)
    {
        this.region = region;
        Curves = [.. PlaneCurve.Of(region).Distinct()];
        Crossings = [.. Curves.SelectMany((first, i) => Curves.Skip(i + 1).SelectMany(second => PlaneCurve.Crossings(first, second)))];
        Strips = [.. Cut(Curves, Crossings).Where(strip => strip.Spans.Count > 0)];
    }

    /// <summary>The boundary curves.</summary>
    public IReadOnlyList<PlaneCurve> Curves { get; }

    /// <summary>Where two boundary curves meet.</summary>
    public IReadOnlyList<(double X, double Y)> Crossings { get; }

    /// <summary>Where sections are not empty, from left to right.</summary>
    public IReadOnlyList<PlaneStrip> Strips { get; }

    /// <summary>The sections of a region of ℝ².</summary>
    public static PlaneSection Of(Region region) => Known.GetValue(region, key => new(key));

    /// <summary>Whether a point lies in the region.</summary>
    public bool Contains(double x, double y) => region.Contains([x, y]);

    private IEnumerable<PlaneStrip> Cut(IReadOnlyList<PlaneCurve> curves, IReadOnlyList<(double X, double Y)> crossings)
    {
        double[] bends =
        [
            .. curves.Where(curve => curve.IsUpright).Select(curve => curve.C / curve.A),
            .. curves.Where(curve => curve.IsCircle).SelectMany(curve => new[] { curve.A - curve.Radius, curve.A + curve.Radius }),
            .. crossings.Select(point => point.X),

            // A body of revolution's section is folded at the axis.
            .. curves.SelectMany(curve => PlaneCurve.Crossings(curve, Axis)).Select(point => point.X),
        ];
        double[] cuts = [double.NegativeInfinity, .. bends.Distinct().Order(), double.PositiveInfinity];
        return cuts.Zip(cuts.Skip(1), (low, high) => new PlaneStrip(low, high, SpansAt(Between(low, high))));
    }

    // Between two bends the curves keep their order, so that one section shows it.
    private List<PlaneSpan> SpansAt(double t)
    {
        var edges = Curves.SelectMany(PlaneEdge.Of).Where(edge => double.IsFinite(edge.At(t))).OrderBy(edge => edge.At(t)).ToArray();
        var spans = new List<PlaneSpan>();
        var (low, isInside) = (PlaneEdge.Below, false);
        foreach (var (under, over) in edges.Prepend(PlaneEdge.Below).Zip(edges.Append(PlaneEdge.Above)))
        {
            var (from, to) = (under.At(t), over.At(t));
            if (from >= to)
            {
                continue;
            }

            var contains = Contains(t, Between(from, to));
            if (contains && !isInside)
            {
                low = under;
            }
            else if (!contains && isInside)
            {
                spans.Add(new(low, under));
            }

            isInside = contains;
        }

        if (isInside)
        {
            spans.Add(new(low, PlaneEdge.Above));
        }

        return spans;
    }

    private static double Between(double low, double high) => (double.IsFinite(low), double.IsFinite(high)) switch
    {
        (true, true) => low + ((high - low) / 2),
        (true, false) => low + 1 + Math.Abs(low),
        (false, true) => high - 1 - Math.Abs(high),
        _ => 0,
    };
}

/// <summary>The part of a plane region over an open interval of the first axis.</summary>
/// <param name="Low">Where it begins; may be −∞.</param>
/// <param name="High">Where it ends; may be +∞.</param>
/// <param name="Spans">What every section over it consists of, from below.</param>
internal sealed record PlaneStrip(double Low, double High, IReadOnlyList<PlaneSpan> Spans);

/// <summary>What lies between two edges.</summary>
internal sealed record PlaneSpan(PlaneEdge Low, PlaneEdge High);

/// <summary>A boundary curve as a function of the first coordinate: a line, the lower or upper half of a circle, or infinitely far.</summary>
internal sealed record PlaneEdge(PlaneCurve Curve, double Side)
{
    public static PlaneEdge Below { get; } = new(default, double.NegativeInfinity);

    public static PlaneEdge Above { get; } = new(default, double.PositiveInfinity);

    public static IEnumerable<PlaneEdge> Of(PlaneCurve curve) =>
        curve.IsCircle ? [new(curve, -1), new(curve, 1)] : curve.IsUpright ? [] : [new(curve, 0)];

    /// <summary>The least and the greatest height over an interval that the edge reaches over.</summary>
    public (double Low, double High) Range(double from, double to)
    {
        var (first, last) = (Inward(from), Inward(to));
        var bulge = Curve.IsCircle && from < Curve.A && Curve.A < to ? Curve.B + (Side * Curve.Radius) : first;
        return (Math.Min(bulge, Math.Min(first, last)), Math.Max(bulge, Math.Max(first, last)));
    }

    // A circle's end, off by rounding, is its end.
    private double Inward(double t) => At(Curve.IsCircle ? Math.Clamp(t, Curve.A - Curve.Radius, Curve.A + Curve.Radius) : t) is var height && double.IsNaN(height) ? Curve.B : height;

    /// <summary>The height over t; NaN where a circle does not reach.</summary>
    public double At(double t)
    {
        if (double.IsInfinity(Side))
        {
            return Side;
        }

        if (!Curve.IsCircle)
        {
            return (Curve.C - (Curve.A * t)) / Curve.B;
        }

        var away = t - Curve.A;
        return Curve.B + (Side * Math.Sqrt((Curve.Radius - away) * (Curve.Radius + away)));
    }
}
