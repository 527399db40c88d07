using System.Collections.Immutable;
using System.Reflection;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>A step of an argument: a claim leans on a premise.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Premise">A claim's id, or a lemma's.</param>
/// <param name="Words">The paper's words, where it is the paper that says so; null where it is our proof.</param>
public sealed record Reliance(Claim Claim, string Premise, string? Words);

/// <summary>What rests on what: our proofs on claims and lemmas (<see cref="RestsOnAttribute"/>), and in the paper one statement on another (<see cref="PaperSaysItFollowsAttribute"/>).</summary>
public static class ClaimGraph
{
    /// <summary>Every step of our proofs.</summary>
    public static ImmutableArray<Reliance> Proofs { get; } =
        [.. ClaimCatalogue.All.SelectMany(claim => PremisesOf(claim).Select(premise => new Reliance(claim, premise, null)))];

    /// <summary>Every step that the paper makes.</summary>
    public static ImmutableArray<Reliance> Paper { get; } =
        [.. ClaimCatalogue.All.SelectMany(claim => claim.GetType().GetCustomAttributes<PaperSaysItFollowsAttribute>().Select(step => new Reliance(claim, step.Premise, step.Words)))];

    /// <summary>What the proof of a claim leans on: ids of claims and of lemmas.</summary>
    public static IReadOnlyList<string> PremisesOf(Claim claim) => claim.GetType().GetCustomAttribute<RestsOnAttribute>()?.Premises ?? [];

    /// <summary>What falls if a claim or a lemma falls: each claim once, after the one through which it does.</summary>
    /// <param name="steps"><see cref="Proofs"/> or <see cref="Paper"/>.</param>
    /// <param name="id">The claim's id, or the lemma's.</param>
    public static IEnumerable<Reliance> Falls(IReadOnlyList<Reliance> steps, string id)
    {
        var fallen = new HashSet<string> { id };
        var open = new Queue<string>([id]);
        while (open.TryDequeue(out var premise))
        {
            foreach (var step in steps.Where(step => step.Premise == premise && fallen.Add(step.Claim.Id)))
            {
                open.Enqueue(step.Claim.Id);
                yield return step;
            }
        }
    }
}
