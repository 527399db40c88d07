using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RandomizedSmoothing.Analyzers.Kernels;

/// <summary>What the compiler accepts in a kernel, and ILGPU refuses when the kernel is loaded, or a device when it is launched.</summary>
internal static class KernelRules
{
    public static readonly DiagnosticDescriptor Exception = Create(
        "RSM4001",
        "A kernel throws or catches",
        "{0} in device code{1}: no device has exceptions, and ILGPU refuses the kernel when it is loaded; write the error to a buffer, or check before the launch");

    public static readonly DiagnosticDescriptor Text = Create(
        "RSM4002",
        "A kernel uses a string",
        "{0} is a string in device code{1}: ILGPU refuses the kernel when it is loaded; only a constant may be one, for a method of ILGPU such as Interop.Write, or as the message of an assertion");

    public static readonly DiagnosticDescriptor Boxing = Create(
        "RSM4003",
        "A kernel boxes a value",
        "{0} boxes a value in device code{1}: there is no heap on a device, and ILGPU refuses the kernel when it is loaded; use a generic method with a struct constraint");

    public static readonly DiagnosticDescriptor Reference = Create(
        "RSM4004",
        "A kernel uses a reference type",
        "{0} in device code{1}: ILGPU knows values, views and arrays of constant length alone, and refuses the kernel when it is loaded");

    public static readonly DiagnosticDescriptor Recursion = Create(
        "RSM4005",
        "A kernel calls itself",
        "'{0}' calls itself in device code{1}: OpenCL refuses the kernel at its launch, and CUDA gives it a small fixed stack; use a loop");

    public static readonly DiagnosticDescriptor Capture = Create(
        "RSM4006",
        "A kernel captures a variable or calls a delegate",
        "{0} in device code{1}: ILGPU has no closures and no pointers to functions, and refuses the kernel when it is loaded; pass a parameter, or call a static method");

    public static readonly DiagnosticDescriptor Virtual = Create(
        "RSM4007",
        "A kernel calls a method that is chosen at run time",
        "The call of '{0}' in device code{1} is virtual: ILGPU refuses the kernel when it is loaded; take the receiver as a generic parameter with a struct constraint");

    public static readonly DiagnosticDescriptor Static = Create(
        "RSM4008",
        "A kernel uses a static field that can change",
        "'{0}' can change, and device code{1} has no way to see it: ILGPU refuses the kernel when it is loaded; make it a constant, read-only or a parameter");

    public static readonly DiagnosticDescriptor Library = Create(
        "RSM4009",
        "A kernel calls what no device has",
        "'{0}' in device code{1} {2}");

    public static readonly DiagnosticDescriptor Number = Create(
        "RSM4010",
        "A kernel uses a type of number that devices lack",
        "'{0}' in device code{1}: ILGPU refuses the kernel when it is loaded; use int, long, float or double, and ILGPU.Half for 16 bits");

    public static readonly DiagnosticDescriptor Parameter = Create(
        "RSM4011",
        "A kernel's parameter cannot be copied to a device",
        "'{0}' has the type '{1}', which ILGPU cannot copy to a device: it refuses the kernel when it is loaded; use numbers, structs of numbers and views of either (byte for bool, ushort for char)");

    public static readonly DiagnosticDescriptor Overflow = Create(
        "RSM4012",
        "A kernel checks for overflow",
        "A checked operation in device code{0}: cards and OpenCL drop the check without a word, and on ILGPU's CPU device an overflow ends the process");

    public static readonly DiagnosticDescriptor Span = Create(
        "RSM4013",
        "A kernel uses a span or the stack",
        "{0} in device code{1}: ILGPU refuses the kernel when it is loaded; use LocalMemory.Allocate, or an array of constant length");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Exception, Text, Boxing, Reference, Recursion, Capture, Virtual, Static, Library, Number, Parameter, Overflow, Span];

    // A method is device code only because a kernel calls it, which the whole compilation tells.
    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        Rule.Create(id, "Kernels", DiagnosticSeverity.Warning, title, message, WellKnownDiagnosticTags.CompilationEnd);
}
