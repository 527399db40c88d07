using System.Globalization;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>One of several runs that share out the images: number i of n takes every n-th of them, from the i-th on.</summary>
/// <param name="Index">i, from 0.</param>
/// <param name="Count">n, at least 1.</param>
internal readonly record struct Shard(int Index, int Count)
{
    public static Shard Whole => new(0, 1);

    /// <summary>Reads i/n.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static Shard Parse(string? text) => text is null ? Whole
        : text.Split('/') is [var i, var n]
            && int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index < count
        ? new(index, count)
        : throw Refusal.Of("--shard", text, "a share of the images", "i/n with i from 0, below n, such as 0/4, 1/4, 2/4 or 3/4");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
