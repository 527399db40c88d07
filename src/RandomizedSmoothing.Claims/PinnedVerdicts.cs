using System.Collections.Immutable;
using System.Text.Json;

namespace RandomizedSmoothing.Claims;

/// <summary>The verdicts that are pinned in the repository and travel inside this assembly.</summary>
public static class PinnedVerdicts
{
    private const string Resource = "pinned-verdicts";

    private static readonly ImmutableDictionary<string, PinnedVerdict> ById = Read();

    /// <summary>All pinned verdicts, by the claim's id.</summary>
    public static IReadOnlyDictionary<string, PinnedVerdict> All => ById;

    /// <summary>The pinned verdict on a claim; null where none is pinned yet.</summary>
    public static PinnedVerdict? Of(string id) => ById.GetValueOrDefault(id);

    private static ImmutableDictionary<string, PinnedVerdict> Read()
    {
        using var stream = typeof(PinnedVerdicts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks its resource '{Resource}'");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateArray().Select(Read).ToImmutableDictionary(pinned => pinned.Id);
    }

    private static PinnedVerdict Read(JsonElement claim) =>
        new(claim.GetProperty("id").GetString()!, claim.GetProperty("verdict").GetString()!);
}

/// <summary>The verdict that a claim is expected to get.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Verdict">The verdict's name, as in JSON.</param>
public sealed record PinnedVerdict(string Id, string Verdict);
