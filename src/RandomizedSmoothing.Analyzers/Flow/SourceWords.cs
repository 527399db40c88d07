using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>The words in the text of a file: whether a member speaks of something is known before anything of it is bound or followed.</summary>
internal sealed class SourceWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceWords> Known = new();

    private readonly ConcurrentDictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly string text;

    private SourceWords(string text) => this.text = text;

    /// <summary>Those of a file.</summary>
    public static SourceWords Of(SyntaxTree tree) => Known.GetValue(tree, file => new(file.GetText().ToString()));

    /// <summary>Whether a word, or part of one, stands somewhere in a span, in capitals or not.</summary>
    public bool Mention(string word, TextSpan span) => AreAny(places.GetOrAdd(word, Find), span);

    /// <summary>Whether one of several, or part of one, stands somewhere in a span: read up to the first of them, and every time anew, as spans do not repeat.</summary>
    public bool Mention(Words words, TextSpan span) => words.BeginIn(text, span);

    private static bool AreAny(List<int> all, TextSpan span)
    {
        var first = all.BinarySearch(span.Start);
        return (first < 0 ? ~first : first) is var next && next < all.Count && all[next] < span.End;
    }

    private List<int> Find(string word)
    {
        var all = new List<int>();
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            all.Add(at);
        }

        return all;
    }
}
