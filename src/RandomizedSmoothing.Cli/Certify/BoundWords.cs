using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The bounds by which counts become radii, as the command line and run files name them.</summary>
internal static class BoundWords
{
    /// <summary>The one that is meant where none is named.</summary>
    public const string OneSided = "one-sided";

    private static readonly Dictionary<string, CertificationBound> Bounds = new()
    {
        [OneSided] = CertificationBound.OneSided,
        ["two-class"] = CertificationBound.TwoClass,
        ["randomized"] = CertificationBound.Randomized,
    };

    /// <summary>All words.</summary>
    public static string[] All => [.. Bounds.Keys];

    /// <summary>The bound of a word; null where it is none.</summary>
    public static CertificationBound? Parse(string? word) => word is not null && Bounds.TryGetValue(word, out var bound) ? bound : null;
}
