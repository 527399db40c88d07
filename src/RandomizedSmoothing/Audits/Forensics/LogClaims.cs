using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>What the run file or the path says of a log; null is what neither says.</summary>
public sealed record LogClaims
{
    /// <summary>σ, in input units.</summary>
    public double? Sigma { get; init; }

    /// <summary>n.</summary>
    public long? N { get; init; }

    /// <summary>α.</summary>
    public double? Alpha { get; init; }

    /// <summary>Whether sampling stopped where a question was decided.</summary>
    public bool HasStoppedEarly { get; init; }

    /// <summary>The bound by which counts became radii.</summary>
    public CertificationBound Bound { get; init; }

    /// <summary>How many classes there are.</summary>
    public int? Classes { get; init; }

    /// <summary>The seed of a randomized bound.</summary>
    public ulong? BoundSeed { get; init; }

    /// <summary>Which images the run was to take, in order.</summary>
    public IReadOnlyList<int>? Indices { get; init; }

    /// <summary>For images with such samples, how many got no class.</summary>
    public IReadOnlyDictionary<int, long>? Unanswered { get; init; }

    /// <summary>Whether radii are known to be cut off, never rounded, as this project writes them.</summary>
    public bool IsRoundedDown { get; init; }
}
