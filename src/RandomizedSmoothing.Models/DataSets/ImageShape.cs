using System.Globalization;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>Channels, rows and columns of an image, each at least 1.</summary>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
public readonly record struct ImageShape(int Channels, int Height, int Width)
{
    /// <summary>d, the number of values.</summary>
    public int Dimension => Channels * Height * Width;

    /// <summary>As 3×32×32.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Channels}×{Height}×{Width}");
}
