using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using RandomizedSmoothing.Analyzers.Kernels;

namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>RSM4xxx: what is a kernel, and what belongs to it; what they may hold is in <see cref="ConstructTests"/>.</summary>
public sealed class KernelAnalyzerTests
{
    private const string Throwing = "public static double Positive(double x) => x > 0 ? x : {|RSM4001:throw new ArgumentException(\"\")|};";
    private const string Innocent = "public static double Positive(double x) => x > 0 ? x : throw new ArgumentException(\"\");";

    [TestCase("public static void Kernel(Index1D i, ArrayView<double> v) => v[i] = Positive(v[i]);", true)]
    [TestCase("private static void Kernel(Index2D i, ArrayView2D<double, Stride2D.DenseX> v) => v[i] = Positive(v[i]);", true)]
    [TestCase("public static void Kernel(LongIndex1D i, int n, ArrayView1D<double, Stride1D.Dense> v) => v[i] = Positive(v[i]);", true)]
    [TestCase("public static void Kernel(Index1D i, ArrayView<double> v) => v[i] = new Shape(v[i]).Twice; private struct Shape(double x) { public double Twice => 2 * Positive(x); }", true)]
    [TestCase("public static void Kernel(Index1D i, ArrayView<double> v) => v[i] = (new Sum(v[i]) + new Sum(1)).X; private record struct Sum(double X) { public static Sum operator +(Sum a, Sum b) => new(Positive(a.X + b.X)); }", true)]
    [TestCase("public static void Kernel(Index1D i, ArrayView<double> v) => v[i] = Of(3, v[i]); private static double Of<T>(T n, double x) where T : struct => Positive(x);", true)]
    [TestCase("public static void Kernel(Index1D i, ArrayView<double> v) => v[i].Raise();", false)]
    [TestCase("[Obsolete(\"text\")] public static void Kernel(Index1D i, ArrayView<double> v) => v[i] = Of(v[i]); [System.Runtime.CompilerServices.MethodImpl(256)] private static double Of(double x) => Positive(x);", true)]
    [TestCase("public static void Kernel(Index1D i, ArrayView<double> v) { v[i] = Of(v[i]); static double Of(double x) => Positive(x); }", true)]
    [TestCase("public static void Load(Accelerator accelerator) { Action<Index1D, ArrayView<double>> unused = (i, v) => v[i] = Positive(v[i]); accelerator.Synchronize(); }", false)]
    [TestCase("private static void Body(ArrayView<double> v) => v[0] = Positive(v[0]); public static void Load(Accelerator accelerator) => accelerator.LoadStreamKernel<ArrayView<double>>(Body);", true)]
    [TestCase("private static void Body(ArrayView<double> v) => v[0] = Positive(v[0]); public static void Use(Accelerator accelerator, ArrayView<double> v) => Body(v);", false)]
    [TestCase("public static double Look(Index1D i, ArrayView<double> v) => Positive(v[i]);", false)]
    [TestCase("public static void Print(Index1D i, int n) => Console.WriteLine(Positive(n));", false)]
    [TestCase("public void Kernel(Index1D i, ArrayView<double> v) => v[i] = Positive(v[i]);", false)]
    public Task A_kernel_is_what_is_loaded_or_looks_like_one(string code, bool isOne) => VerifyAsync(code, isOne ? Throwing : Innocent);

    [Test]
    public Task What_two_kernels_call_is_reported_once() => VerifyAsync(
        "public static void One(Index1D i, ArrayView<double> v) => v[i] = Positive(v[i]); public static void Other(Index1D i, ArrayView<double> v) => v[i] = Positive(v[i]);", Throwing);

    [Test]
    public Task An_instance_method_is_no_kernel() => VerifyAsync(
        "public void {|RSM4006:Kernel|}(Index1D i, ArrayView<double> v) => v[i] = 1; public void Load(Accelerator accelerator) => accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<double>>(Kernel);", "");

    [Test]
    public Task A_kernel_may_call_another_way_out() => VerifyAsync(
        "public static void Kernel(Index1D i, ArrayView<double> v) { if (v[i] > 0) { return; } System.Diagnostics.Debug.WriteLine(\"left out of a release build\"); v[i] = 1; }", "");

    [Test]
    public Task Types_that_ILGPU_is_given_other_bodies_for_are_not_followed() => VerifyAsync(
        "public static void Kernel(Index1D i, ArrayView<double> v) => v[i] = Fused.Of(v[i]); public static class Fused { public static double Of(double x) => Math.FusedMultiplyAdd(x, x, x); }", "", "randomized_smoothing.intrinsic_types = Other, Fused");

    [Test]
    public Task Others_are() => VerifyAsync(
        "public static void Kernel(Index1D i, ArrayView<double> v) => v[i] = Fused.Of(v[i]); public static class Fused { public static double Of(double x) => {|RSM4009:Math.FusedMultiplyAdd(x, x, x)|}; }", "", "randomized_smoothing.intrinsic_types = Other");

    [Test]
    public async Task The_message_names_the_kernel_whose_call_leads_there()
    {
        var found = await KernelCode.DiagnosticsAsync(KernelCode.Compile("public static class Scale { public static void Shift(Index1D i, ArrayView<double> v) => v[i] = Deep(v[i]); }"));
        Assert.That(found.Single().GetMessage(), Does.StartWith("'throw' in device code that kernel 'Shift' calls: no device has exceptions"));
    }

    [Test]
    public async Task Without_ILGPU_nothing_is_looked_at()
    {
        var compilation = Sources.Compile("public static class Code { public static void Kernel(int i) => throw new Exception(); }");
        var found = await KernelCode.DiagnosticsAsync(compilation.RemoveReferences(compilation.References.Where(reference => reference.Display!.EndsWith("ILGPU.dll", StringComparison.Ordinal))));
        Assert.That(found, Is.Empty);
    }

    private static Task VerifyAsync(string code, string helper, string options = "")
    {
        var test = new CSharpAnalyzerTest<KernelAnalyzer, DefaultVerifier>
        {
            TestCode = $$"""
                using System;
                using ILGPU;
                using ILGPU.Runtime;
                public class Smoothed
                {
                    {{code}}
                    {{helper}}
                }
                public static class Extensions { public static void Raise(this double x) => {{(code.Contains("Raise", StringComparison.Ordinal) ? "{|RSM4001:throw new Exception()|}" : "throw new Exception()")}}; }
                """,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.AdditionalReferences.AddRange(Sources.References);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{options}\n"));
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, Sources.Language));
        return test.RunAsync();
    }
}
