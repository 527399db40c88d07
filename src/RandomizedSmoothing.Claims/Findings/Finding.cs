using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims;

/// <summary>A claim together with what was found out about it. One that says more than was seen cannot be made.</summary>
public sealed record Finding
{
    /// <param name="claim">The claim.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="evidence">How it is known.</param>
    /// <param name="smallestMargin">The smallest margin seen where the hypothesis is met; +∞ where there is none.</param>
    /// <param name="smallestMarginAt">Where it was seen; null for printed numbers.</param>
    /// <param name="counterexample">The counterexample to show; null where there is none.</param>
    /// <exception cref="ArgumentException">The verdict contradicts the margin, the evidence or the counterexample; the message says how.</exception>
    public Finding(Claim claim, Verdict verdict, Evidence evidence, double smallestMargin, Point? smallestMarginAt, Counterexample? counterexample)
    {
        if (Contradiction(claim, verdict, evidence, smallestMargin, counterexample) is { } why)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{claim.Id} cannot be '{verdict.Name()}' ({evidence.Kind.Name()}) with a smallest margin of {smallestMargin:R}: {why}"), nameof(verdict));
        }

        (Claim, Verdict, Evidence, SmallestMargin, SmallestMarginAt, Counterexample) = (claim, verdict, evidence, smallestMargin, smallestMarginAt, counterexample);
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; init; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>How it is known.</summary>
    public Evidence Evidence { get; }

    /// <summary>The smallest margin seen where the hypothesis is met; +∞ where there is none.</summary>
    public double SmallestMargin { get; }

    /// <summary>Where it was seen; null for printed numbers.</summary>
    public Point? SmallestMarginAt { get; }

    /// <summary>The counterexample to show; null where there is none.</summary>
    public Counterexample? Counterexample { get; }

    /// <summary>What the counts say of each case of a <see cref="MeasuredClaim"/>; empty for another claim.</summary>
    public ImmutableArray<MeasuredResult> Measured { get; init; } = [];

    /// <summary>Of a claim that holds by a proof, what tells it from a proof of another statement; otherwise null.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>True where the claim is found to be so: it holds, is reproduced or carries over.</summary>
    public bool IsPositive => IsSo(Verdict);

    /// <summary>True where the smallest margin is as good as 0: double precision does not tell on which side it is.</summary>
    public bool IsWithinRounding => Claim is InequalityClaim && Math.Abs(SmallestMargin) <= InequalityClaim.Resolution;

    private static string? Contradiction(Claim claim, Verdict verdict, Evidence evidence, double margin, Counterexample? counterexample) => verdict switch
    {
        _ when double.IsNaN(margin) => "it is no number",
        Verdict.Refuted when counterexample is null => "there is no counterexample",
        _ when !IsSo(verdict) => null,
        _ when counterexample is not null => $"there is a counterexample, {counterexample.Place}",

        // What is sampled or measured lies on both sides of its true value.
        _ when evidence.Kind is EvidenceKind.Sampled or EvidenceKind.Measured => null,
        _ when margin < -InequalityClaim.Resolution || (claim is NumberClaim && margin < 0) => "it is a violation",
        _ when claim is CaseClaim cases && cases.IsViolation(margin) => "it is a violation",
        _ when claim is InequalityClaim { IsStrict: true } && margin <= 0 && evidence.Kind != EvidenceKind.Proved => "the inequality is strict, and nothing proves it there",
        _ => null,
    };

    private static bool IsSo(Verdict verdict) => verdict is Verdict.Holds or Verdict.Reproduced or Verdict.CarriesOver;
}
