using System.Text.Json;
using System.Text.Json.Serialization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Testing;

/// <summary>A file of pinned verdicts, which the assembly of their claims embeds.</summary>
internal static class VerdictPins
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly Lock Writing = new();

    /// <summary>Writes a verdict in the place of the one on the same claim, and leaves all others.</summary>
    /// <param name="file">The file; it is made where there is none.</param>
    /// <param name="verdict">The claim and its verdict.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="JsonException">The file is no list of verdicts.</exception>
    public static void Write(string file, PinnedVerdict verdict)
    {
        lock (Writing)
        {
            var pinned = File.Exists(file) ? JsonSerializer.Deserialize<PinnedVerdict[]>(File.ReadAllText(file), Written) ?? [] : [];
            WholeFile.Write(file, $"{JsonSerializer.Serialize(pinned.Where(other => other.Id != verdict.Id).Append(verdict).OrderBy(one => one.Id, StringComparer.Ordinal), Written)}\n");
        }
    }
}
