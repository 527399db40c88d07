using Microsoft.CodeAnalysis.Text;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>Words that are looked for in a text all at once, in capitals or not.</summary>
internal sealed class Words
{
    private const int Letters = 32;

    // By the last five bits of their first two letters, which are the same for capitals.
    private readonly string[]?[] starting = new string[Letters * Letters][];

    /// <param name="words">Two letters or more each, of ASCII.</param>
    public Words(IEnumerable<string> words)
    {
        foreach (var group in words.GroupBy(word => Start(word[0], word[1])))
        {
            starting[group.Key] = [.. group];
        }
    }

    /// <summary>Whether one of them, alone or in a longer word, begins in a span.</summary>
    public bool BeginIn(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End && i + 1 < text.Length; i++)
        {
            if (starting[Start(text[i], text[i + 1])] is { } words && BeginsWithOne(text, i, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them stands in a name.</summary>
    public bool AreIn(string name) => BeginIn(name, new(0, name.Length));

    private static bool BeginsWithOne(string text, int at, string[] words) => Array.Exists(words, word => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static int Start(char first, char second) => ((first % Letters) * Letters) + (second % Letters);
}
