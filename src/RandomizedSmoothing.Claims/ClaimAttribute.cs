namespace RandomizedSmoothing.Claims;

/// <summary>
/// Declares a claim. Of a <c>partial</c> class that derives from <see cref="Claim"/>, the generator writes
/// <see cref="Claim.Id"/>, <see cref="Claim.Title"/> and <see cref="Claim.Source"/>; and of one that derives from
/// <see cref="ExpressionClaim"/> and has a static method <c>Margin&lt;T&gt;</c> over the parameters themselves, and
/// <c>Slack&lt;T&gt;</c> where there is a hypothesis, the <see cref="InequalityClaim.Domain"/> and what unpacks a point.
/// </summary>
/// <param name="id">The name on the command line, such as <c>theorem-4</c>.</param>
/// <param name="title">One line.</param>
/// <param name="source">The place in the paper, such as <c>§4.1, Theorem 4</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClaimAttribute(string id, string title, string source) : Attribute
{
    /// <summary>The name on the command line.</summary>
    public string Id { get; } = id;

    /// <summary>One line.</summary>
    public string Title { get; } = title;

    /// <summary>The place in the paper.</summary>
    public string Source { get; } = source;
}
