using System.Globalization;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Finds out the verdict on a claim about finitely many cases: of the violated ones the worst is shown.</summary>
internal static class CaseVerification
{
    /// <summary>Compares every case that the claim speaks of.</summary>
    /// <exception cref="ClaimException">There is none, or one is no number.</exception>
    public static Finding Verify(CaseClaim claim)
    {
        var cases = claim.Cases;
        if (cases.IsDefaultOrEmpty)
        {
            throw new ClaimException("it has no case: there is nothing to compare");
        }

        foreach (var (@case, number) in cases.Select((@case, i) => (@case, i + 1)))
        {
            ThrowIfNoNumber(@case, $"{number} of {cases.Length}");
        }

        var met = cases.Where(@case => @case.Slack > 0).ToArray();
        if (met.Length == 0)
        {
            throw new ClaimException(string.Create(CultureInfo.InvariantCulture, $"its hypothesis is met by none of its {cases.Length} cases, so that it claims nothing; the slack of one must be positive"));
        }

        var worst = met.MinBy(@case => @case.Margin);
        var isViolated = claim.IsViolation(worst.Margin);
        var isProved = claim.Proof is not null;
        return new Finding(
            claim,
            isViolated ? Verdict.Refuted : Verdict.Holds,
            new Evidence(isProved ? EvidenceKind.Proved : EvidenceKind.Exact, met.Length, FalseAlarmProbability: 0, claim.Proof),
            worst.Margin,
            worst.Point,
            isViolated ? new Counterexample(worst.Point, worst.Margin, Certified: isProved) { Region = claim.RegionAt(worst.Point) } : null);
    }

    private static void ThrowIfNoNumber(Evaluation @case, string number)
    {
        if (@case.Point is null)
        {
            throw new ClaimException($"case {number} has no point");
        }

        if (double.IsNaN(@case.Slack) || (@case.Slack > 0 && !double.IsFinite(@case.Margin)))
        {
            var (what, value) = double.IsNaN(@case.Slack) ? ("slack", @case.Slack) : ("margin", @case.Margin);
            throw new ClaimException(string.Create(CultureInfo.InvariantCulture, $"case {number}, {@case.Point}: its {what} is {value}, not a number"));
        }

        if (!DomainRestriction.Contains(@case.Point.Domain, @case.Point))
        {
            throw new ClaimException($"case {number}, {@case.Point}: it lies outside the claim's domain, {Ranges(@case.Point.Domain)}");
        }
    }

    private static SubBox Ranges(Domain domain) => new(domain, [.. domain.Select(parameter => new Interval(parameter.Low, parameter.High))]);
}
