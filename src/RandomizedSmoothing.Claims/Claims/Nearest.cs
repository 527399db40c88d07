namespace RandomizedSmoothing.Claims;

/// <summary>The word that somebody most likely meant.</summary>
internal static class Nearest
{
    /// <summary>The nearest of some words, by the fewest letters that are added, taken away or changed; the first of several.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="words">What there is, at least one.</param>
    public static string To(string word, IEnumerable<string> words) => words.MinBy(other => Distance(other, word))!;

    /// <summary>Levenshtein's distance, over two rows.</summary>
    public static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, 1 + Math.Min(previous[j], current[j - 1]));
            }

            previous = current;
        }

        return previous[^1];
    }
}
