using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Sampling;

/// <summary>
/// From where on sums of single precision tell whether doubles would find a sample in a primitive: most samples lie far from its
/// boundary, and the count is the doubles' to the last one.
/// </summary>
/// <remarks>
/// u = 2⁻²⁴. A constant and the scale are rounded once, a coordinate w = Scale·z + c once more: it is off by 2.01 u (|c| + |w|) at most,
/// and so the vector by 2.01 u (‖c‖ + ‖w‖). A sum of squares whose terms pass through k roundings at most is off by a share of k u / (1 − k u);
/// a sum of products by k u Σ |cᵢ zᵢ|, where no |zᵢ| is above 6.77. The doubles' own errors are far below what is added for them.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SingleBounds(
    float Scale, float Low, float High, float Depth, float CosineSquared, float SineSquared, float Relative, float Offset)
{
    /// <summary>How many blocks of four coordinates are added before their sum is added to those before: rounding errors grow with the longer of both.</summary>
    public const int Chunk = 16;

    private const double U = 1.0 / (1 << 24);
    private const double Padding = 1e-9;
    private const double FarthestNormal = 6.77;

    // Beyond these nothing is told: what is squared there could leave the range of single precision.
    private const double Smallest = 1.0 / (1L << 40);
    private const double Largest = 1L << 40;

    /// <summary>Of a primitive with its constants, d in each list.</summary>
    public static SingleBounds Of(Instruction primitive, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        // In a chunk, in the sum of chunks, and the last block's.
        var k = (4 * Chunk) + (first.Length / (4 * Chunk)) + 6;
        return primitive.Opcode switch
        {
            Opcode.Ball => Ball(primitive, Length(first), k),
            Opcode.HalfSpace => HalfSpace(primitive, first, k),
            Opcode.Cone => Cone(primitive, Length(first), DotError(second, k), k),
            _ => new(1, 0, 0, 0, 0, 0, 0, 0),
        };
    }

    /// <summary>The smallest number of single precision that is not below.</summary>
    public static float Up(double value) => (float)value is var rounded && rounded < value ? MathF.BitIncrement(rounded) : rounded;

    /// <summary>The largest number of single precision that is not above.</summary>
    public static float Down(double value) => -Up(-value);

    private static SingleBounds Ball(Instruction primitive, double offset, int k)
    {
        var radius = Math.Sqrt(primitive.Bound);
        var error = 2.01 * U * (offset + radius);
        var share = k * U / (1 - (k * U));
        var high = (radius + error) * (radius + error) * (1 + share) * (1 + Padding);
        var low = (radius - error) * (radius - error) * (1 - share) * (1 - Padding);
        return radius is >= Smallest and <= Largest && IsInRange(primitive, offset)
            ? new((float)primitive.Scale, error < radius && share < 1 ? Down(low) : float.NegativeInfinity, Up(high), 0, 0, 0, 0, 0)
            : Nothing(primitive);
    }

    private static SingleBounds HalfSpace(Instruction primitive, ReadOnlySpan<double> normal, int k)
    {
        var error = DotError(normal, k) + (Padding * Math.Abs(primitive.Bound));
        return Math.Abs(primitive.Bound) <= Largest ? new(1, Down(primitive.Bound - error), Up(primitive.Bound + error), 0, 0, 0, 0, 0) : Nothing(primitive);
    }

    // With e the greatest error of g: of g² and h² it is below (e + 16 u) (g² + h² + 1), of S below (7 + 1.1 k) u (S + ‖c‖²).
    private static SingleBounds Cone(Instruction primitive, double offset, double dotError, int k)
    {
        var e = 1.01 * primitive.Scale * dotError;
        var edge = 1.2 * (e + (6 * U * Math.Abs(primitive.Depth)));
        var relative = 1.2 * ((2 * e) + (U * (50 + (1.1 * k))));
        return e < 0.05 && Math.Abs(primitive.Depth) <= Largest && IsInRange(primitive, offset)
            ? new(
                (float)primitive.Scale,
                Down(-edge),
                Up(edge),
                (float)primitive.Depth,
                (float)primitive.CosineSquared,
                (float)primitive.SineSquared,
                Up(relative),
                Up(1 + (offset * offset)))
            : Nothing(primitive);
    }

    private static SingleBounds Nothing(Instruction primitive) =>
        new((float)primitive.Scale, float.NegativeInfinity, float.PositiveInfinity, 0, 0, 0, float.PositiveInfinity, 1);

    private static bool IsInRange(Instruction primitive, double offset) => offset <= Largest && primitive.Scale is >= Smallest and <= Largest;

    private static double DotError(ReadOnlySpan<double> normal, int k)
    {
        var sum = 0.0;
        foreach (var component in normal)
        {
            sum += Math.Abs(component);
        }

        return (k + 2) * U * 1.01 * FarthestNormal * sum;
    }

    private static double Length(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var component in vector)
        {
            sum += component * component;
        }

        return Math.Sqrt(sum) * (1 + Padding);
    }
}
