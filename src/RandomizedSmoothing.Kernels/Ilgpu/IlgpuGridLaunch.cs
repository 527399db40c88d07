using ILGPU;
using ILGPU.Runtime;
using RandomizedSmoothing.Kernels.Launching;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Runs <see cref="GridKernel"/> on a device of ILGPU's.</summary>
/// <remarks>Device memory holds the lists, one row of the samples' sums for each and one more, a count for each region and thread, and room for what is undecided.</remarks>
internal sealed class IlgpuGridLaunch : IGridLaunch
{
    // More shares than this of a point's samples are no faster.
    private const int MostShares = 64;

    private readonly GridKernels kernels;
    private readonly Accelerator accelerator;
    private readonly GridShape shape;
    private readonly int lists;
    private readonly MemoryBuffer1D<double, Stride1D.Dense>? constants;
    private readonly MemoryBuffer1D<GridTerm, Stride1D.Dense>? terms;
    private readonly MemoryBuffer1D<Instruction, Stride1D.Dense>? program;
    private readonly MemoryBuffer1D<double, Stride1D.Dense>? sums;
    private readonly MemoryBuffer1D<long, Stride1D.Dense>? counts;
    private readonly MemoryBuffer1D<int, Stride1D.Dense>? aside;
    private readonly MemoryBuffer1D<int, Stride1D.Dense>? undecided;

    /// <summary>Takes the memory.</summary>
    /// <param name="accelerator">The device.</param>
    /// <param name="kernels">Its kernels.</param>
    /// <param name="form">The regions.</param>
    /// <param name="columns">How many columns the grid has.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="samples">The most samples of a launch.</param>
    /// <param name="threads">How many threads the device has.</param>
    public IlgpuGridLaunch(Accelerator accelerator, GridKernels kernels, GridForm form, int columns, int rows, int samples, int threads)
    {
        (this.accelerator, this.kernels) = (accelerator, kernels);
        var points = columns * rows;
        shape = new(columns, points, samples, Math.Clamp(threads / points, 1, MostShares), form.Instructions.Length, form.Regions, form.SlackPerSquare);
        lists = (form.Lists.Length + GridKernel.Group - 1) / GridKernel.Group * GridKernel.Group;
        var length = form.Lists[0].Length;
        var all = new double[lists * length];
        for (var list = 0; list < form.Lists.Length; list++)
        {
            form.Lists[list].CopyTo(all, list * length);
        }

        try
        {
            constants = accelerator.Allocate1D(all);
            terms = accelerator.Allocate1D(form.Terms.ToArray());
            program = accelerator.Allocate1D(form.Instructions.ToArray());
            sums = accelerator.Allocate1D<double>((lists + 1L) * samples);
            counts = accelerator.Allocate1D<long>((long)shape.Threads * shape.Regions);
            aside = accelerator.Allocate1D<int>(shape.Threads);
            undecided = accelerator.Allocate1D<int>((long)shape.Threads * GridKernel.Room);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public GridCounts Run(LaunchShape noise) => IlgpuLauncher.Try<GridCounts>(() =>
    {
        var launched = shape with { Samples = (int)noise.Samples };
        kernels.Sum(noise.Threads, sums!.View, constants!.View, lists, noise);
        kernels.Count(launched.Threads, counts!.View, sums.View, terms!.View, program!.View, aside!.View, undecided!.View, launched);
        accelerator.Synchronize();
        var open = aside!.GetAsArray1D();
        return Array.Exists(open, many => many > GridKernel.Room) ? new([], null) : new(Added(counts.GetAsArray1D()), Undecided(open, noise.First));
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        constants?.Dispose();
        terms?.Dispose();
        program?.Dispose();
        sums?.Dispose();
        counts?.Dispose();
        aside?.Dispose();
        undecided?.Dispose();
    }

    private (int Point, long Sample)[] Undecided(int[] open, long first)
    {
        if (!Array.Exists(open, many => many > 0))
        {
            return [];
        }

        var kept = undecided!.GetAsArray1D();
        return [.. Enumerable.Range(0, open.Length).SelectMany(thread => Enumerable.Range(0, open[thread]).Select(i => (thread % shape.Points, first + kept[thread + (i * open.Length)])))];
    }

    // Of each point, over the threads that shared its samples.
    private long[] Added(long[] found)
    {
        var all = new long[shape.Points * shape.Regions];
        for (var i = 0; i < found.Length; i++)
        {
            all[(i % shape.Threads % shape.Points * shape.Regions) + (i / shape.Threads)] += found[i];
        }

        return all;
    }
}
