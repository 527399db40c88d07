using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace RandomizedSmoothing.Claims;

/// <summary>The verdicts that are pinned in the repository and travel inside the assembly of their claims.</summary>
public static class PinnedVerdicts
{
    /// <summary>The name of the resource that holds them.</summary>
    public const string Resource = "pinned-verdicts";

    private static readonly ConcurrentDictionary<Assembly, ImmutableDictionary<string, PinnedVerdict>> ByAssembly = [];

    /// <summary>All pinned verdicts on the paper's claims, by the claim's id.</summary>
    public static IReadOnlyDictionary<string, PinnedVerdict> All => In(typeof(PinnedVerdicts).Assembly);

    /// <summary>The pinned verdict on a claim of the paper; null where none is pinned yet.</summary>
    public static PinnedVerdict? Of(string id) => All.GetValueOrDefault(id);

    /// <summary>
    /// The pinned verdict on a claim: what its assembly's resource <c>pinned-verdicts</c>, the <c>claims</c> of
    /// <c>verify --json</c>, says of its id; null where there is none.
    /// </summary>
    public static PinnedVerdict? Of(Claim claim) => In(claim.GetType().Assembly).GetValueOrDefault(claim.Id);

    /// <summary>How a finding differs from what is pinned, as one line; null where it does not.</summary>
    public static string? Surprise(Finding finding) => Of(finding.Claim) is not { } pinned ? $"{finding.Claim.Id}: {finding.Verdict.Name()}, but no verdict is pinned"
        : pinned.Verdict != finding.Verdict.Name() ? $"{finding.Claim.Id}: {finding.Verdict.Name()}, but {pinned.Verdict} is pinned"
        : pinned.Fingerprint is { } kept && finding.Fingerprint is { } found && kept != found
            ? $"{finding.Claim.Id}: what is proved is no longer what is pinned: its statement, its premises or its code are others (fingerprint {found}, pinned {kept}); read the proof anew, and pin it"
        : null;

    private static ImmutableDictionary<string, PinnedVerdict> In(Assembly assembly) => ByAssembly.GetOrAdd(assembly, Read);

    private static ImmutableDictionary<string, PinnedVerdict> Read(Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(Resource);
        if (stream is null)
        {
            return ImmutableDictionary<string, PinnedVerdict>.Empty;
        }

        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateArray().Select(Read).ToImmutableDictionary(pinned => pinned.Id);
    }

    private static PinnedVerdict Read(JsonElement claim) =>
        new(claim.GetProperty("id").GetString()!, claim.GetProperty("verdict").GetString()!, claim.TryGetProperty("fingerprint", out var fingerprint) ? fingerprint.GetString() : null);
}

/// <summary>The verdict that a claim is expected to get.</summary>
/// <param name="Id">The claim.</param>
/// <param name="Verdict">The verdict's name, as in JSON.</param>
/// <param name="Fingerprint">Of a proved claim, <see cref="Finding.Fingerprint"/>; otherwise null.</param>
public sealed record PinnedVerdict(string Id, string Verdict, string? Fingerprint = null);
