using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Testing;

/// <summary>Where a test's source lies, whose path a deterministic build begins with <c>/_/</c> for the folder of the repository.</summary>
internal static partial class SourceFolder
{
    /// <summary>The folder of a source file.</summary>
    /// <param name="sourceFile">The path that the compiler wrote down.</param>
    /// <param name="start">A folder below the repository's: that of the tests that run.</param>
    /// <exception cref="DirectoryNotFoundException">No folder above the tests has the file.</exception>
    public static string Of(string sourceFile, string start)
    {
        var mapped = Placeholder().Match(sourceFile);
        if (!mapped.Success)
        {
            return Path.GetDirectoryName(sourceFile)!;
        }

        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, sourceFile[mapped.Length..]);
            if (File.Exists(file))
            {
                return Path.GetDirectoryName(file)!;
            }
        }

        throw new DirectoryNotFoundException($"a snapshot lies beside its test, but '{sourceFile}' lies in no folder above '{start}'");
    }

    [GeneratedRegex(@"^/_\d*/")]
    private static partial Regex Placeholder();
}
