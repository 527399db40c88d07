using RandomizedSmoothing.Kernels.Ilgpu;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Launching;

/// <summary>A grid's regions in a device's memory, with room for the sums of some samples.</summary>
internal interface IGridLaunch : IDisposable
{
    /// <summary>Looks at some samples from all points.</summary>
    /// <param name="noise">The noise and the samples.</param>
    /// <returns>What is known of them.</returns>
    /// <exception cref="OutOfMemoryException">The device has not enough memory to run it.</exception>
    /// <exception cref="DeviceException">The device failed otherwise.</exception>
    GridCounts Run(LaunchShape noise);
}

/// <summary>What a launch over a grid found.</summary>
/// <param name="Counts">Of each point, row after row, each region's count of the samples that are decided.</param>
/// <param name="Undecided">The samples that rounding may decide, each with its point; null where they were more than there was room for.</param>
internal sealed record GridCounts(long[] Counts, IReadOnlyList<(int Point, long Sample)>? Undecided);
