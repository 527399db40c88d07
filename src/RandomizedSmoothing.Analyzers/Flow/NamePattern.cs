using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Analyzers.Flow;

/// <summary>A pattern of names that remembers what it said: code has few names, and each stands in it often.</summary>
internal sealed class NamePattern(string pattern)
{
    private readonly Regex regex = new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Whether a name fits.</summary>
    public bool IsMatch(string name) => known.GetOrAdd(name, regex.IsMatch);
}
