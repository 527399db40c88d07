using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>Which methods of the base library a device lacks: found by trying each with ILGPU 1.5.3; the table in <c>docs/ILGPU.md</c> and its tests say how.</summary>
internal sealed class KernelLibrary(Compilation compilation)
{
    private const string Untranslated = "has no translation: ILGPU refuses the kernel when it is loaded";
    private const string Extern = "becomes a call of a function that no card has, and the driver refuses the kernel: write it with functions that ILGPU translates";
    private const string NeedsAlgorithms = "is refused by CUDA cards, though not by others, unless the context is built with EnableAlgorithms() of ILGPU.Algorithms";

    private static readonly ImmutableHashSet<string> Externs = Names(
        "Acosh", "Asinh", "Atanh", "Cbrt", "FusedMultiplyAdd", "Log2", "Log2P1");

    // These, too, but EnableAlgorithms() gives them a body.
    private static readonly ImmutableHashSet<string> ExternsWithoutAlgorithms = Names("Truncate", "IsInteger");

    private static readonly ImmutableHashSet<string> OfAlgorithms = Names(
        "Acos", "AcosPi", "Asin", "AsinPi", "Atan", "AtanPi", "Atan2", "Atan2Pi", "Cosh", "Exp", "ExpM1", "Exp2", "Exp2M1", "Exp10", "Exp10M1",
        "Log", "LogP1", "Log10", "Log10P1", "Pow", "Sinh", "Tan", "Tanh", "IsOddInteger");

    private static readonly ImmutableHashSet<string> OfAlgorithmsForDoubles = Names("Cos", "Sin", "IsEvenInteger", "RootN");

    private static readonly ImmutableHashSet<string> Refused = Names(
        "BitDecrement", "BitIncrement", "Clamp", "ClampNative", "IEEERemainder", "Ieee754Remainder", "ILogB", "IsNormal", "IsPow2", "IsSubnormal", "SinCos");

    private static readonly ImmutableHashSet<string> RefusedBits = Names(
        "Crc32C", "Log2", "RoundUpToPowerOf2", "DoubleToUInt64Bits", "UInt64BitsToDouble", "SingleToUInt32Bits", "UInt32BitsToSingle", "BitCast", "SizeOf");

    private static readonly ImmutableHashSet<string> RefusedWholes = Names("Clamp", "CopySign", "Log2");

    // Of these nothing works, but for what the second set names.
    private static readonly ImmutableHashSet<string> Foreign = Names(
        "System.Console", "System.Environment", "System.GC", "System.Threading.Thread", "System.Threading.Tasks.Task", "System.Diagnostics.Stopwatch", "System.DateTime", "System.Array",
        "System.Linq.Enumerable", "System.HashCode", "System.Enum", "System.Nullable", "System.Buffer", "System.Activator", "System.Threading.Volatile", "System.IO.File", "System.Random", "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.ArgumentNullException",
        "System.ArgumentOutOfRangeException", "System.ArgumentException", "System.ObjectDisposedException");

    private static readonly ImmutableHashSet<string> Known = Names(
        "Debug.Assert", "Debug.Fail", "Trace.Assert", "Trace.Fail", "Thread.MemoryBarrier", "Volatile.Write",
        "Array.GetLength", "Array.GetLongLength", "Array.GetLowerBound", "Array.GetUpperBound", "Array.get_Length", "Array.get_LongLength", "Array.Empty");

    private static readonly Lazy<HashSet<string>> Listed = new(ReadList);

    private readonly bool hasAlgorithms = compilation.ReferencedAssemblyNames.Any(name => name.Name == "ILGPU.Algorithms");

    /// <summary>Why a device lacks a method; null where it has it, or nothing is known.</summary>
    public string? Complaint(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var name = method.Name;
        if (type.SpecialType is SpecialType.System_Double or SpecialType.System_Single || (IsSystem(type) && type.Name is "Math" or "MathF"))
        {
            return OfNumber(method, method.Parameters.Length > 0 ? method.Parameters[0].Type.SpecialType : SpecialType.None);
        }

        var isRefused = type.SpecialType is SpecialType.System_Int32 && (RefusedWholes.Contains(name) || name is "Parse" or "TryParse" || IsConversion(name))
            || (type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64 && (IsConversion(name) || name is "Parse" or "TryParse"))
            || (IsSystemOrBelow(type) && Listed.Value.Contains(method.OriginalDefinition.GetDocumentationCommentId() ?? ""))
            ? true
            : type.Name is "BitOperations" or "BitConverter" or "Unsafe" ? RefusedBits.Contains(name) && type.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal)
            : Foreign.Contains(type.ToDisplayString()) && (method.IsStatic || type.SpecialType != SpecialType.System_Enum) && !Known.Contains($"{type.Name}.{name}");
        return isRefused ? Untranslated : null;
    }

    /// <summary>What a device without ILGPU.Algorithms says of <c>%</c> between numbers with a fraction.</summary>
    public string? ComplaintOfRemainder => hasAlgorithms ? null : NeedsAlgorithms;

    // T.CreateChecked(x) is generic, and asks for the type of what it is given.
    private static bool IsConversion(string name) => name is "CreateChecked" or "CreateSaturating" or "CreateTruncating";

    private static bool IsSystemOrBelow(INamedTypeSymbol type) => Flow.Recognised.IsSystem(type);

    // Refused.txt is written by the tests, from what ILGPU says of every one.
    private static HashSet<string> ReadList()
    {
        using var stream = typeof(KernelLibrary).Assembly.GetManifestResourceStream("RandomizedSmoothing.Analyzers.Kernels.Refused.txt");
        using var reader = new StreamReader(stream ?? Stream.Null);
        return new(reader.ReadToEnd().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
    }

    private static bool IsSystem(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static ImmutableHashSet<string> Names(params string[] names) => ImmutableHashSet.Create(StringComparer.Ordinal, names);

    private string? OfNumber(IMethodSymbol method, SpecialType number)
    {
        var (name, isDouble) = (method.Name, number == SpecialType.System_Double);
        if (Refused.Contains(name)
            || (name is "Hypot" or "TanPi" && isDouble)
            || (name is "RootN" or "IsEvenInteger" && number == SpecialType.System_Single)
            || (name == "Sign" && (isDouble || number == SpecialType.System_Single))
            || (name == "Round" && method.Parameters.Length > 1)
            || name is "Parse" or "TryParse" || IsConversion(name))
        {
            return Untranslated;
        }

        if (Externs.Contains(name) || (!hasAlgorithms && ExternsWithoutAlgorithms.Contains(name)))
        {
            return Extern;
        }

        return !hasAlgorithms && (OfAlgorithms.Contains(name) || (isDouble && OfAlgorithmsForDoubles.Contains(name))) ? NeedsAlgorithms : null;
    }
}
