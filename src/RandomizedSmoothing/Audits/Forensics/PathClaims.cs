using System.Globalization;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>The n and α that a log's path tells, as <c>N_100000/alpha_0.001/sigma_0.25</c> does.</summary>
public static partial class PathClaims
{
    // A larger one in a path is a parameter of training.
    private const double LargestAlpha = 0.2;

    /// <summary>n: the number after the letter n, in the file's name or else in the nearest folder's; null where none tells it.</summary>
    /// <param name="path">A path with separators of either kind.</param>
    public static long? N(string path) =>
        Nearest(path, Samples()) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>α: the number after the word alpha, in the file's name or else in the nearest folder's; null where none tells it.</summary>
    /// <param name="path">A path with separators of either kind.</param>
    public static double? Alpha(string path) =>
        Nearest(path, Error()) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var alpha) && alpha is > 0 and < LargestAlpha ? alpha : null;

    private static string? Nearest(string path, Regex pattern) =>
        path.Split('/', '\\').Reverse().Select(name => pattern.Match(name)).FirstOrDefault(match => match.Success)?.Groups["number"].Value;

    [GeneratedRegex(@"(?<![a-z\d])n[_=\-]?(?<number>[1-9]\d{1,8})(?!\d|\.\d|[a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Samples();

    [GeneratedRegex(@"(?<![a-z\d])(?:alpha|α)[_=\-]?(?<number>0?\.\d{1,12}|[1-9]e-\d{1,2})(?!\d|[a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
