using System.Security.Cryptography;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.DataSets.Pictures;

/// <summary>Pictures that are decoded one by one, each time that one is asked for: of a folder of any size, no more than one lies in memory.</summary>
/// <param name="pictures">The pictures, all of one size.</param>
/// <param name="dimension">How many values each has.</param>
internal sealed class DecodedPixels(PictureFile[] pictures, int dimension) : Pixels
{
    /// <inheritdoc/>
    public override void AddTo(IncrementalHash hash)
    {
        foreach (var picture in pictures)
        {
            hash.AppendData(Decoded(picture));
        }
    }

    /// <inheritdoc/>
    public override Pixels Slice(int first, int end, ImageShape shape) => new DecodedPixels(pictures[first..end], dimension);

    /// <inheritdoc/>
    public override float[] Image(int index, ImageShape shape, Scale scale) => new StoredPixels(Decoded(pictures[index])).Image(0, shape, scale);

    /// <inheritdoc/>
    public override PixelGrid Grid(Scale scale, int channel) => scale.Grid(byte.MaxValue, isByte: true, channel);

    /// <inheritdoc/>
    public override string? Oddity(ImageShape shape, Scale scale)
    {
        // Most sets have a bright picture among the first ones.
        byte most = 0;
        foreach (var picture in pictures)
        {
            most = Math.Max(most, Decoded(picture).Max());
            if (most > 1)
            {
                return null;
            }
        }

        return new StoredPixels([most]).Oddity(shape, scale);
    }

    private byte[] Decoded(PictureFile picture)
    {
        var values = new byte[dimension];
        picture.Read(values);
        return values;
    }
}
