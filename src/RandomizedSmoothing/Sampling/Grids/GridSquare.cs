using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>‖c + i·r + j·u‖² at column i and row j.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct GridSquare(double[] c, double[] right, double[] up)
{
    private readonly double square = GridMotion.Dot(c, c);
    private readonly double twiceRight = 2 * GridMotion.Dot(c, right);
    private readonly double twiceUp = 2 * GridMotion.Dot(c, up);
    private readonly double rightSquare = GridMotion.Dot(right, right);
    private readonly double upSquare = GridMotion.Dot(up, up);
    private readonly double twiceBoth = 2 * GridMotion.Dot(right, up);

    /// <summary>Its value.</summary>
    public double At(int column, int row) =>
        square + (column * (twiceRight + (column * rightSquare) + (row * twiceBoth))) + (row * (twiceUp + (row * upSquare)));
}
