namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>A claim the other way round, which nobody writes by hand: where the margin is positive, it is false, whatever the claim says.</summary>
internal sealed class Turned(ExpressionClaim original) : Variant(original, "it is the other way round")
{
    public override T Margin<T>(Point<T> at) => -base.Margin(at);
}
