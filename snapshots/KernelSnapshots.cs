using RandomizedSmoothing.Kernels.Ilgpu;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// What every kernel is compiled to for a card, on any machine: a change that no card could run fails here. The numbers of
/// values and types are ours, in the order in which they appear.
/// </summary>
public sealed class KernelSnapshots
{
    [TestCase("Count")]
    [TestCase("CountEach")]
    public void Ptx(string kernel) => Snapshot.Verify(KernelText.Normalised(KernelText.Ptx(Kernel(kernel))), tolerance: 0);

    [TestCase("Count")]
    [TestCase("CountEach")]
    public void OpenCl(string kernel) => Snapshot.Verify(KernelText.Normalised(KernelText.OpenCl(Kernel(kernel))), tolerance: 0);

    [Test]
    public void Every_kernel_is_pinned() => Assert.That(KernelText.Kernels.Select(kernel => kernel.Name), Is.EqualTo(["Count", "CountEach"]));

    /// <summary>In either language a product that feeds a sum would be rounded as the compiler likes, and a signed sum may not overflow.</summary>
    [Test]
    public void All_products_that_feed_sums_are_fused() => Assert.Multiple(() =>
    {
        foreach (var kernel in KernelText.Kernels)
        {
            Assert.That(KernelText.Ptx(kernel), Does.Not.Match(@"\badd(\.\w+)*\.f(32|64)\b"));
            Assert.That(KernelText.Ptx(kernel), Does.Contain("fma.rn.f32").And.Contains("fma.rn.f64").And.Contains("mul.hi.u32"));
            Assert.That(KernelText.OpenCl(kernel), Does.Not.Match(@"\((float|double)\)\([^;]*\+"));
            Assert.That(KernelText.OpenCl(kernel), Does.Contain("mul_hi"));
        }
    });

    private static System.Reflection.MethodInfo Kernel(string name) => KernelText.Kernels.Single(kernel => kernel.Name == name);
}
