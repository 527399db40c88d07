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
}
