using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>Chooses how samples are counted: by the program's primitives, and by the longest vectors that the machine has.</summary>
internal static class SampleCounter
{
    /// <summary>A counter for one thread.</summary>
    public static ISampleCounter Of(RegionProgram program, NoiseSource source) =>
        program.Instructions.Length > 1 ? new SimdCounter(program, source)
        : Vector512.IsHardwareAccelerated ? Of<Lanes512, Vector512<float>, Vector512<uint>, Vector512<ulong>>(program, source)
        : Vector256.IsHardwareAccelerated ? Of<Lanes256, Vector256<float>, Vector256<uint>, Vector256<ulong>>(program, source)
        : Of<Lanes128, Vector128<float>, Vector128<uint>, Vector128<ulong>>(program, source);

    /// <summary>A counter with lanes of choice, for a program of one primitive.</summary>
    public static ISampleCounter Of<TLanes, TFloat, TWord, TWide>(RegionProgram program, NoiseSource source)
        where TLanes : struct, IVectorLanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct => program.Primitives[0].Opcode switch
        {
            Opcode.Ball => new SingleCounter<BallKind, TLanes, TFloat, TWord, TWide>(program, source),
            Opcode.Cone => new SingleCounter<ConeKind, TLanes, TFloat, TWord, TWide>(program, source),
            Opcode.HalfSpace => new SingleCounter<HalfSpaceKind, TLanes, TFloat, TWord, TWide>(program, source),
            _ => new SingleCounter<BoxKind, TLanes, TFloat, TWord, TWide>(program, source),
        };
}
