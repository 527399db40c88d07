using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>What ILGPU says of a kernel, for each kind of device, on a machine that has none of them.</summary>
internal static class Ilgpu
{
    /// <summary>What <see cref="Ptx"/> answers where the text calls a function that stands nowhere.</summary>
    public const string NoSuchFunction = "no such function";

    /// <summary>Writes PTX for CUDA: what it complained of, or null.</summary>
    public static string? Ptx(MethodInfo kernel) => Try(() =>
    {
        using var context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2));
        using var backend = new PTXBackend(context, CudaArchitecture.SM_70, CudaInstructionSet.ISA_70, null!);
        var text = ((PTXCompiledKernel)backend.Compile(EntryPointDescription.FromImplicitlyGroupedKernel(kernel), default)).PTXAssembly;
        return text.Contains(".extern .func", StringComparison.Ordinal) ? NoSuchFunction : null;
    });

    /// <summary>Writes OpenCL C: what it complained of, or null.</summary>
    public static string? OpenCl(MethodInfo kernel) => Try(() =>
    {
        using var context = Context.Create(builder => builder.Optimize(OptimizationLevel.O2));
        using var backend = new CLBackend(context, new CLCapabilityContext(true, true, true, true, true), CLDeviceVendor.Other, new CLCVersion(2, 0));
        _ = backend.Compile(EntryPointDescription.FromImplicitlyGroupedKernel(kernel), default);
        return null;
    });

    /// <summary>Loads a kernel on ILGPU's CPU device: what it complained of, or null.</summary>
    public static string? Cpu(Action<Accelerator> load) => Try(() =>
    {
        using var context = Context.Create(builder => builder.DefaultCPU().Optimize(OptimizationLevel.O2));
        using var accelerator = context.CreateCPUAccelerator(0);
        load(accelerator);
        return null;
    });

    private static string? Try(Func<string?> work)
    {
        try
        {
            return work();
        }
#pragma warning disable CA1031 // ILGPU refuses with whatever it stumbles on, NullReferenceException included
        catch (Exception exception)
        {
            return string.Join(" / ", Chain(exception).Select(link => link.Message));
        }
#pragma warning restore CA1031
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
