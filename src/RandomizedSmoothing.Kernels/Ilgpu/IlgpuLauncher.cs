using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using RandomizedSmoothing.Kernels.Launching;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;
using OneKernel = System.Action<
    ILGPU.Index1D,
    ILGPU.ArrayView<long>,
    ILGPU.ArrayView<RandomizedSmoothing.Sampling.Instruction>,
    ILGPU.ArrayView<double>,
    ILGPU.ArrayView<RandomizedSmoothing.Sampling.SingleBounds>,
    ILGPU.ArrayView<RandomizedSmoothing.Noise.Four<float>>,
    RandomizedSmoothing.Kernels.Ilgpu.LaunchShape>;
using SeveralKernel = System.Action<
    ILGPU.Index1D,
    ILGPU.ArrayView<long>,
    ILGPU.ArrayView<RandomizedSmoothing.Sampling.Instruction>,
    ILGPU.ArrayView<double>,
    RandomizedSmoothing.Kernels.Ilgpu.LaunchShape>;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Runs <see cref="PrimitiveKernel"/> and <see cref="ProgramKernel"/> on a device of ILGPU's.</summary>
/// <remarks>Device memory holds the program, its constants (two numbers a coordinate and primitive at most), and one count a thread and region.</remarks>
internal sealed class IlgpuLauncher : ILauncher
{
    private readonly Context context;
    private readonly Accelerator accelerator;
    private readonly Dictionary<Opcode, OneKernel> loaded = [];
    private readonly Lazy<SeveralKernel> several;
    private readonly Lazy<GridKernels> grid;

    /// <summary>Takes a device over.</summary>
    /// <param name="context">The context to dispose of with the device.</param>
    /// <param name="device">The device.</param>
    /// <param name="threads">How many threads share a launch; null for as many as the device has.</param>
    public IlgpuLauncher(Context context, Device device, int? threads)
    {
        this.context = context;
        accelerator = device.CreateAccelerator(context);
        MostThreads = threads ?? Math.Clamp(accelerator.MaxNumThreads, 1, 1 << 20);
        several = new(() => accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<long>, ArrayView<Instruction>, ArrayView<double>, LaunchShape>(ProgramKernel.CountEach));
        grid = new(() => new(accelerator));
    }

    /// <inheritdoc/>
    public int MostThreads { get; }

    /// <inheritdoc/>
    public ILaunch Prepare(RegionProgram program, int threads) => Try<ILaunch>(() =>
    {
        accelerator.Bind();
        var launch = program.Instructions.Length == 1 ? new Launch(accelerator, One(program.Primitives[0].Opcode), null) : new Launch(accelerator, null, several.Value);
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
    public IGridLaunch Prepare(GridForm form, int columns, int rows, int samples) => Try(() =>
    {
        accelerator.Bind();
        return new IlgpuGridLaunch(accelerator, grid.Value, form, columns, rows, samples, MostThreads);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        accelerator.Dispose();
        context.Dispose();
    }

    /// <summary>Does something with a device, and says in the terms of <see cref="ILauncher"/> what fails.</summary>
    public static T Try<T>(Func<T> work)
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

    private OneKernel One(Opcode opcode)
    {
        if (!loaded.TryGetValue(opcode, out var kernel))
        {
            loaded[opcode] = kernel = opcode switch
            {
                Opcode.Ball => Load(PrimitiveKernel.Count<BallKind>),
                Opcode.Cone => Load(PrimitiveKernel.Count<ConeKind>),
                Opcode.HalfSpace => Load(PrimitiveKernel.Count<HalfSpaceKind>),
                _ => Load(PrimitiveKernel.Count<BoxKind>),
            };
        }

        return kernel;
    }

    private OneKernel Load(OneKernel kernel) => accelerator.LoadAutoGroupedStreamKernel(kernel);

    private sealed class Launch(Accelerator accelerator, OneKernel? one, SeveralKernel? several) : ILaunch
    {
        private MemoryBuffer1D<SingleBounds, Stride1D.Dense>? bounds;
        private MemoryBuffer1D<Four<float>, Stride1D.Dense>? singles;
        private MemoryBuffer1D<Instruction, Stride1D.Dense>? instructions;
        private MemoryBuffer1D<double, Stride1D.Dense>? constants;
        private MemoryBuffer1D<long, Stride1D.Dense>? counts;

        public void Allocate(RegionProgram program, int threads)
        {
            var missing = ProgramKernel.Group - 1 - ((program.Primitives.Length + ProgramKernel.Group - 1) % ProgramKernel.Group);
            Instruction[] all = [.. program.Primitives, .. Enumerable.Repeat(new Instruction(Opcode.Nothing), missing), .. program.Instructions];
            instructions = accelerator.Allocate1D(all);
            constants = accelerator.Allocate1D(program.Constants.ToArray());
            if (one is not null)
            {
                bounds = accelerator.Allocate1D(program.Bounds.ToArray());
                singles = accelerator.Allocate1D(program.Singles.Chunk(4).Select(four => new Four<float>(four[0], four[1], four[2], four[3])).ToArray());
            }

            counts = accelerator.Allocate1D<long>((long)threads * Rows(program.Regions));
        }

        public long[] Run(LaunchShape shape) => Try(() =>
        {
            one?.Invoke(shape.Threads, counts!.View, instructions!.View, constants!.View, bounds!.View, singles!.View, shape);
            several?.Invoke(shape.Threads, counts!.View, instructions!.View, constants!.View, shape);
            accelerator.Synchronize();
            var found = new long[shape.Threads * Rows(shape.Regions)];
            counts!.View.SubView(0, found.Length).CopyToCPU(found);
            return found;
        });

        public void Dispose()
        {
            instructions?.Dispose();
            constants?.Dispose();
            bounds?.Dispose();
            singles?.Dispose();
            counts?.Dispose();
        }

        // Behind the regions' counts one for the samples that doubles decided.
        private int Rows(int regions) => one is null ? regions : regions + 1;
    }
}
