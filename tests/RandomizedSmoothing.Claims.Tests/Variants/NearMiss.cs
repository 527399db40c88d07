using System.Globalization;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>
/// False neighbours of a claim, found by machine for whoever has to write one: the hypothesis or the conclusion with one parameter a
/// little larger or smaller, or a conclusion that is a little stronger. That such a one is false is known from the engines alone, which
/// it is there to test: somebody has to see it by arithmetic of their own before it joins.
/// </summary>
internal static class NearMiss
{
    // The nearest first.
    private static readonly int[] PerCents = [1, 10, 50];

    /// <summary>The nearest one that is refuted, as the class to write.</summary>
    public static string Of(ExpressionClaim claim)
    {
        foreach (var (code, variant) in PerCents.SelectMany(perCent => Candidates(claim, perCent)))
        {
            if (Verification.Verify(variant, Budget.Quick).Counterexample is { Certified: true } found)
            {
                return string.Create(CultureInfo.InvariantCulture, $$"""
                    /// <summary>At {{found.Place}} the margin is {{found.Margin:G3}}, says the engine: say why, by arithmetic of your own.</summary>
                    public sealed class {{claim.GetType().Name}}NearMiss() : Variant(new {{claim.GetType().Name}}(), "{{variant.Title}}")
                    {
                        {{code}}
                    }
                    """);
            }
        }

        return $$"""
            /// <summary>Where it is false, by arithmetic of your own.</summary>
            public sealed class {{claim.GetType().Name}}NearMiss() : Variant(new {{claim.GetType().Name}}(), "what is wrong")
            {
                public override T Margin<T>(Point<T> at) => base.Margin(at) - 1;
            }
            """;
    }

    private static IEnumerable<(string Code, Variant Variant)> Candidates(ExpressionClaim claim, int perCent)
    {
        foreach (var name in claim.Domain.Where(parameter => !parameter.IsWhole).Select(parameter => parameter.Name))
        {
            foreach (var factor in new[] { 100 - perCent, 100 + perCent })
            {
                var moved = $"(With(at, \"{name}\", at[\"{name}\"] * {factor} / 100));";
                yield return ($"public override T Slack<T>(Point<T> at) => base.Slack{moved}", new InHypothesis(claim, name, factor));
                yield return ($"public override T Margin<T>(Point<T> at) => base.Margin{moved}", new InConclusion(claim, name, factor));
            }
        }

        yield return ($"public override T Margin<T>(Point<T> at) => base.Margin(at) - (T.One * {perCent} / 100);", new Stronger(claim, perCent));
    }

    private sealed class InHypothesis(ExpressionClaim claim, string name, int factor) : Variant(claim, $"{factor} % of {name} in the hypothesis")
    {
        public override T Slack<T>(Point<T> at) => base.Slack(With(at, name, at[name] * factor / 100));
    }

    private sealed class InConclusion(ExpressionClaim claim, string name, int factor) : Variant(claim, $"{factor} % of {name} in the conclusion")
    {
        public override T Margin<T>(Point<T> at) => base.Margin(With(at, name, at[name] * factor / 100));
    }

    private sealed class Stronger(ExpressionClaim claim, int perCent) : Variant(claim, $"by {perCent} % or more")
    {
        public override T Margin<T>(Point<T> at) => base.Margin(at) - (T.One * perCent / 100);
    }
}
