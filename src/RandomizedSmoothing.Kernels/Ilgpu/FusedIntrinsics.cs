using System.Reflection;
using ILGPU;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Teaches ILGPU what <see cref="Fused"/> is on a device: <c>fma.rn</c> in PTX, <c>fma</c> in OpenCL C.</summary>
internal static class FusedIntrinsics
{
    /// <summary>Registers both with a context that is being built.</summary>
    public static Context.Builder AddFusedArithmetic(this Context.Builder builder)
    {
        var manager = builder.GetIntrinsicManager();
        foreach (var method in typeof(Fused).GetMethods(BindingFlags.Static | BindingFlags.Public))
        {
            manager.RegisterMethod(method, new PTXIntrinsic(typeof(FusedIntrinsics), nameof(Ptx), IntrinsicImplementationMode.GenerateCode));
            manager.RegisterMethod(method, new CLIntrinsic(typeof(FusedIntrinsics), nameof(OpenCl), IntrinsicImplementationMode.GenerateCode));
        }

        return builder;
    }

    // Found by name, as the libraries' own intrinsics are.
    private static void Ptx(PTXBackend backend, PTXCodeGenerator generator, Value value)
    {
        var target = generator.AllocateHardware(value);
        using var command = generator.BeginCommand(value.BasicValueType == BasicValueType.Float64 ? "fma.rn.f64" : "fma.rn.f32");
        command.AppendArgument(target);
        for (var i = 0; i < 3; i++)
        {
            command.AppendArgument(generator.LoadPrimitive(value[i]));
        }
    }

    private static void OpenCl(CLBackend backend, CLCodeGenerator generator, Value value)
    {
        var target = generator.Allocate(value);
        using var statement = generator.BeginStatement(target);
        statement.AppendCommand("fma");
        statement.BeginArguments();
        for (var i = 0; i < 3; i++)
        {
            statement.AppendArgument(generator.Load(value[i]));
        }

        statement.EndArguments();
    }
}
