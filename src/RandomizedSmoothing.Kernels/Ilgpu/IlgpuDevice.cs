using System.Diagnostics;
using ILGPU;
using ILGPU.Runtime;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>A device that runs <see cref="RegionKernel"/>: CUDA, OpenCL, or ILGPU's own simulation of one on the CPU.</summary>
/// <remarks>
/// Device memory holds the program, its constants (two numbers a coordinate and primitive at most), and one count a thread.
/// A launch is sized so that it takes about a quarter of a second: an interruption is answered, and no watchdog bites.
/// </remarks>
internal sealed class IlgpuDevice : IMonteCarloDevice
{
    private static readonly TimeSpan LaunchTime = TimeSpan.FromSeconds(0.25);

    private readonly Context context;
    private readonly Accelerator accelerator;
    private readonly Action<Index1D, ArrayView<long>, ArrayView<Instruction>, ArrayView<double>, LaunchShape> kernel;
    private readonly Lock turn = new();
    private readonly int mostThreads;
    private readonly long firstLaunch;
    private double normalsPerSecond;

    /// <summary>Takes a device over.</summary>
    /// <param name="name">Its name on the command line.</param>
    /// <param name="context">The context to dispose of with the device.</param>
    /// <param name="device">The device.</param>
    /// <param name="threads">How many threads share a launch; null for as many as the device has. No count depends on it.</param>
    /// <param name="firstLaunch">The normals of the first launch, before its speed is known.</param>
    public IlgpuDevice(string name, Context context, Device device, int? threads = null, long firstLaunch = 1 << 20)
    {
        Name = name;
        this.context = context;
        this.firstLaunch = firstLaunch;
        accelerator = device.CreateAccelerator(context);
        kernel = accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<long>, ArrayView<Instruction>, ArrayView<double>, LaunchShape>(RegionKernel.Count);
        mostThreads = threads ?? Math.Clamp(accelerator.MaxNumThreads, 1, 1 << 20);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long Count(SmoothedPoint at, NoiseSource source, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(at);
        var program = RegionProgram.Compile(at);
        lock (turn)
        {
            try
            {
                accelerator.Bind();
                using var instructions = accelerator.Allocate1D(program.Instructions.ToArray());
                using var constants = accelerator.Allocate1D(program.Constants.ToArray());
                using var counts = AllocateCounts(samples.Count);
                return Count(program, source, samples, instructions.View, constants.View, counts, progress, cancellation);
            }
            catch (Exception exception) when (exception is AcceleratorException or OutOfMemoryException)
            {
                throw new DeviceException($"the {Name} device failed: {exception.Message}", exception);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        accelerator.Dispose();
        context.Dispose();
    }

    private long Count(
        RegionProgram program,
        NoiseSource source,
        SampleRange samples,
        ArrayView<Instruction> instructions,
        ArrayView<double> constants,
        MemoryBuffer1D<long, Stride1D.Dense> counts,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        var normalsPerSample = (long)program.Dimension * program.Instructions.Count(instruction => instruction.IsPrimitive);
        var (count, done) = (0L, 0L);
        while (done < samples.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            var normals = normalsPerSecond > 0 ? normalsPerSecond * LaunchTime.TotalSeconds : firstLaunch;
            var launched = Math.Clamp((long)(normals / normalsPerSample), Math.Min(counts.Length, samples.Count - done), samples.Count - done);
            var threads = (int)Math.Min(counts.Length, launched);
            var shape = new LaunchShape(
                samples.First + done, launched, source.Seed, source.Point, program.Dimension, program.Instructions.Length, threads);
            var watch = Stopwatch.StartNew();
            kernel(threads, counts.View, instructions, constants, shape);
            accelerator.Synchronize();
            count += counts.GetAsArray1D().AsSpan(0, threads).ToArray().Sum();
            normalsPerSecond = launched * normalsPerSample / Math.Max(watch.Elapsed.TotalSeconds, 1e-6);
            done += launched;
            progress?.Report(done);
        }

        return count;
    }

    // A device short of memory gets fewer threads.
    private MemoryBuffer1D<long, Stride1D.Dense> AllocateCounts(long samples)
    {
        for (var threads = Math.Min(mostThreads, samples); ; threads /= 2)
        {
            try
            {
                return accelerator.Allocate1D<long>(threads);
            }
            catch (Exception exception) when (threads > 1 && exception is AcceleratorException or OutOfMemoryException)
            {
                continue;
            }
        }
    }
}
