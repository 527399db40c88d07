using System.Security.Cryptography;
using System.Text;

namespace RandomizedSmoothing.Files;

/// <summary>
/// A checksum inside the text that it is of: the SHA-256 of the text with 64 zeros where the checksum stands. Whatever else is changed shows.
/// </summary>
public static class TextChecksum
{
    /// <summary>What stands in its place while it is computed.</summary>
    public static string Blank { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>Puts the checksum in place of the last blank one.</summary>
    /// <param name="text">A text with <see cref="Blank"/> in it.</param>
    public static string Seal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(text, text.LastIndexOf(Blank, StringComparison.Ordinal), Of(text));
    }

    /// <summary>Whether a text is the one that a checksum in it was made of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="checksum">The checksum that stands in it; <see langword="null"/> fits no text.</param>
    public static bool Fits(string text, string? checksum)
    {
        ArgumentNullException.ThrowIfNull(text);
        return checksum?.Length == Blank.Length && text.LastIndexOf(checksum, StringComparison.Ordinal) is >= 0 and var place && Of(With(text, place, Blank)) == checksum;
    }

    private static string With(string text, int place, string checksum) => string.Concat(text.AsSpan(0, place), checksum, text.AsSpan(place + checksum.Length));

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
