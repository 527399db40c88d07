using System.Globalization;
using RandomizedSmoothing.Kernels.Ilgpu;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// What every kernel is compiled to for a card, on any machine: a change that no card could run fails here. The numbers of
/// values and types are ours, in the order in which they appear.
/// </summary>
public sealed class KernelSnapshots
{
    [TestCase("Ball")]
    [TestCase("Cone")]
    [TestCase("HalfSpace")]
    [TestCase("Box")]
    [TestCase("CountEach")]
    [TestCase("GridSum")]
    [TestCase("GridCount")]
    public void Ptx(string kernel) => Snapshot.Verify(KernelText.Normalised(KernelText.Ptx(Kernel(kernel))), tolerance: 0);

    [TestCase("Ball")]
    [TestCase("Cone")]
    [TestCase("HalfSpace")]
    [TestCase("Box")]
    [TestCase("CountEach")]
    [TestCase("GridSum")]
    [TestCase("GridCount")]
    public void OpenCl(string kernel) => Snapshot.Verify(KernelText.Normalised(KernelText.OpenCl(Kernel(kernel))), tolerance: 0);

    [Test]
    public void Every_kernel_is_pinned() => Assert.That(KernelText.Kernels.Keys, Is.EqualTo(["Ball", "Cone", "HalfSpace", "Box", "CountEach", "GridSum", "GridCount"]));

    /// <summary>A card issues an instruction a scheduler and cycle: what a block of noise costs tells how many normals it makes at most.</summary>
    [Test]
    public void Issue_bounds()
    {
        string[] oneByOne = ["Ball", "Cone", "HalfSpace", "Box"];

        // An H100 SXM: 132 multiprocessors of 4 schedulers for 32 lanes, at 1.755 GHz.
        const double InstructionsPerSecond = 132 * 4 * 32 * 1.755e9;
        var lines = KernelText.Kernels.Where(kernel => oneByOne.Contains(kernel.Key)).Select(kernel => (Name: kernel.Key, Text: KernelText.Ptx(kernel.Value))).Select(kernel => string.Create(
            CultureInfo.InvariantCulture,
            $"{kernel.Name}: {PtxLoop.Of(kernel.Text).Count} instructions for {PtxLoop.Normals} normals, at most {PtxLoop.IssueBound(kernel.Text, InstructionsPerSecond) / 1e9:F0} G normals/s on an H100"));
        Snapshot.Verify(string.Join('\n', lines), tolerance: 0);
    }

    [Test]
    public void Four_normals_of_a_ball_take_240_instructions_at_most()
    {
        var loop = PtxLoop.Of(KernelText.Ptx(Kernel("Ball")));
        Assert.That(loop, Has.Count.LessThanOrEqualTo(240));
        Assert.That(loop, Has.None.Match("f64"), "doubles are for samples near the boundary");
        Assert.That(loop.Count(line => line.StartsWith("bra", StringComparison.Ordinal) || line.StartsWith('@')), Is.EqualTo(2), "out, and back");
    }

    /// <summary>
    /// In either language a product that feeds a sum would be rounded as the compiler likes, and a signed sum may not overflow. What a grid's points are told
    /// by is no sum of these: what any rounding may decide is set aside there.
    /// </summary>
    [Test]
    public void All_products_that_feed_sums_are_fused() => Assert.Multiple(() =>
    {
        foreach (var kernel in KernelText.Kernels.Where(kernel => kernel.Key != "GridCount").Select(kernel => kernel.Value))
        {
            Assert.That(KernelText.Ptx(kernel), Does.Not.Match(@"\badd(\.\w+)*\.f(32|64)\b"));
            Assert.That(KernelText.Ptx(kernel), Does.Contain("fma.rn.f32").And.Contains("fma.rn.f64").And.Contains("mul.hi.u32"));
            Assert.That(KernelText.OpenCl(kernel), Does.Not.Match(@"\((float|double)\)\([^;]*\+"));
            Assert.That(KernelText.OpenCl(kernel), Does.Contain("mul_hi"));
        }
    });

    private static System.Reflection.MethodInfo Kernel(string name) => KernelText.Kernels[name];
}
