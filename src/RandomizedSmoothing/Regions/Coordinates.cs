using System.Globalization;

namespace RandomizedSmoothing.Regions;

/// <summary>The coordinates of a point, as callers give them.</summary>
internal static class Coordinates
{
    /// <summary>Refuses a point of another dimension, or with a coordinate that is not finite.</summary>
    public static void Check(ReadOnlySpan<double> point, int dimension)
    {
        if (point.Length != dimension)
        {
            throw Argument.Outside(nameof(point), point.Length, string.Create(CultureInfo.InvariantCulture, $"of {dimension} coordinates"));
        }

        foreach (var coordinate in point)
        {
            _ = Argument.Finite(coordinate, nameof(point));
        }
    }
}
