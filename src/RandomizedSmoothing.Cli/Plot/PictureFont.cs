using SkiaSharp;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>The font of pictures: one that this machine has.</summary>
internal static class PictureFont
{
    // All of them have σ, θ, ≥ and the digits of one width.
    private static readonly string[] Preferred = ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Open Sans", "Segoe UI", "Arial", "Helvetica Neue", "Helvetica"];

    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The first of the preferred ones that is there, else the system's own.</summary>
    /// <exception cref="UsageException">This machine has no font at all.</exception>
    public static string Name => Found.Value;

    /// <summary>What an SVG asks for on the machine of whoever opens it.</summary>
    public static string Families => string.Join(", ", Preferred.Take(4).Prepend(Name).Distinct().Select(name => $"'{name}'").Append("sans-serif"));

    private static string Find()
    {
        string[] installed = [.. SKFontManager.Default.FontFamilies];
        return Preferred.FirstOrDefault(name => installed.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? (installed.Length > 0 ? SKTypeface.Default.FamilyName : throw new UsageException("this machine has no font to write a picture's words with; install one, such as Debian's fonts-dejavu-core"));
    }
}
