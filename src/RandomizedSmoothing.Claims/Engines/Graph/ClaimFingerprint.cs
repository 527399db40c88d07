using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Tells whether a proof is still one of the same statement: a hash of what a claim says and computes, of what its proof says, and of the
/// statements that this leans on.
/// </summary>
/// <remarks>
/// What the code computes is in it three times: as the hash of its source that the generator writes beside it, as the formula that is read from
/// it, where there is one, and by its values at a few points to three digits, which another processor's rounding does not move. The values see what
/// the source calls elsewhere.
/// </remarks>
public static class ClaimFingerprint
{
    private const int Length = 16;
    private const int Points = 4;
    private const ulong MostDraws = 256;

    /// <summary>Sixteen hexadecimal digits.</summary>
    public static string Of(Claim claim)
    {
        IEnumerable<string?> said = claim is InequalityClaim inequality
            ? [.. Computed(inequality), inequality.Proof, .. Planned(inequality)]
            : [claim.Statement, (claim as CaseClaim)?.Proof];
        var premises = ClaimGraph.PremisesOf(claim).Select(premise => Lemma.All.SingleOrDefault(lemma => lemma.Id == premise)?.Statement ?? ClaimCatalogue.Find(premise).Statement);
        var text = string.Join('\n', [claim.Id, Code(claim), .. said, .. premises]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }

    private static string?[] Planned(InequalityClaim claim)
    {
        if (claim.ProofPlan is not { } plan)
        {
            return [];
        }

        string?[] own = [plan.Argument, plan.Whole.ToString(), plan.Quick?.ToString()];
        return plan.Goal == claim ? own : [.. own, Code(plan.Goal), .. Computed(plan.Goal)];
    }

    private static string? Code(Claim claim) => claim.GetType().GetCustomAttribute<ClaimCodeAttribute>()?.Hash;

    private static IEnumerable<string?> Computed(InequalityClaim claim) =>
    [
        claim.Statement,
        claim.IsStrict ? "strict" : "not strict",
        claim.Formula?.Text,
        .. claim.Domain.Select(parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} {parameter.Kind} {parameter.Low:R} {parameter.High:R}")),
        .. Values(claim),
    ];

    private static IEnumerable<string> Values(InequalityClaim claim)
    {
        var draw = new PointDraw(claim.Domain, Verification.DefaultSeed);
        var met = 0;
        for (var i = 0UL; i < MostDraws && met < Points; i++)
        {
            var evaluation = claim.Evaluate(draw.At(i));
            if (SearchRecord.IsMet(evaluation))
            {
                met++;
                yield return $"{Rounded(evaluation.Slack)} {Rounded(evaluation.Margin)}";
            }
        }
    }

    // Where sides are equal, what is left is rounding.
    private static string Rounded(double value) => (Math.Abs(value) <= InequalityClaim.Resolution ? 0 : value).ToString("G3", CultureInfo.InvariantCulture);
}
