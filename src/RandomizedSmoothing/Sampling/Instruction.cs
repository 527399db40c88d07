using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Sampling;

/// <summary>One instruction of a <see cref="RegionProgram"/>; <see cref="Opcode"/> says what its numbers are.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Instruction(
    Opcode Opcode,
    int Constants = 0,
    double Scale = 1,
    double Bound = 0,
    double Depth = 0,
    double CosineSquared = 0,
    double SineSquared = 0)
{
    /// <summary>Whether it looks at the noise.</summary>
    public bool IsPrimitive => Opcode <= Opcode.Box;
}
