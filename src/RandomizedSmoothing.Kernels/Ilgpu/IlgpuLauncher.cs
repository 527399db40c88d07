using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using RandomizedSmoothing.Kernels.Launching;
using RandomizedSmoothing.Sampling;
using Kernel = System.Action<
    ILGPU.Index1D,
    ILGPU.ArrayView<long>,
    ILGPU.ArrayView<RandomizedSmoothing.Sampling.Instruction>,
    ILGPU.ArrayView<double>,
    RandomizedSmoothing.Kernels.Ilgpu.LaunchShape>;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Runs <see cref="RegionKernel"/> and <see cref="RegionsKernel"/> on a device of ILGPU's.</summary>
/// <remarks>Device memory holds the program, its constants (two numbers a coordinate and primitive at most), and one count a thread and region.</remarks>
internal sealed class IlgpuLauncher : ILauncher
{
    private readonly Context context;
    private readonly Accelerator accelerator;
    private readonly Lazy<Kernel> one;
    private readonly Lazy<Kernel> several;

    /// <summary>Takes a device over.</summary>
    /// <param name="context">The context to dispose of with the device.</param>
    /// <param name="device">The device.</param>
    /// <param name="threads">How many threads share a launch; null for as many as the device has.</param>
    public IlgpuLauncher(Context context, Device device, int? threads)
    {
        this.context = context;
        accelerator = device.CreateAccelerator(context);
        MostThreads = threads ?? Math.Clamp(accelerator.MaxNumThreads, 1, 1 << 20);
        one = new(() => Load(RegionKernel.Count));
        several = new(() => Load(RegionsKernel.CountEach));
    }

    /// <inheritdoc/>
    public int MostThreads { get; }

    /// <inheritdoc/>
    public ILaunch Prepare(RegionProgram program, int threads) => Try<ILaunch>(() =>
    {
        accelerator.Bind();
        var kernel = program.Instructions.Length == 1 ? one.Value : several.Value;
        var launch = new Launch(accelerator, kernel);
        try
        {
            launch.Allocate(program, threads);
            return launch;
        }
        catch
        {
            launch.Dispose();
            throw;
        }
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        accelerator.Dispose();
        context.Dispose();
    }

    private static T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (AcceleratorException exception) when (IsOutOfMemory(exception))
        {
            throw new InsufficientMemoryException(exception.Message, exception);
        }
        catch (AcceleratorException exception)
        {
            throw new DeviceException(exception.Message, exception);
        }
    }

    private static bool IsOutOfMemory(AcceleratorException exception) => exception switch
    {
        CudaException cuda => cuda.Error == nameof(CudaError.CUDA_ERROR_OUT_OF_MEMORY),
        CLException cl => cl.Error is CLError.CL_MEM_OBJECT_ALLOCATION_FAILURE or CLError.CL_OUT_OF_RESOURCES or CLError.CL_OUT_OF_HOST_MEMORY,
        _ => false,
    };

    private Kernel Load(Kernel kernel) => accelerator.LoadAutoGroupedStreamKernel(kernel);

    private sealed class Launch(Accelerator accelerator, Kernel kernel) : ILaunch
    {
        private MemoryBuffer1D<Instruction, Stride1D.Dense>? instructions;
        private MemoryBuffer1D<double, Stride1D.Dense>? constants;
        private MemoryBuffer1D<long, Stride1D.Dense>? counts;

        public void Allocate(RegionProgram program, int threads)
        {
            var missing = RegionsKernel.Group - 1 - ((program.Primitives.Length + RegionsKernel.Group - 1) % RegionsKernel.Group);
            Instruction[] all = [.. program.Primitives, .. Enumerable.Repeat(new Instruction(Opcode.Nothing), missing), .. program.Instructions];
            instructions = accelerator.Allocate1D(all);
            constants = accelerator.Allocate1D(program.Constants.ToArray());
            counts = accelerator.Allocate1D<long>((long)threads * program.Regions);
        }

        public long[] Run(LaunchShape shape) => Try(() =>
        {
            kernel(shape.Threads, counts!.View, instructions!.View, constants!.View, shape);
            accelerator.Synchronize();
            var found = new long[shape.Threads * shape.Regions];
            counts.View.SubView(0, found.Length).CopyToCPU(found);
            return found;
        });

        public void Dispose()
        {
            instructions?.Dispose();
            constants?.Dispose();
            counts?.Dispose();
        }
    }
}
