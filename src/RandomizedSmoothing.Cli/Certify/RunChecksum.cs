using System.Security.Cryptography;
using System.Text;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// The checksum in a run file: the SHA-256 of the file's own text with 64 zeros where the checksum stands. Whatever else is changed in it, by whom
/// or what ever, shows; a field that a later version adds does not.
/// </summary>
internal static class RunChecksum
{
    /// <summary>What stands in its place while it is computed.</summary>
    public static string Blank { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>A text with its checksum in place of the blank one, the last that stands there.</summary>
    public static string Seal(string text) => With(text, text.LastIndexOf(Blank, StringComparison.Ordinal), Of(text));

    /// <summary>Whether a text is the one that a checksum in it was made of.</summary>
    public static bool Fits(string text, string checksum) =>
        checksum.Length == Blank.Length && text.LastIndexOf(checksum, StringComparison.Ordinal) is >= 0 and var place
        && Of(With(text, place, Blank)) == checksum;

    /// <summary>Says, once for all of them, that run files have none, as those of earlier versions.</summary>
    /// <param name="runs">The logs and their runs.</param>
    /// <param name="warn">Told of it, where there are such.</param>
    public static void SayMissing(IEnumerable<(string Log, CertifyRun Run)> runs, Action<string> warn)
    {
        if (runs.Where(run => run.Run.Checksum is null).Select(run => RunFile.Of(run.Log)).ToList() is [var first, .. var others])
        {
            warn(FormattableString.Invariant($"warning: '{first}'{(others.Count > 0 ? $", and {others.Count} more," : "")} has no checksum, like the run files of earlier versions: what it says is taken as it stands"));
        }
    }

    private static string With(string text, int place, string checksum) => string.Concat(text.AsSpan(0, place), checksum, text.AsSpan(place + checksum.Length));

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
