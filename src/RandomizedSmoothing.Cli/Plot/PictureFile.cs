using System.Text;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Plot.Drawing;
using RandomizedSmoothing.Files;
using SkiaSharp;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>A picture as the bytes of a file, of the kind that the file's ending names.</summary>
internal static class PictureFile
{
    private static readonly string[] Endings = [".svg", ".png", ".pdf"];

    /// <summary>Refuses a file whose ending names no kind of picture.</summary>
    /// <exception cref="UsageException">Such a file.</exception>
    public static string Check(string file) => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        ? file
        : throw Refusal.Of("--output", file, "a picture by its ending", string.Join(", ", Endings));

    /// <summary>Draws a picture and writes it, whole or not at all.</summary>
    public static void Write(string file, Picture picture, PictureStyle style, PictureSize size) => WholeFile.Write(file, Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".svg" => Encoding.UTF8.GetBytes(PictureSvg.Of(picture, style, size)),
        ".pdf" => Pdf(picture, style, size),
        _ => Png(picture, style, size),
    });

    private static byte[] Png(Picture picture, PictureStyle style, PictureSize size)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size.Width, size.Height));
        new PictureCanvas(picture, style).Draw(surface.Canvas, size);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    private static byte[] Pdf(Picture picture, PictureStyle style, PictureSize size)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = picture.Title }))
        {
            new PictureCanvas(picture, style).Draw(document.BeginPage(size.Width, size.Height), size);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }
}
