namespace RandomizedSmoothing.Regions;

/// <summary>The solid ball ‖x‖ ≤ R about the origin of ℝᵈ: §4.1's bounded decision region.</summary>
public sealed record Ball
{
    /// <summary>Creates the ball.</summary>
    /// <param name="dimension">d ≥ 1, the dimension of the input space.</param>
    /// <param name="radius">R &gt; 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Ball(int dimension, double radius)
    {
        Dimension = Argument.AtLeast(1, dimension);
        Radius = Argument.Positive(radius);
    }

    /// <summary>d, at least 1.</summary>
    public int Dimension { get; }

    /// <summary>R, in input units.</summary>
    public double Radius { get; }
}
