using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Sampling;

/// <summary>The machine's cores, with vectors of four to sixteen samples.</summary>
public sealed class SimdDevice : IMonteCarloDevice
{
    private const long NormalsPerPiece = 1 << 19;

    private readonly int threads;
    private long exact;

    /// <summary>Takes the cores.</summary>
    /// <param name="threads">At most how many threads, at least 1; null for one a core. No count depends on it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    public SimdDevice(int? threads = null)
    {
        var most = threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(threads));
        this.threads = most;
    }

    /// <summary>How many cores there are, and which instructions they have for vectors.</summary>
    public static string Description
    {
        get
        {
            var vectors = Vector512.IsHardwareAccelerated ? "AVX-512" : Avx2.IsSupported ? "AVX2" : Vector128.IsHardwareAccelerated ? "vectors of 128 bits" : "no vectors: slow";
            return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {vectors}");
        }
    }

    /// <inheritdoc/>
    public string Name => "simd";

    /// <summary>How many samples so far were looked at in doubles, since single precision did not tell.</summary>
    internal long Exact => exact;

    /// <inheritdoc/>
    public ImmutableArray<long> CountEach(
        NoisyPoint at, NoiseSource stream, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(at);
        var program = RegionProgram.Compile(at);
        var piece = Math.Clamp(NormalsPerPiece / program.Dimension / program.Instructions.Length, 8, 1 << 17);
        var pieces = (samples.Count + piece - 1) / piece;
        var counts = new long[program.Regions];
        var done = 0L;
        Parallel.For(
            0,
            pieces,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => (Counter: SampleCounter.Of(program, stream), Counts: new long[program.Regions]),
            (i, _, mine) =>
            {
                var first = i * piece;
                var length = Math.Min(piece, samples.Count - first);
                mine.Counter.Count(samples.First + first, length, mine.Counts);
                progress?.Report(Interlocked.Add(ref done, length));
                return mine;
            },
            mine =>
            {
                Interlocked.Add(ref exact, mine.Counter.Exact);
                for (var region = 0; region < counts.Length; region++)
                {
                    Interlocked.Add(ref counts[region], mine.Counts[region]);
                }
            });
        return [.. counts];
    }

    /// <inheritdoc/>
    public ImmutableArray<ImmutableArray<long>> CountGrid(
        NoisyGrid at, NoiseSource stream, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(at);
        var (points, regions) = (at.Grid.Columns * at.Grid.Rows, at.Regions.Length);
        if (points == 1 || GridProgram.TryCompile(at) is null)
        {
            return at.CountOneByOne(this, stream, samples, progress, cancellation);
        }

        var piece = Math.Clamp(NormalsPerPiece / at.Grid.Origin.Length / Verdict64.Block * Verdict64.Block, Verdict64.Block, 1 << 12);
        var pieces = (samples.Count + piece - 1) / piece;
        var counts = new long[points * regions];
        var done = 0L;
        Parallel.For(
            0,
            pieces,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new GridCounter(at, GridProgram.TryCompile(at)!, stream),
            (i, _, mine) =>
            {
                var first = i * piece;
                var length = Math.Min(piece, samples.Count - first);
                mine.Count(samples.First + first, length, cancellation);
                progress?.Report(Interlocked.Add(ref done, length) * points);
                return mine;
            },
            mine =>
            {
                Interlocked.Add(ref exact, mine.Exact);
                for (var i = 0; i < counts.Length; i++)
                {
                    Interlocked.Add(ref counts[i], mine.Counts[i]);
                }
            });
        return [.. Enumerable.Range(0, points).Select(point => counts.AsSpan(point * regions, regions).ToImmutableArray())];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
