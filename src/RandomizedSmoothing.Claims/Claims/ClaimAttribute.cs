namespace RandomizedSmoothing.Claims;

/// <summary>
/// Declares a claim. Of a <c>partial</c> class that derives from <see cref="Claim"/>, the generator writes
/// <see cref="Claim.Id"/>, <see cref="Claim.Title"/> and <see cref="Claim.Source"/>; the domain, from the attributes of its
/// parameters (<see cref="ParameterAttribute"/>); and, where the class has a static method over the parameters themselves in
/// place of one that takes a point, such as <c>Slack&lt;T&gt;</c> and <c>Margin&lt;T&gt;</c> of an
/// <see cref="ExpressionClaim"/> or <c>SlackAt</c> and <c>MarginAt</c> of an <see cref="InequalityClaim"/>, what unpacks the point.
/// </summary>
/// <remarks>
/// With FsCheck at hand it also writes <c>Points</c>, an arbitrary point of the domain, and <c>ForAll</c>, a property of its
/// parameters: <c>Theorem4.ForAll((d, c, R, sigma) => …).Check(Config.QuickThrowOnFailure)</c>.
/// </remarks>
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
