namespace RandomizedSmoothing.Regions;

/// <summary>A vector of ℝᵈ other than 0, of any length.</summary>
internal sealed class Direction
{
    private readonly double[] vector;

    public Direction(ReadOnlySpan<double> normal)
    {
        _ = Argument.AtLeast(1, normal.Length, nameof(normal));
        foreach (var component in normal)
        {
            _ = Argument.Finite(component, nameof(normal));
        }

        vector = normal.ToArray();
        Length = Norm(vector);
        _ = Length > 0 ? Length : throw Argument.Outside(nameof(normal), Length, "a vector other than 0");
    }

    public int Dimension => vector.Length;

    public ReadOnlySpan<double> Vector => vector;

    public double Length { get; }

    /// <summary>offset − vector · point over the vector's length, as if in twice the precision: near a face all leading digits cancel.</summary>
    /// <remarks>Ogita, Rump and Oishi (2005), Dot2.</remarks>
    public double Gap(double offset, ReadOnlySpan<double> point)
    {
        Coordinates.Check(point, Dimension);
        var (sum, rest) = (offset, 0.0);
        for (var i = 0; i < vector.Length; i++)
        {
            var product = -vector[i] * point[i];
            var next = sum + product;
            var virtualProduct = next - sum;
            rest += sum - (next - virtualProduct) + (product - virtualProduct) - Math.FusedMultiplyAdd(vector[i], point[i], product);
            sum = next;
        }

        return double.IsFinite(sum + rest) ? (sum + rest) / Length : ScaledGap(offset, point);
    }

    // Where products overflow. A distance beyond the doubles becomes the largest one.
    private double ScaledGap(double offset, ReadOnlySpan<double> point)
    {
        var scale = Math.ScaleB(1, -520);
        var sum = offset * scale * scale;
        for (var i = 0; i < vector.Length; i++)
        {
            sum -= vector[i] * scale * (point[i] * scale);
        }

        return Math.Clamp(sum / (Length * scale) / scale, -double.MaxValue, double.MaxValue);
    }

    // Scaled by the largest component, so that no square overflows.
    private static double Norm(double[] vector)
    {
        var largest = vector.Max(Math.Abs);
        return largest == 0 ? 0 : largest * Math.Sqrt(vector.Sum(component => component / largest * (component / largest)));
    }
}
