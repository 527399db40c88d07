namespace RandomizedSmoothing.Claims;

/// <summary>
/// What the proof of a claim leans on: its <see cref="InequalityClaim.Proof"/>, and the argument of its <see cref="ProofPlan"/>. Each is named
/// in their words as well. What falls with a premise follows from it.
/// </summary>
/// <param name="premises">Ids of claims, such as <c>theorem-4</c>, and of lemmas (<see cref="Lemma"/>).</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RestsOnAttribute(params string[] premises) : Attribute
{
    /// <summary>Ids of claims and of lemmas.</summary>
    public IReadOnlyList<string> Premises { get; } = premises;
}

/// <summary>From which other statement of the paper the paper says that one follows: the paper's own graph, whatever is true of it.</summary>
/// <param name="premise">The other claim's id.</param>
/// <param name="words">The paper's words.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class PaperSaysItFollowsAttribute(string premise, string words) : Attribute
{
    /// <summary>The other claim's id.</summary>
    public string Premise { get; } = premise;

    /// <summary>The paper's words.</summary>
    public string Words { get; } = words;
}
