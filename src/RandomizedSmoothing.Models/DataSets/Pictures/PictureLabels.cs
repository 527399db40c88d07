using System.Globalization;
using System.Text;

namespace RandomizedSmoothing.Models.DataSets.Pictures;

/// <summary>
/// <c>labels.csv</c> in a folder of pictures: a line <c>file,label</c>, which may be left out, then a picture and its label a line. Labels are
/// class numbers; or names, whose ordinal order is that of the classes.
/// </summary>
internal static class PictureLabels
{
    public const string Name = "labels.csv";

    private const string Header = "file,label";

    public static LabelledPictures Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        string[] lines = [.. Encoding.UTF8.GetString(DataFile.Bytes(path)).TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r'))];
        var (files, labels, seen) = (new List<string>(), new List<string>(), new HashSet<string>());
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || (i == 0 && lines[i].Replace(" ", "", StringComparison.Ordinal).Equals(Header, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var place = FormattableString.Invariant($"'{path}', line {i + 1}");
            var (file, label) = Split(lines[i]) ?? throw new ModelException($"{place}: '{Short(lines[i])}' is not {Header}, the name of a picture in the folder and its class");
            files.Add(Within(folder, file, place));
            labels.Add(label);
            if (!seen.Add(files[^1]))
            {
                throw new ModelException($"{place}: the picture '{Short(file)}' stands in a line before as well");
            }
        }

        return files.Count == 0 ? throw new ModelException($"'{path}' names no picture: its lines are {Header}") : Numbered(path, files, labels);
    }

    private static LabelledPictures Numbered(string path, List<string> files, List<string> labels)
    {
        if (!labels.TrueForAll(label => long.TryParse(label, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            string[] names = [.. labels.Distinct().Order(StringComparer.Ordinal)];
            return names.Length < 2
                ? throw new ModelException($"'{path}' has one class only, '{Short(names[0])}'; two or more are expected")
                : new(files, [.. labels.Select(label => Array.BinarySearch(names, label, StringComparer.Ordinal))], names, []);
        }

        var wrong = labels.FindIndex(label => long.Parse(label, CultureInfo.InvariantCulture) is < 0 or >= ImageSet.MostClasses);
        return wrong < 0
            ? new(files, [.. labels.Select(label => int.Parse(label, CultureInfo.InvariantCulture))], [], [])
            : throw new ModelException(FormattableString.Invariant($"'{path}': '{files[wrong]}' has the label {labels[wrong]}, but labels are from 0 to {ImageSet.MostClasses - 1}"));
    }

    // A name with a comma stands in quotation marks, or does not: the label is behind the last one.
    private static (string File, string Label)? Split(string line)
    {
        var comma = line.LastIndexOf(',');
        var (file, label) = comma < 0 ? ("", "") : (Bare(line[..comma]), Bare(line[(comma + 1)..]));
        return file.Length > 0 && label.Length > 0 ? (file, label) : null;
    }

    private static string Bare(string cell)
    {
        var trimmed = cell.Trim();
        return trimmed is ['"', .., '"'] ? trimmed[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : trimmed;
    }

    private static string Within(string folder, string file, string place)
    {
        var (full, root) = (Path.GetFullPath(Path.Combine(folder, file)), Path.GetFullPath(folder));
        return !full.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? throw new ModelException($"{place}: '{Short(file)}' lies outside the folder")
            : File.Exists(full) ? Path.Combine(folder, file)
            : throw new ModelException($"{place}: no such picture in the folder: '{Short(file)}'");
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
