namespace RandomizedSmoothing.Certification;

/// <summary>The names of the classes 0, 1, 2, …, one a line.</summary>
public static class ClassNames
{
    /// <summary>Reads the names.</summary>
    /// <param name="text">One name a line; surrounding space is cut, and empty lines may end the text.</param>
    /// <param name="file">The name that messages give the text.</param>
    /// <exception cref="CertificationLogException">No name, an empty line among the names, or a name that occurs twice.</exception>
    public static IReadOnlyList<string> Read(TextReader text, string file)
    {
        var names = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = text.ReadToEnd().TrimEnd().Split('\n');
        foreach (var name in lines.Select(line => line.Trim()))
        {
            if (name.Length == 0)
            {
                throw new CertificationLogException(file, names.Count + 1, "nothing stands here; one class name a line is expected");
            }

            if (!seen.TryAdd(name, names.Count + 1))
            {
                throw new CertificationLogException(file, names.Count + 1, FormattableString.Invariant($"class name {RecordParser.Quote(name)} stands on line {seen[name]} already"));
            }

            names.Add(name);
        }

        return names;
    }
}
