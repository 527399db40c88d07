using ILGPU;
using ILGPU.Runtime;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>The two kernels of <see cref="GridKernel"/>, compiled for a device.</summary>
/// <param name="accelerator">The device.</param>
internal sealed class GridKernels(Accelerator accelerator)
{
    /// <summary><see cref="GridKernel.Sum"/>.</summary>
    public Action<Index1D, ArrayView<double>, ArrayView<double>, int, LaunchShape> Sum { get; } =
        accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<double>, ArrayView<double>, int, LaunchShape>(GridKernel.Sum);

    /// <summary><see cref="GridKernel.Count"/>.</summary>
    public Action<Index1D, ArrayView<long>, ArrayView<double>, ArrayView<GridTerm>, ArrayView<Instruction>, ArrayView<int>, ArrayView<int>, GridShape> Count { get; } =
        accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<long>, ArrayView<double>, ArrayView<GridTerm>, ArrayView<Instruction>, ArrayView<int>, ArrayView<int>, GridShape>(GridKernel.Count);
}
