using System.Globalization;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>
/// The numbers that a model gets for the values of an image. σ and radii are in their units: where a pixel goes from 0 to 255, so does σ.
/// Bytes are brought to the scale; numbers with a fraction are taken as they are, but for a mean and a standard deviation.
/// </summary>
public sealed class Scale
{
    private readonly float[] means;
    private readonly float[] deviations;

    private Scale(string name, float largest, float[] means, float[] deviations) => (Name, Largest, this.means, this.deviations) = (name, largest, means, deviations);

    /// <summary>From 0 to 1, as most models take: bytes are divided by 255.</summary>
    public static Scale ZeroToOne { get; } = new("0..1", 1, [], []);

    /// <summary>From 0 to 255: bytes as they are.</summary>
    public static Scale ZeroTo255 { get; } = new("0..255", byte.MaxValue, [], []);

    /// <summary>As the command line has it: <c>0..1</c>, <c>0..255</c>, or the means, a comma, and the standard deviations.</summary>
    public string Name { get; }

    /// <summary>The largest value that it foresees; infinite for a mean and a standard deviation.</summary>
    internal float Largest { get; }

    /// <summary>For how many channels it has a mean; 0 where one serves all, or it has none.</summary>
    public int Channels => means.Length > 1 ? means.Length : 0;

    /// <summary>The mean taken away, then divided by the standard deviation: of bytes after the division by 255, of others as they are.</summary>
    /// <param name="means">For each channel, or one for all.</param>
    /// <param name="deviations">As many, each above 0.</param>
    /// <exception cref="ArgumentException">There are none, or not as many of both; or a number is not finite, or a standard deviation not above 0.</exception>
    public static Scale Standardised(IReadOnlyList<float> means, IReadOnlyList<float> deviations) =>
        means.Count > 0 && means.Count == deviations.Count && means.All(float.IsFinite) && deviations.All(deviation => float.IsFinite(deviation) && deviation > 0)
            ? new($"{Text(means)},{Text(deviations)}", float.PositiveInfinity, [.. means], [.. deviations])
            : throw new ArgumentException("There must be as many means, all finite, as standard deviations, all above 0, and at least one of each.", nameof(means));

    /// <summary>Reads <c>0..1</c>, <c>0..255</c> or <c>MEAN,STD</c>; one number a channel is separated by a slash, as in <c>0.5/0.4/0.4,0.2/0.2/0.3</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="null"/> where it is none of them.</returns>
    public static Scale? Parse(string text)
    {
        if (text == ZeroToOne.Name || text == ZeroTo255.Name)
        {
            return text == ZeroToOne.Name ? ZeroToOne : ZeroTo255;
        }

        return text.Split(',') is [var first, var second]
            && Numbers(first) is { } means && Numbers(second) is { } deviations
            && means.Length == deviations.Length && Array.TrueForAll(deviations, deviation => deviation > 0)
            ? Standardised(means, deviations)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>What a model gets for a byte.</summary>
    /// <param name="value">From 0 to <paramref name="largest"/>.</param>
    /// <param name="largest">The largest byte of such files.</param>
    /// <param name="channel">From 0.</param>
    internal float Of(byte value, int largest, int channel) =>
        means.Length > 0 ? Of((float)value / largest, channel)
        : this == ZeroToOne ? (float)value / largest
        : largest == byte.MaxValue ? value : value * Largest / largest;

    /// <summary>What a model can get.</summary>
    /// <param name="largest">The largest byte of such files; numbers with a fraction lie on a grid where they were bytes to 255 once.</param>
    /// <param name="isByte">Whether they are bytes, not numbers.</param>
    /// <param name="channel">From 0.</param>
    internal PixelGrid Grid(int largest, bool isByte, int channel) =>
        means.Length > 0 ? new(largest, 1, means[means.Length > 1 ? channel : 0], deviations[means.Length > 1 ? channel : 0])
        : this == ZeroToOne ? new(largest)
        : isByte ? new(largest, Largest)
        : new(1);

    /// <summary>What a model gets for a number.</summary>
    internal float Of(float value, int channel) =>
        means.Length == 0 ? value : (value - means[means.Length > 1 ? channel : 0]) / deviations[means.Length > 1 ? channel : 0];

    private static float[]? Numbers(string text)
    {
        var numbers = Array.ConvertAll(text.Split('/'), cell => float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : float.NaN);
        return Array.TrueForAll(numbers, float.IsFinite) ? numbers : null;
    }

    private static string Text(IEnumerable<float> numbers) => string.Join('/', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
