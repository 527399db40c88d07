using System.Reflection;
using ILGPU;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Teaches ILGPU what <see cref="Fused"/> and <see cref="Unsigned"/> are on a device, in PTX and in OpenCL C.</summary>
internal static class Intrinsics
{
    /// <summary>Registers them with a context that is being built.</summary>
    public static Context.Builder AddArithmetic(this Context.Builder builder)
    {
        Register(builder, typeof(Fused), nameof(Fused.MultiplyAdd), nameof(PtxFused), nameof(OpenClFused));
        Register(builder, typeof(Unsigned), nameof(Unsigned.Add), nameof(PtxAdd), nameof(OpenClAdd));
        Register(builder, typeof(Unsigned), nameof(Unsigned.Subtract), nameof(PtxSubtract), nameof(OpenClSubtract));
        Register(builder, typeof(Unsigned), nameof(Unsigned.Xor), nameof(PtxXor), nameof(OpenClXor));
        Register(builder, typeof(Unsigned), nameof(Unsigned.Masked), nameof(PtxMasked), nameof(OpenClMasked));
        Register(builder, typeof(Unsigned), nameof(Unsigned.FlipMasked), nameof(PtxFlipMasked), nameof(OpenClFlipMasked));
        Register(builder, typeof(Unsigned), nameof(Unsigned.Multiply), nameof(PtxMultiply), nameof(OpenClMultiply));
        Register(builder, typeof(Unsigned), nameof(Unsigned.MultiplyHigh), nameof(PtxMultiplyHigh), nameof(OpenClMultiplyHigh));
        return builder;
    }

    private static void Register(Context.Builder builder, Type type, string name, string ptx, string openCl)
    {
        var manager = builder.GetIntrinsicManager();
        foreach (var method in type.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(method => method.Name == name))
        {
            manager.RegisterMethod(method, new PTXIntrinsic(typeof(Intrinsics), ptx, IntrinsicImplementationMode.GenerateCode));
            manager.RegisterMethod(method, new CLIntrinsic(typeof(Intrinsics), openCl, IntrinsicImplementationMode.GenerateCode));
        }
    }

    private static void PtxFused(PTXBackend backend, PTXCodeGenerator generator, Value value) =>
        WritePtx(generator, value, value.BasicValueType == BasicValueType.Float64 ? "fma.rn.f64" : "fma.rn.f32", operands: 3);

    private static void PtxAdd(PTXBackend backend, PTXCodeGenerator generator, Value value) => WritePtx(generator, value, "add.u32", operands: 2);

    private static void PtxSubtract(PTXBackend backend, PTXCodeGenerator generator, Value value) => WritePtx(generator, value, "sub.u32", operands: 2);

    // A table of the three bits' eight cases: a is 0xF0, b 0xCC, c 0xAA.
    private static void PtxXor(PTXBackend backend, PTXCodeGenerator generator, Value value) => WritePtx(generator, value, "lop3.b32", operands: 3, table: 0xF0 ^ 0xCC ^ 0xAA);

    private static void PtxMasked(PTXBackend backend, PTXCodeGenerator generator, Value value) => WritePtx(generator, value, "lop3.b32", operands: 3, table: (0xF0 & 0xCC) | 0xAA);

    private static void PtxFlipMasked(PTXBackend backend, PTXCodeGenerator generator, Value value) => WritePtx(generator, value, "lop3.b32", operands: 3, table: 0xF0 ^ (0xCC & 0xAA));

    private static void PtxMultiply(PTXBackend backend, PTXCodeGenerator generator, Value value) => WritePtx(generator, value, "mul.lo.u32", operands: 2);

    private static void PtxMultiplyHigh(PTXBackend backend, PTXCodeGenerator generator, Value value) => WritePtx(generator, value, "mul.hi.u32", operands: 2);

    private static void WritePtx(PTXCodeGenerator generator, Value value, string instruction, int operands, int? table = null)
    {
        var target = generator.AllocateHardware(value);
        using var command = generator.BeginCommand(instruction);
        command.AppendArgument(target);
        for (var i = 0; i < operands; i++)
        {
            command.AppendArgument(generator.LoadPrimitive(value[i]));
        }

        if (table is { } cases)
        {
            command.AppendConstant(cases);
        }
    }

    private static void OpenClFused(CLBackend backend, CLCodeGenerator generator, Value value)
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

    private static void OpenClAdd(CLBackend backend, CLCodeGenerator generator, Value value) => WriteOpenCl(generator, value, "+");

    private static void OpenClSubtract(CLBackend backend, CLCodeGenerator generator, Value value) => WriteOpenCl(generator, value, "-");

    private static void OpenClXor(CLBackend backend, CLCodeGenerator generator, Value value) => WriteOpenCl(generator, value, "^", "^");

    // & binds before ^ and |.
    private static void OpenClMasked(CLBackend backend, CLCodeGenerator generator, Value value) => WriteOpenCl(generator, value, "&", "|");

    private static void OpenClFlipMasked(CLBackend backend, CLCodeGenerator generator, Value value) => WriteOpenCl(generator, value, "^", "&");

    private static void OpenClMultiply(CLBackend backend, CLCodeGenerator generator, Value value) => WriteOpenCl(generator, value, "*");

    private static void WriteOpenCl(CLCodeGenerator generator, Value value, params string[] operations)
    {
        var target = generator.Allocate(value);
        using var statement = generator.BeginStatement(target);
        statement.AppendCast("uint");
        statement.Append(generator.Load(value[0]));
        for (var i = 0; i < operations.Length; i++)
        {
            statement.AppendCommand(operations[i]);
            statement.AppendCast("uint");
            statement.Append(generator.Load(value[i + 1]));
        }
    }

    private static void OpenClMultiplyHigh(CLBackend backend, CLCodeGenerator generator, Value value)
    {
        var target = generator.Allocate(value);
        using var statement = generator.BeginStatement(target);
        statement.AppendCommand("mul_hi");
        statement.BeginArguments();
        statement.AppendArgumentWithCast(generator.Load(value[0]), ArithmeticBasicValueType.UInt32);
        statement.AppendArgumentWithCast(generator.Load(value[1]), ArithmeticBasicValueType.UInt32);
        statement.EndArguments();
    }
}
