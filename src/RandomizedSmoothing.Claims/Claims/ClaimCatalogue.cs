using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims;

/// <summary>Every claim of the paper, in the order of <see cref="Claim.Id"/>. A class in <c>Paper/</c> is in it by existing.</summary>
[ClaimCatalogue]
public static partial class ClaimCatalogue
{
    /// <summary>All claims.</summary>
    public static ImmutableArray<Claim> All { get; } = [.. CreateAll().OrderBy(claim => claim.Id, StringComparer.Ordinal)];

    /// <summary>The claim with an id.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    public static Claim Find(string id)
    {
        var nearest = All.MinBy(claim => EditDistance(claim.Id, id))!;
        return nearest.Id == id
            ? nearest
            : throw new ArgumentException($"no claim '{id}'; the nearest is '{nearest.Id}', and 'smoothing verify' lists all {All.Length}", nameof(id));
    }

    // Levenshtein's, over two rows.
    private static int EditDistance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, 1 + Math.Min(previous[j], current[j - 1]));
            }

            previous = current;
        }

        return previous[^1];
    }
}
