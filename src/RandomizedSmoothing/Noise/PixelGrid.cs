namespace RandomizedSmoothing.Noise;

/// <summary>
/// The numbers that a channel of images can have, as a model gets them: (k · <paramref name="Span"/> / <paramref name="Parts"/> − <paramref name="Mean"/>) /
/// <paramref name="Deviation"/>, k being an integer. Pictures of 8 bits have 255 parts.
/// </summary>
/// <param name="Parts">Into how many parts black to white is divided, from 1 to 65,535.</param>
/// <param name="Span">White, where black is 0, in units of the mean; above 0.</param>
/// <param name="Mean">What is taken away.</param>
/// <param name="Deviation">What the rest is divided by, above 0.</param>
public sealed record PixelGrid(int Parts, double Span = 1, double Mean = 0, double Deviation = 1)
{
    // A value in single precision is off by a few of its roundings.
    private const double Tolerance = 1.0 / (1 << 21);

    /// <summary>How far apart the numbers lie.</summary>
    public double Step => Span / Parts / Deviation;

    /// <summary>The number of a point of a finer grid, k/<paramref name="finer"/>, rounded twice: a function of the integer k alone.</summary>
    /// <param name="k">Any integer.</param>
    /// <param name="finer">How many points of the finer grid there are for one of this.</param>
    public float Value(long k, int finer = 1) => (float)(((k * Span / ((long)Parts * finer)) - Mean) / Deviation);

    /// <summary>Which k a number is.</summary>
    /// <param name="value">The number, as single precision rounds it.</param>
    /// <param name="k">k.</param>
    /// <returns>Whether it is on the grid.</returns>
    public bool TryIndex(float value, out int k)
    {
        var exact = Math.Round(((value * Deviation) + Mean) * Parts / Span);
        k = Math.Abs(exact) <= ushort.MaxValue ? (int)exact : 0;
        return Math.Abs(Value(k) - (double)value) <= Tolerance * (Math.Abs(value) + (Math.Abs(Mean) / Deviation));
    }
}
