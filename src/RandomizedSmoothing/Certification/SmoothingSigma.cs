using System.Globalization;
using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Certification;

/// <summary>The σ that a log's path tells, as <c>noise_0.25/test/sigma_0.25</c> does.</summary>
public static partial class SmoothingSigma
{
    /// <summary>
    /// The number after the word <c>sigma</c>, <c>σ</c> or <c>noise</c> in the file's name or else in the nearest folder's;
    /// within one name <c>sigma</c> goes before <c>noise</c>, since a folder named for the noise of training may hold
    /// logs of several σ.
    /// </summary>
    /// <param name="path">A path with separators of either kind.</param>
    /// <returns>σ ≥ 0, or <see langword="null"/> where no name tells it beyond doubt (<c>sigma_0p25</c> does not).</returns>
    public static double? FromPath(string path)
    {
        foreach (var name in path.Split('/', '\\').Reverse())
        {
            var matches = Pattern().Matches(name);
            var match = matches.FirstOrDefault(m => !m.Value.StartsWith("noise", StringComparison.OrdinalIgnoreCase))
                ?? matches.FirstOrDefault();
            if (match is not null && double.TryParse(match.Groups["sigma"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sigma))
            {
                return sigma;
            }
        }

        return null;
    }

    // 025 may mean 0.25 and 0p25 surely does: neither is a number here.
    [GeneratedRegex(@"(?<![a-z])(?:sigma|σ|noise)[_=\-]?(?<sigma>(?>(?:0|[1-9]\d{0,2})(?:\.\d{1,9})?))(?![a-z\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
