using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>
/// A ball, a half-space or a cone as seen from all points of a grid: beside the inner products of a sample's noise all that tells, at column i and
/// row j, whether the sample lies in it. A structure without references, as a device takes it.
/// </summary>
/// <remarks>
/// A point alone rounds in another way: where both could differ a sample is undecided, and looked at again as the point alone does. With
/// ε = 2⁻⁵³, d coordinates, and M the length of a primitive's constants and of all that moves them, a point's coordinates are off by 4 ε M at
/// most, its constants by (d + 20) ε M, and what is made of d products of noise and constants by (d + 4) ε (‖z‖ + M)². What is
/// allowed for is several times as much.
/// </remarks>
/// <param name="Primitive">What it is at column 0 and row 0.</param>
/// <param name="Constant">Of a ball, ‖c + i·r + j·u‖²; of a cone, the same of what lies across its axis.</param>
/// <param name="Right">Of a half-space n·r; of a cone a·r, for its axis a.</param>
/// <param name="Up">n·u, or a·u.</param>
/// <param name="Most">M, in units of σ.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct GridTerm(Instruction Primitive, GridSquare Constant, double Right, double Up, double Most)
{
    /// <summary>c + z lies within a ball's bound.</summary>
    public static GridTerm Ball(GridMotion motion, Instruction ball, double[] center) =>
        new(ball, new(center, motion.Right, motion.Up), 0, 0, motion.Reach + GridMotion.Length(center));

    /// <summary>n·z is at most a half-space's bound. Its slack is that of a quadratic form, which is more: ‖z‖ + M ≤ 1 + ‖z‖² + M².</summary>
    public static GridTerm HalfSpace(GridMotion motion, Instruction half, double[] normal) =>
        new(half, default, GridMotion.Dot(normal, motion.Right), GridMotion.Dot(normal, motion.Up), 1 + motion.Reach + Math.Abs(half.Bound));

    /// <summary>h ≥ 0 and s·CosineSquared ≤ h²·SineSquared, where h is how deep along the axis a point lies and s the square of how far across.</summary>
    public static GridTerm Cone(GridMotion motion, Instruction cone, double[] across, double[] axis) => new(
        cone,
        new(across, Across(motion.Right, axis), Across(motion.Up, axis)),
        GridMotion.Dot(axis, motion.Right),
        GridMotion.Dot(axis, motion.Up),
        1 + motion.Reach + GridMotion.Length(across) + Math.Abs(cone.Depth));

    private static double[] Across(double[] step, double[] axis)
    {
        var along = GridMotion.Dot(step, axis);
        return [.. step.Zip(axis, (x, a) => x - (along * a))];
    }
}
