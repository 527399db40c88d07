using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Regions;

/// <summary>A vector of ℝᵈ other than 0, of any length.</summary>
internal sealed class Direction
{
    private readonly double[] _vector;

    public Direction(ReadOnlySpan<double> normal)
    {
        _ = Argument.AtLeast(1, normal.Length, nameof(normal));
        foreach (var component in normal)
        {
            _ = Argument.Finite(component, nameof(normal));
        }

        _vector = normal.ToArray();
        Length = Norm(_vector);
        _ = Length > 0 ? Length : throw Argument.Outside(nameof(normal), Length, "a vector other than 0");
    }

    public int Dimension => _vector.Length;

    public ReadOnlySpan<double> Vector => _vector;

    public double Length { get; }

    public double Dot(ReadOnlySpan<double> point)
    {
        Coordinates.Check(point, Dimension);
        var sum = 0.0;
        for (var i = 0; i < _vector.Length; i++)
        {
            sum += _vector[i] * point[i];
        }

        return sum;
    }

    // Scaled by the largest component, so that no square overflows.
    private static double Norm(double[] vector)
    {
        var largest = vector.Max(Math.Abs);
        return largest == 0 ? 0 : largest * Math.Sqrt(vector.Sum(component => component / largest * (component / largest)));
    }
}
