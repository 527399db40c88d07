using System.Runtime.InteropServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>The values of all images of a set as its file has them: bytes up to a largest one, or numbers of single precision.</summary>
internal sealed class Pixels
{
    // Farther from 0 is no value that its own mean and standard deviation made.
    private const float Usual = 10;

    private readonly byte[]? bytes;
    private readonly float[] numbers = [];
    private readonly int largest = byte.MaxValue;

    public Pixels(byte[] bytes, int largest = byte.MaxValue) => (this.bytes, this.largest) = (bytes, largest);

    public Pixels(float[] numbers) => this.numbers = numbers;

    public int Count => bytes?.Length ?? numbers.Length;

    /// <summary>As they lie in memory.</summary>
    public ReadOnlySpan<byte> Raw => bytes ?? MemoryMarshal.AsBytes(numbers.AsSpan());

    /// <summary>Some of them.</summary>
    public Pixels Slice(Range range) => bytes is null ? new(numbers[range]) : new(bytes[range], largest);

    /// <summary>The values of one image as a model gets them.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="scale">What the model takes.</param>
    public float[] Image(int start, ImageShape shape, Scale scale)
    {
        var (image, area) = (new float[shape.Dimension], shape.Height * shape.Width);
        for (var i = 0; i < image.Length; i++)
        {
            image[i] = bytes is null ? scale.Of(numbers[start + i], i / area) : scale.Of(bytes[start + i], largest, i / area);
        }

        return image;
    }

    /// <summary>The values that a model can get in a channel.</summary>
    public PixelGrid Grid(Scale scale, int channel) => scale.Grid(largest, bytes is not null, channel);

    /// <summary>What is odd about the values beside the scale, as the rest of a sentence about them; <see langword="null"/> for nothing.</summary>
    public string? Oddity(ImageShape shape, Scale scale)
    {
        if (bytes is not null)
        {
            return largest == byte.MaxValue && bytes.Max() is <= 1 and var most
                ? $"no byte above {most}, where 255 is the largest: were they scaled before they became bytes?"
                : null;
        }

        var (low, high) = (numbers.Min(), numbers.Max());
        if (!float.IsInfinity(scale.Largest))
        {
            return low < 0 || high > scale.Largest
                    ? FormattableString.Invariant($"values from {low:G4} to {high:G4}, outside the scale {scale}; they are taken as they are: --scale 0,255 divides by 255, --scale 0,1 says that they are meant so")
                : high <= 1 && scale == Scale.ZeroTo255
                    ? FormattableString.Invariant($"values from {low:G4} to {high:G4}, far below the 255 of the scale {scale}; they are taken as they are")
                : null;
        }

        var (farthest, area) = (0f, shape.Height * shape.Width);
        for (var i = 0; i < numbers.Length; i++)
        {
            farthest = Math.Max(farthest, Math.Abs(scale.Of(numbers[i], i / area % shape.Channels)));
        }

        return farthest > Usual && farthest > Math.Max(high, -low)
            ? FormattableString.Invariant($"values from {low:G4} to {high:G4}, which the scale {scale} takes as far as {farthest:G4} from 0: is it meant for values from 0 to 1?")
            : null;
    }
}
