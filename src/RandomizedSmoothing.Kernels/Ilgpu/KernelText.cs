using System.Reflection;
using System.Text.RegularExpressions;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>What a kernel is compiled to for a card, on a machine without one.</summary>
internal static partial class KernelText
{
    /// <summary>The kernel's entry points that are launched.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> Kernels { get; } = new Dictionary<string, MethodInfo>
    {
        ["Ball"] = ((Delegate)PrimitiveKernel.Count<BallKind>).Method,
        ["Cone"] = ((Delegate)PrimitiveKernel.Count<ConeKind>).Method,
        ["HalfSpace"] = ((Delegate)PrimitiveKernel.Count<HalfSpaceKind>).Method,
        ["Box"] = ((Delegate)PrimitiveKernel.Count<BoxKind>).Method,
        ["CountEach"] = ((Delegate)ProgramKernel.CountEach).Method,
        ["GridSum"] = ((Delegate)GridKernel.Sum).Method,
        ["GridCount"] = ((Delegate)GridKernel.Count).Method,
    };

    /// <summary>PTX for sm_70 and later.</summary>
    public static string Ptx(MethodInfo kernel)
    {
        using var context = Create();
        using var backend = new PTXBackend(context, CudaArchitecture.SM_70, CudaInstructionSet.ISA_70, null!);
        return ((PTXCompiledKernel)backend.Compile(EntryPointDescription.FromImplicitlyGroupedKernel(kernel), default)).PTXAssembly;
    }

    /// <summary>OpenCL C 2.0, for a device with double precision.</summary>
    public static string OpenCl(MethodInfo kernel)
    {
        using var context = Create();
        var capabilities = new CLCapabilityContext(true, true, true, true, true);
        using var backend = new CLBackend(context, capabilities, CLDeviceVendor.Other, new CLCVersion(2, 0));
        return ((CLCompiledKernel)backend.Compile(EntryPointDescription.FromImplicitlyGroupedKernel(kernel), default)).Source;
    }

    /// <summary>The text without the numbers that ILGPU gives to values and types, which depend on what was compiled before.</summary>
    public static string Normalised(string text)
    {
        var names = new Dictionary<string, string>();
        return Numbered().Replace(text.ReplaceLineEndings("\n"), match =>
        {
            var stem = match.Groups[1].Value;
            if (!names.TryGetValue(match.Value, out var name))
            {
                names[match.Value] = name = $"{stem}{names.Keys.Count(key => key.StartsWith(stem, StringComparison.Ordinal))}";
            }

            return name;
        });
    }

    private static Context Create() => Context.Create(builder => builder.Optimize(OptimizationLevel.O2).AddArithmetic());

    [GeneratedRegex(@"\b(?!sm_)([A-Za-z_]+_)\d+")]
    private static partial Regex Numbered();
}
