using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// A claim about bounded decision regions D that nobody chose by hand: beside d, c and σ, its domain has the number of a region
/// that FsCheck draws (<see cref="RegionGenerator"/>), the simpler the smaller. So it is searched, shrunk, replayed and
/// restricted like any other claim, and its counterexample shows the region itself.
/// </summary>
public abstract class RegionClaim : InequalityClaim
{
    /// <inheritdoc/>
    public sealed override int Cost => 10;

    /// <inheritdoc/>
    public sealed override Region RegionAt(Point point) => At(point).Region;

    /// <summary>The region of a point, with the smallest ball around it.</summary>
    protected static DrawnRegion At(Point point) =>
        RegionGenerator.Bounded((int)point["d"], (int)point["shape"]);
}

/// <summary>The number of a region that is drawn (<see cref="RegionGenerator"/>).</summary>
[WholeNumber(Name = "shape", Low = 1, High = 1e4, Meaning = "number of the region drawn, the simpler the smaller")]
public sealed class ShapeAttribute : ParameterAttribute;
