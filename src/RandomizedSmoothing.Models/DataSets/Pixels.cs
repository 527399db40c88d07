using System.Security.Cryptography;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>The values of all images of a set: in memory, or where they can be read again.</summary>
internal abstract class Pixels
{
    /// <summary>Adds all of them to a hash, image after image.</summary>
    public abstract void AddTo(IncrementalHash hash);

    /// <summary>Those of some of the images.</summary>
    /// <param name="first">The first one.</param>
    /// <param name="end">The one behind the last.</param>
    /// <param name="shape">The shape of an image.</param>
    public abstract Pixels Slice(int first, int end, ImageShape shape);

    /// <summary>The values of one image as a model gets them.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="scale">What the model takes.</param>
    public abstract float[] Image(int index, ImageShape shape, Scale scale);

    /// <summary>The values that a model can get in a channel.</summary>
    /// <param name="scale">What the model takes.</param>
    /// <param name="channel">From 0.</param>
    public abstract PixelGrid Grid(Scale scale, int channel);

    /// <summary>What is odd about the values beside the scale, as the rest of a sentence about them; <see langword="null"/> for nothing.</summary>
    public abstract string? Oddity(ImageShape shape, Scale scale);
}
