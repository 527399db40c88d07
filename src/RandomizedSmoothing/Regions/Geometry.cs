namespace RandomizedSmoothing.Regions;

/// <summary>Lengths of vectors.</summary>
internal static class Geometry
{
    public static double Sum(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var component in vector)
        {
            sum += Math.Abs(component);
        }

        return sum;
    }

    public static double Norm(ReadOnlySpan<double> vector)
    {
        var norm = 0.0;
        foreach (var component in vector)
        {
            norm = double.Hypot(norm, component);
        }

        return norm;
    }

    public static double Distance(ReadOnlySpan<double> from, ReadOnlySpan<double> to)
    {
        var square = 0.0;
        for (var i = 0; i < from.Length; i++)
        {
            square += (from[i] - to[i]) * (from[i] - to[i]);
        }

        return Math.Sqrt(square);
    }

    /// <summary>Whether a vector points, to rounding, in a unit vector's direction (sign 1) or in the opposite one (−1).</summary>
    public static bool IsAlong(ReadOnlySpan<double> vector, double[] unit, int sign)
    {
        var length = Norm(vector);
        for (var i = 0; i < unit.Length; i++)
        {
            if (Math.Abs((vector[i] / length) - (sign * unit[i])) > 1e-15)
            {
                return false;
            }
        }

        return true;
    }
}
