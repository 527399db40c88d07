namespace RandomizedSmoothing.Claims;

/// <summary>A statement that can be true or false, as the paper makes it.</summary>
public abstract class Claim
{
    /// <summary>The name on the command line, such as <c>theorem-4</c>.</summary>
    public abstract string Id { get; }

    /// <summary>One line.</summary>
    public abstract string Title { get; }

    /// <summary>The place in the paper.</summary>
    public abstract string Source { get; }

    /// <summary>The statement in the paper's words and symbols.</summary>
    public abstract string Statement { get; }

    /// <summary>How the statement is read where the print leaves a choice, and why it is true where an argument is short; null where there is nothing to say.</summary>
    public virtual string? Remarks => null;

    /// <summary>What is computed, as the generator reads it from the class where it has <see cref="ClaimAttribute"/>; null where it is no one expression.</summary>
    public virtual Formula? Formula => null;

    /// <summary>The id of the near-by statement that is true, where this one is not; null otherwise.</summary>
    public virtual string? Correction => null;

    /// <summary>The decision region that parameters stand for; null where the parameters say everything.</summary>
    public virtual Region? RegionAt(Point point) => null;

    /// <inheritdoc/>
    public sealed override string ToString() => Id;
}
