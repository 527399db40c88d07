namespace RandomizedSmoothing.Logs;

/// <summary>The names of the classes 0, 1, 2, …, one a line.</summary>
public static class ClassNames
{
    /// <summary>Reads the names.</summary>
    /// <param name="text">One name a line; surrounding space is cut, and empty lines may end the text.</param>
    /// <param name="file">The name that messages give the text.</param>
    /// <returns>The names; several classes may share one, as ImageNet's two kinds of crane do.</returns>
    /// <exception cref="CertificationLogException">No name, or an empty line among the names.</exception>
    public static IReadOnlyList<string> Read(TextReader text, string file)
    {
        var names = new List<string>();
        var lines = text.ReadToEnd().TrimEnd().Split('\n');
        foreach (var name in lines.Select(line => line.Trim()))
        {
            if (name.Length == 0)
            {
                throw new CertificationLogException(file, names.Count + 1, "nothing stands here; one class name a line is expected");
            }

            names.Add(name);
        }

        return names;
    }
}
