using System.Text.Json;

namespace RandomizedSmoothing.Claims;

/// <summary>
/// Counterexamples and near misses found before: files under <c>properties/corpus</c>, one a claim, which travel inside this
/// assembly and are tried first.
/// </summary>
public static class Corpus
{
    private const string Prefix = "corpus/";

    /// <summary>The ids that have a file.</summary>
    public static IEnumerable<string> Ids => typeof(Corpus).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Path.GetFileNameWithoutExtension(name));

    /// <summary>The points kept for a claim, in the order of the file.</summary>
    public static IEnumerable<Point> Of(InequalityClaim claim) => EntriesOf(claim).Select(entry => entry.Point);

    /// <summary>What is kept for a claim, in the order of the file.</summary>
    public static IReadOnlyList<CorpusEntry> EntriesOf(InequalityClaim claim)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream($"{Prefix}{claim.Id}.json");
        if (stream is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(entry => new CorpusEntry(
            PointOf(claim.Domain, entry.GetProperty("parameters")),
            entry.GetProperty("margin").GetDouble(),
            entry.GetProperty("found").GetString()!,
            entry.GetProperty("seed").GetUInt64()))];
    }

    private static Point PointOf(Domain domain, JsonElement parameters) =>
        new(domain, [.. domain.Select(parameter => parameter.FromDisplay(parameters.GetProperty(parameter.Name).GetDouble()))]);
}

/// <summary>A point worth trying again.</summary>
/// <param name="Point">The parameters.</param>
/// <param name="Margin">The margin there when it was found.</param>
/// <param name="Found">What it is and how it was found.</param>
/// <param name="Seed">The seed of the search that found it.</param>
public sealed record CorpusEntry(Point Point, double Margin, string Found, ulong Seed);
