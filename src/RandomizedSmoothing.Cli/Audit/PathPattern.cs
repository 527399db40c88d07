using System.Text;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>
/// Paths by pattern, for shells that leave <c>*</c>, <c>?</c>, <c>[0-9]</c> and <c>**</c> (folders to any depth) to the
/// program. As in a shell, a name that begins with a point is found only by a pattern that does.
/// </summary>
internal static class PathPattern
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>Whether a word is a pattern at all.</summary>
    public static bool IsPattern(string word) => word.AsSpan().ContainsAny('*', '?', '[');

    /// <summary>The files and folders that a pattern names, in ordinal order.</summary>
    public static IReadOnlyList<string> Find(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> found = [pattern.StartsWith('/') ? "/" : ""];
        foreach (var part in parts)
        {
            found = found.SelectMany(folder => Step(folder, part));
        }

        return [.. found.Distinct().Where(path => path.Length > 0).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Step(string folder, string part)
    {
        if (part == "**")
        {
            return FoldersBelow(folder);
        }

        if (!IsPattern(part))
        {
            var path = Path.Combine(folder, part);
            return Path.Exists(path) ? [path] : [];
        }

        var name = NamePattern(part);
        return Entries(folder, Directory.EnumerateFileSystemEntries)
            .Where(entry => name.IsMatch(entry) && (part.StartsWith('.') || !entry.StartsWith('.')))
            .Select(entry => Path.Combine(folder, entry));
    }

    private static IEnumerable<string> FoldersBelow(string folder) =>
        Entries(folder, Directory.EnumerateDirectories)
            .Where(name => !name.StartsWith('.'))
            .Select(name => Path.Combine(folder, name))
            .Where(path => new DirectoryInfo(path).LinkTarget is null)
            .SelectMany(FoldersBelow)
            .Prepend(folder);

    private static IEnumerable<string> Entries(string folder, Func<string, string, EnumerationOptions, IEnumerable<string>> list)
    {
        var place = folder.Length == 0 ? "." : folder;
        return Directory.Exists(place) ? list(place, "*", Everything).Select(path => Path.GetFileName(path)) : [];
    }

    private static Regex NamePattern(string part)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < part.Length; i++)
        {
            var close = part[i] == '[' ? part.IndexOf(']', Math.Min(i + 2, part.Length)) : -1;
            if (close > 0)
            {
                var set = part[(i + 1)..close].Replace("\\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
                regex.Append('[').Append(set.StartsWith('!') ? $"^{set[1..]}" : set).Append(']');
                i = close;
            }
            else
            {
                regex.Append(part[i] switch { '*' => ".*", '?' => ".", var c => Regex.Escape(c.ToString()) });
            }
        }

        return new Regex(regex.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
