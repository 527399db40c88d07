using RandomizedSmoothing.Kernels.Ilgpu;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Kernels.Launching;

/// <summary>A device as <see cref="LaunchingDevice"/> needs it: something that can be short of memory, or lost.</summary>
internal interface ILauncher : IDisposable
{
    /// <summary>The most threads that may share a launch.</summary>
    int MostThreads { get; }

    /// <summary>Puts a program and a count for each thread and region into the device's memory.</summary>
    /// <exception cref="OutOfMemoryException">They do not fit.</exception>
    /// <exception cref="DeviceException">The device failed otherwise.</exception>
    ILaunch Prepare(RegionProgram program, int threads);

    /// <summary>Puts a grid's regions, and room for the sums of some samples, into the device's memory.</summary>
    /// <param name="form">The regions.</param>
    /// <param name="columns">How many columns the grid has.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="samples">The most samples of a launch.</param>
    /// <exception cref="OutOfMemoryException">They do not fit.</exception>
    /// <exception cref="DeviceException">The device failed otherwise.</exception>
    IGridLaunch Prepare(GridForm form, int columns, int rows, int samples);
}

/// <summary>A program in a device's memory.</summary>
internal interface ILaunch : IDisposable
{
    /// <summary>Runs it, and gives the counts of all threads in region 0, then in region 1, and so on; perhaps behind them how many samples each thread decided in doubles after it had failed to in single precision.</summary>
    /// <exception cref="OutOfMemoryException">The device has not enough memory to run it.</exception>
    /// <exception cref="DeviceException">The device failed otherwise.</exception>
    long[] Run(LaunchShape shape);
}
