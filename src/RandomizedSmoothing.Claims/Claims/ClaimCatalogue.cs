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
    public static Claim Find(string id) =>
        All.FirstOrDefault(claim => claim.Id == id)
        ?? throw new ArgumentException($"no claim '{id}'; the nearest is '{Nearest.To(id, All.Select(claim => claim.Id))}', and 'smoothing verify' lists all {All.Length}", nameof(id));
}
