using System.Runtime.CompilerServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>How a grid's points move, in units of σ, and what of a block's noise z is common to all primitives: ‖z‖², r·z and u·z.</summary>
internal sealed class GridMotion
{
    // 2⁻⁵³, half of the last digit of 1.
    private const double Rounding = 1.0 / (1L << 53);

    private EightSums square;
    private EightSums alongRight;
    private EightSums alongUp;

    /// <summary>Of a grid under noise.</summary>
    /// <param name="at">The grid.</param>
    /// <param name="stride">d rounded up to blocks of four.</param>
    public GridMotion(NoisyGrid at, int stride)
    {
        (Right, Up) = (Scaled(at.Grid.Right), Scaled(at.Grid.Up));
        Reach = Length(Scaled(at.Grid.Origin)) + (at.Grid.Columns * Length(Right)) + (at.Grid.Rows * Length(Up));
        SlackPerSquare = ((64.0 * stride) + 2048) * Rounding;

        double[] Scaled(IEnumerable<double> vector)
        {
            var scaled = new double[stride];
            var i = 0;
            foreach (var x in vector)
            {
                scaled[i++] = x / at.Sigma;
            }

            return scaled;
        }
    }

    /// <summary>r, from a column to the next.</summary>
    public double[] Right { get; }

    /// <summary>u, from a row to the next.</summary>
    public double[] Up { get; }

    /// <summary>The length of column 0 and row 0, and of both sides, added up: no point is longer.</summary>
    public double Reach { get; }

    /// <summary>What <see cref="Slack"/> is a multiple of.</summary>
    public double SlackPerSquare { get; }

    /// <summary>‖z‖² of each sample.</summary>
    public double[] Squares { get; } = new double[Verdict64.Block];

    /// <summary>2 r·z of each sample.</summary>
    public double[] TwiceRight { get; } = new double[Verdict64.Block];

    /// <summary>2 u·z of each sample.</summary>
    public double[] TwiceUp { get; } = new double[Verdict64.Block];

    /// <summary>The largest ‖z‖² of the block.</summary>
    public double LargestSquare { get; private set; }

    /// <summary>‖v‖.</summary>
    public static double Length(ReadOnlySpan<double> v) => Math.Sqrt(Dot(v, v));

    /// <summary>v·w.</summary>
    public static double Dot(ReadOnlySpan<double> v, ReadOnlySpan<double> w)
    {
        var sum = 0.0;
        for (var i = 0; i < v.Length; i++)
        {
            sum += v[i] * w[i];
        }

        return sum;
    }

    /// <summary>By how much a quadratic form of noise and constants may be off, where ‖z‖² is at most <paramref name="square"/> and all constants have the length M.</summary>
    public double Slack(double square, double most) => SlackPerSquare * (1 + square + (most * most));

    /// <summary>Whether the slack is below what moves one sample in a thousand or so across a boundary.</summary>
    public bool IsSharp(double most) => Slack(Right.Length + (most * most), most) < 1e-3;

    /// <summary>Adds four coordinates of eight samples, from coordinate i on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int i, in WideNoise noise)
    {
        square.AddSquares(noise);
        alongRight.Add(ref Right[i], noise);
        alongUp.Add(ref Up[i], noise);
    }

    /// <summary>Keeps what was added up as samples <paramref name="lane"/> … lane + 7 of the block.</summary>
    public void Keep(int lane)
    {
        square.MoveTo(Squares, lane);
        alongRight.MoveTo(TwiceRight, lane);
        alongUp.MoveTo(TwiceUp, lane);
    }

    /// <summary>All samples of the block are kept.</summary>
    public void Complete()
    {
        LargestSquare = Squares.Max();
        for (var i = 0; i < Verdict64.Block; i++)
        {
            TwiceRight[i] *= 2;
            TwiceUp[i] *= 2;
        }
    }
}
