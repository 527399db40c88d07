using System.Reflection;
using ILGPU.Runtime;

namespace RandomizedSmoothing.Analyzers.Tests.Kernels;

/// <summary>Every line of <c>docs/ILGPU.md</c>: what the rules say of it, and what ILGPU does.</summary>
public sealed class ConstructTests
{
    private static readonly Lazy<Assembly> Loaded = new(() => KernelCode.Load(KernelCode.Compile(
        string.Join('\n', Construct.All.Select((construct, number) => construct.Class(number))))));

    private static IEnumerable<TestCaseData> Constructs => Construct.All.Select((construct, number) => new TestCaseData(number).SetArgDisplayNames(construct.What));

    [Test]
    public void There_are_lines_for_every_rule() => Assert.Multiple(() =>
    {
        Assert.That(Construct.All, Has.Count.GreaterThan(90));
        Assert.That(
            Construct.All.SelectMany(construct => construct.Rules).Distinct().Order(),
            Is.EqualTo(RuleCatalogue.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Where(id => id.StartsWith("RSM4", StringComparison.Ordinal)).Order()));
    });

    [TestCaseSource(nameof(Constructs))]
    public async Task The_rules_say_so(int number)
    {
        var construct = Construct.All[number];
        var found = await KernelCode.DiagnosticsAsync(KernelCode.Compile(construct.Class(number)));
        Assert.That(found.Select(diagnostic => diagnostic.Id).Distinct().Order(), Is.EqualTo(construct.Rules), string.Join('\n', found));
    }

    [TestCaseSource(nameof(Constructs))]
    public void Ilgpu_does_so(int number)
    {
        var construct = Construct.All[number];
        var type = Loaded.Value.GetType($"Construct{number}")!;
        if (type.GetMethod("Load") is { } load)
        {
            Assert.That(Ilgpu.Cpu(accelerator => load.CreateDelegate<Action<Accelerator, double>>()(accelerator, 7)), Said(construct.Outcome == "refused at loading"));
            return;
        }

        var kernel = type.GetMethod("Kernel")!;
        var (ptx, openCl, cpu) = (Ilgpu.Ptx(kernel), Ilgpu.OpenCl(kernel), Ilgpu.Cpu(accelerator => accelerator.LoadAutoGroupedKernel(kernel)));
        Assert.Multiple(() =>
        {
            Assert.That(ptx, construct.Outcome == Ilgpu.NoSuchFunction ? Is.EqualTo(Ilgpu.NoSuchFunction) : Said(construct.Outcome is "refused" or "refused by CUDA"));
            Assert.That(openCl, Said(construct.Outcome == "refused"));
            Assert.That(cpu, Said(construct.Outcome is "refused" or "refused at loading"));
        });

        NUnit.Framework.Constraints.IResolveConstraint Said(bool isRefused) => isRefused ? Does.Contain(construct.Message) : Is.Null;
    }
}
