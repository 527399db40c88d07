using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Regions;

/// <summary>
/// A region's indicator function as a sum of those of balls, boxes, half-spaces and cones, each with a sign: for unions,
/// intersections and differences of pieces that are disjoint, nested, or boxes.
/// </summary>
internal sealed class ExactPieces
{
    // Worked out once a region: its probability is asked for at many points.
    private static readonly ConditionalWeakTable<Region, ExactPieces> Known = [];

    private ExactPieces(IReadOnlyList<(int Sign, Region Piece)>? pieces) => Signed = pieces;

    /// <summary>The pieces with their signs; null where the region's pieces meet in some other way.</summary>
    public IReadOnlyList<(int Sign, Region Piece)>? Signed { get; }

    public static ExactPieces Of(Region region) => Known.GetValue(region, key => new(Split(key)));

    private static List<(int Sign, Region Piece)>? Split(Region region) => region.Lowered switch
    {
        Union union => SplitUnion(union),
        Intersection intersection => SplitOverlap(Overlap.Of(intersection)),
        Difference difference => Subtract(Split(difference.From), SplitOverlap(Overlap.Of(difference.From, difference.Removed))),
        var piece => [(1, piece)],
    };

    // Part by part, each less what it has in common with those before.
    private static List<(int Sign, Region Piece)>? SplitUnion(Union union)
    {
        var sum = Split(union.Parts[0]);
        for (var i = 1; i < union.Parts.Length; i++)
        {
            var part = Subtract(Split(union.Parts[i]), SplitOverlap(Overlap.Of(union.Parts[i], new Union(union.Parts.AsSpan()[..i]))));
            sum = part is null ? null : sum?.Concat(part).ToList();
        }

        return sum;
    }

    private static List<(int Sign, Region Piece)>? SplitOverlap(Overlap overlap) =>
        !overlap.IsKnown ? null : overlap.Region is { } common ? Split(common) : [];

    private static List<(int Sign, Region Piece)>? Subtract(List<(int Sign, Region Piece)>? from, List<(int Sign, Region Piece)>? removed) =>
        from is null || removed is null ? null : [.. from, .. removed.Select(piece => (-piece.Sign, piece.Piece))];
}
