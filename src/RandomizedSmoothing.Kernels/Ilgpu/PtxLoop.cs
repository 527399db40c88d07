using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>What a kernel's work costs, read from its PTX: the instructions of a trip through the loop that makes a block of noise and looks at it.</summary>
/// <remarks>
/// Copies from register to register, <c>mov</c>, are none: what makes machine code of PTX removes them. All others count as one,
/// since a card's scheduler issues one a cycle whatever they do.
/// </remarks>
internal static partial class PtxLoop
{
    /// <summary>The normals of a block, of which a trip makes one.</summary>
    public const int Normals = 4;

    // Two in each of Philox's rounds.
    private const int Products = 20;

    /// <summary>The instructions of the first loop that makes one block of noise and has no branch in it but its end.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IReadOnlyList<string> Of(string ptx)
    {
        var lines = ptx.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToArray();
        var labels = new Dictionary<string, int>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (Label().Match(lines[i]) is { Success: true } label)
            {
                labels[label.Groups[1].Value] = i;
            }
            else if (Branch().Match(lines[i]) is { Success: true } branch && labels.TryGetValue(branch.Groups[1].Value, out var start))
            {
                var body = lines[(start + 1)..(i + 1)];
                if (!body.Any(Label().IsMatch) && body.Count(line => line.StartsWith("mul.hi.u32", StringComparison.Ordinal)) == Products)
                {
                    return [.. body.Where(line => line.EndsWith(';') && !line.StartsWith("mov.", StringComparison.Ordinal))];
                }
            }
        }

        throw new ArgumentException("no loop of the kernel makes one block of noise", nameof(ptx));
    }

    /// <summary>The most normals a second that a card can make which issues so many instructions a second: the clock, times the lanes of its schedulers.</summary>
    public static double IssueBound(string ptx, double instructionsPerSecond) => instructionsPerSecond * Normals / Of(ptx).Count;

    [GeneratedRegex(@"^(\w+):$")]
    private static partial Regex Label();

    [GeneratedRegex(@"\bbra(?:\.uni)?\s+(\w+);$")]
    private static partial Regex Branch();
}
