namespace RandomizedSmoothing.Regions;

/// <summary>A <see cref="Cone"/> cut off at a height: only its points of depth at most H below the apex.</summary>
public sealed record TruncatedCone
{
    /// <summary>Creates the truncated cone.</summary>
    /// <param name="cone">The cone before it is cut.</param>
    /// <param name="height">H &gt; 0, the depth of the base below the apex, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The height lies outside its range.</exception>
    public TruncatedCone(Cone cone, double height)
    {
        ArgumentNullException.ThrowIfNull(cone);
        Cone = cone;
        Height = Argument.Positive(height);
    }

    /// <summary>The cone before it is cut.</summary>
    public Cone Cone { get; }

    /// <summary>H, in input units.</summary>
    public double Height { get; }
}
