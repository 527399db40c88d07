using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>What a launch of <see cref="GridKernel.Count"/> is about, besides its arrays.</summary>
/// <param name="Columns">How many columns the grid has.</param>
/// <param name="Points">How many points.</param>
/// <param name="Samples">How many samples' sums there are.</param>
/// <param name="Shares">How many threads share a point's samples.</param>
/// <param name="Instructions">The length of the program.</param>
/// <param name="Regions">How many regions it tells of.</param>
/// <param name="SlackPerSquare">What comes closer to a boundary than this times 1 + ‖z‖² + M² is undecided.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct GridShape(int Columns, int Points, int Samples, int Shares, int Instructions, int Regions, double SlackPerSquare)
{
    /// <summary>How many threads there are.</summary>
    public int Threads => Points * Shares;
}
