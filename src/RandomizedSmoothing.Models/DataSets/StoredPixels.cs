using System.Runtime.InteropServices;
using System.Security.Cryptography;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>Values that lie in memory as their file has them: bytes up to a largest one, or numbers of single precision.</summary>
internal sealed class StoredPixels : Pixels
{
    // Farther from 0 is no value that its own mean and standard deviation made.
    private const float Usual = 10;

    private readonly byte[]? bytes;
    private readonly float[] numbers = [];
    private readonly int largest = byte.MaxValue;

    public StoredPixels(byte[] bytes, int largest = byte.MaxValue) => (this.bytes, this.largest) = (bytes, largest);

    public StoredPixels(float[] numbers) => this.numbers = numbers;

    /// <inheritdoc/>
    public override void AddTo(IncrementalHash hash) => hash.AppendData(bytes ?? MemoryMarshal.AsBytes(numbers.AsSpan()));

    /// <inheritdoc/>
    public override Pixels Slice(int first, int end, ImageShape shape)
    {
        var range = (first * shape.Dimension)..(end * shape.Dimension);
        return bytes is null ? new StoredPixels(numbers[range]) : new StoredPixels(bytes[range], largest);
    }

    /// <inheritdoc/>
    public override float[] Image(int index, ImageShape shape, Scale scale)
    {
        var (image, area, start) = (new float[shape.Dimension], shape.Height * shape.Width, index * shape.Dimension);
        for (var i = 0; i < image.Length; i++)
        {
            image[i] = bytes is null ? scale.Of(numbers[start + i], i / area) : scale.Of(bytes[start + i], largest, i / area);
        }

        return image;
    }

    /// <inheritdoc/>
    public override PixelGrid Grid(Scale scale, int channel) => scale.Grid(largest, bytes is not null, channel);

    /// <inheritdoc/>
    public override string? Oddity(ImageShape shape, Scale scale)
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
