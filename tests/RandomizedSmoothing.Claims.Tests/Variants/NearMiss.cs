using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>
/// False neighbours of a claim, derived by machine: the hypothesis or the conclusion with one parameter a little larger or smaller, a conclusion
/// that is a little stronger, or no hypothesis at all. The engines, which a near miss is there to test, refute it at a point; that it is false there
/// is known without them, by a number of another make (<see cref="TextbookNumber"/>).
/// </summary>
internal static class NearMiss
{
    /// <summary>More than a textbook number may be off.</summary>
    public const double Clear = 1e-7;

    // The nearest first.
    private static readonly int[] PerCents = [1, 10, 50];

    /// <summary>The nearest that is refuted where it is false; null where none of them is.</summary>
    public static Variant? Of(ExpressionClaim claim) => Candidates(claim).FirstOrDefault(variant => Refuted(variant) is { } point && IsFalseAt(variant, point));

    /// <summary>Whether a claim is false at a point, by another make of numbers.</summary>
    public static bool IsFalseAt(ExpressionClaim claim, Point point)
    {
        var at = point.As<TextbookNumber>();
        return claim.Slack(at).Value > Clear && claim.Margin(at).Value < -Clear;
    }

    private static Point? Refuted(Variant variant)
    {
        try
        {
            return Verification.Verify(variant, Budget.Quick).Counterexample is { Certified: true } found ? found.Point : null;
        }
        catch (ClaimException)
        {
            // Where the hypothesis is another, the margin may have no value.
            return null;
        }
    }

    private static IEnumerable<Variant> Candidates(ExpressionClaim claim)
    {
        foreach (var perCent in PerCents)
        {
            foreach (var name in claim.Domain.Where(parameter => !parameter.IsWhole).Select(parameter => parameter.Name))
            {
                foreach (var factor in new[] { 100 - perCent, 100 + perCent })
                {
                    yield return new InHypothesis(claim, name, factor);
                    yield return new InConclusion(claim, name, factor);
                }
            }

            yield return new Stronger(claim, perCent);
        }

        yield return new Unconditional(claim);
    }

    private abstract class Moved(ExpressionClaim claim, string name, int factor, string place) : Variant(claim, $"{factor} % of {name} in the {place}")
    {
        private readonly Parameter parameter = claim.Domain[claim.Domain.IndexOf(name)];

        // It stays in its range, beyond which the claim may say nothing: no cone is wider than a half-space.
        protected Point<T> Move<T>(Point<T> at)
            where T : struct, IReal<T> => With(at, name, T.Max(T.From(parameter.Low), T.Min(T.From(parameter.High), at[name] * factor / 100)));
    }

    private sealed class InHypothesis(ExpressionClaim claim, string name, int factor) : Moved(claim, name, factor, "hypothesis")
    {
        public override T Slack<T>(Point<T> at) => base.Slack(Move(at));
    }

    private sealed class InConclusion(ExpressionClaim claim, string name, int factor) : Moved(claim, name, factor, "conclusion")
    {
        public override T Margin<T>(Point<T> at) => base.Margin(Move(at));
    }

    private sealed class Stronger(ExpressionClaim claim, int perCent) : Variant(claim, $"by {perCent} % or more")
    {
        public override T Margin<T>(Point<T> at) => base.Margin(at) - (T.One * perCent / 100);
    }

    private sealed class Unconditional(ExpressionClaim claim) : Variant(claim, "without its hypothesis")
    {
        public override T Slack<T>(Point<T> at) => T.One;
    }
}
