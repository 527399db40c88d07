using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>The claim that <c>check --new</c> writes.</summary>
internal static partial class ClaimTemplate
{
    private const string Resource = "claim-template";
    private const string NameInTemplate = "MyClaim";
    private const string IdInTemplate = "my-claim";

    /// <summary>Writes the claim, named after the file.</summary>
    /// <exception cref="UsageException">The file exists or cannot be written.</exception>
    public static void Write(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(Text(Path.GetFileNameWithoutExtension(path))));
        }
        catch (IOException exception) when (Path.Exists(path))
        {
            throw new UsageException($"'{path}' exists and is left as it is; give another name", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot write '{path}': {exception.Message}", exception);
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(ClaimTemplate).Assembly.GetManifestResourceStream(Resource)!);
        var text = reader.ReadToEnd();
        return SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && name.All(char.IsAscii)
            ? text.Replace(NameInTemplate, name, StringComparison.Ordinal).Replace(IdInTemplate, Id(name), StringComparison.Ordinal)
            : text;
    }

    private static string Id(string name) => WordStart().Replace(name, "-$1").Replace('_', '-').Trim('-').ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
