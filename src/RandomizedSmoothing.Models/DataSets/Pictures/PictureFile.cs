using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace RandomizedSmoothing.Models.DataSets.Pictures;

/// <summary>A picture in PNG or JPEG; the content says which, not the name.</summary>
/// <param name="Path">The file.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="IsGrey">Whether it is stored with one channel.</param>
/// <param name="IsDeep">Whether a value has more than eight bits, of which the first eight are read.</param>
internal sealed record PictureFile(string Path, int Width, int Height, bool IsGrey, bool IsDeep)
{
    private static readonly Configuration Formats = new(new PngConfigurationModule(), new JpegConfigurationModule());

    /// <summary>Whether a name ends as those of such pictures do.</summary>
    public static bool IsNamed(string name) => System.IO.Path.GetExtension(name).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg";

    /// <summary>Reads what stands at the beginning of a picture.</summary>
    /// <exception cref="ModelException">It is none, or cannot be read.</exception>
    public static PictureFile Look(string path) => Of(path, file =>
    {
        var information = Image.Identify(Formats, file, out var format) ?? throw new ModelException($"'{path}' is no PNG or JPEG picture");
        var (png, jpeg) = (format is PngFormat ? information.Metadata.GetPngMetadata() : null, format is JpegFormat ? information.Metadata.GetJpegMetadata() : null);
        return new PictureFile(
            path,
            information.Width,
            information.Height,
            png?.ColorType is PngColorType.Grayscale or PngColorType.GrayscaleWithAlpha || jpeg?.ColorType == JpegColorType.Luminance,
            png?.BitDepth == PngBitDepth.Bit16);
    });

    /// <summary>Reads its values, channel after channel.</summary>
    /// <param name="values">Receives one channel, or three.</param>
    /// <exception cref="ModelException">It is damaged, or partly transparent.</exception>
    public void Read(Span<byte> values)
    {
        var pixels = new Rgba32[Width * Height];
        _ = Of(Path, file =>
        {
            using var image = Image.Load<Rgba32>(Formats, file);
            image.CopyPixelDataTo(pixels);
            return true;
        });
        for (var i = 0; i < pixels.Length; i++)
        {
            var pixel = pixels[i];
            if (pixel.A != byte.MaxValue)
            {
                throw new ModelException(FormattableString.Invariant($"'{Path}' is transparent at column {i % Width}, row {i / Width}, and what a model sees there is not said: save it without an alpha channel"));
            }

            values[i] = pixel.R;
            if (values.Length > pixels.Length)
            {
                (values[pixels.Length + i], values[(2 * pixels.Length) + i]) = (pixel.G, pixel.B);
            }
        }
    }

    private static T Of<T>(string path, Func<FileStream, T> read)
    {
        using var file = DataFile.Open(path);
        try
        {
            return read(file);
        }
        catch (UnknownImageFormatException exception)
        {
            throw new ModelException($"'{path}' is no PNG or JPEG picture", exception);
        }
        catch (Exception exception) when (exception is ImageFormatException or NotSupportedException or IndexOutOfRangeException or ArgumentException or IOException or OverflowException)
        {
            throw new ModelException($"'{path}' is a picture that is damaged, or of a kind that is not read", exception);
        }
    }
}
