using System.Buffers;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>Text that a terminal breaks between words, further lines indented; where it is redirected, a line stays a line.</summary>
internal static class Prose
{
    // What redirected text is as good as.
    private const int Endless = 1000;

    /// <summary>Writes a text.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="text">One paragraph.</param>
    /// <param name="indent">Of its first line, in characters.</param>
    /// <param name="hanging">Of the lines after it, beyond the first.</param>
    public static void WriteProse(this IAnsiConsole console, string text, int indent = 0, int hanging = 2)
    {
        var width = console.Profile.Width;
        foreach (var line in Lines(text, width >= Endless ? int.MaxValue : width - 1, indent, hanging))
        {
            console.WriteLine(line);
        }
    }

    // Where a word may be broken that no line holds: a region, a path, a formula.
    private static readonly SearchValues<char> Joints = SearchValues.Create(",;/)}]·");

    /// <summary>The lines of a text; a word that is longer than a line is broken behind one of its joints, or where the line ends.</summary>
    public static IEnumerable<string> Lines(string text, int width, int indent = 0, int hanging = 2)
    {
        var line = new string(' ', indent);
        var isEmpty = true;
        foreach (var (word, isRest) in text.Split(' ').SelectMany(word => Pieces(word, width - indent - hanging)))
        {
            if (!isEmpty && (isRest || line.Length + 1 + word.Length > width))
            {
                yield return line;
                line = new string(' ', indent + hanging);
                isEmpty = true;
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        yield return line;
    }

    private static IEnumerable<(string Piece, bool IsRest)> Pieces(string word, int most)
    {
        var start = 0;
        while (most > 0 && word.Length - start > most)
        {
            var joint = word.AsSpan(start, most).LastIndexOfAny(Joints) + 1;
            var length = joint > 0 ? joint : most;
            yield return (word.Substring(start, length), start > 0);
            start += length;
        }

        yield return (word[start..], start > 0);
    }
}
