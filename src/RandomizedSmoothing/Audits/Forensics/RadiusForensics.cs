using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Audits.Forensics;

/// <summary>What the radii of a log say: against their counts where there are any, against the ladder of n and α else.</summary>
/// <param name="survey">The log.</param>
/// <param name="claims">What is said of it.</param>
/// <param name="findings">Receives what is found.</param>
/// <param name="notes">Receives what could not be told.</param>
internal sealed class RadiusForensics(LogSurvey survey, LogClaims claims, List<ForensicFinding> findings, List<string> notes)
{
    // σ as the field takes them, where the one that is said does not fit.
    private static readonly double[] UsualSigmas = [0.05, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.75, 0.8, 1, 1.25, 1.5, 2];

    private static readonly double[] UsualAlphas = [0.001, 0.01, 0.05, 0.0001, 0.005, 0.0005, 0.002, 0.02, 0.1, 0.00001];

    // So much evidence that one of a few dozen others σ is not found by chance.
    private const double MuchEvidence = 20;

    /// <summary>Whether the radii show their n and α.</summary>
    public bool IsTold { get; private set; }

    /// <summary>Examines the radii.</summary>
    /// <returns>n and α, as far as they show.</returns>
    public (long? N, double? Alpha) Examine()
    {
        if (!survey.HasRadii || survey.Radii.Count == 0)
        {
            notes.Add(survey.HasRadii ? "no image is certified: nothing could be told of radii" : "a log of predictions: it has no radii");
            return (null, null);
        }

        if (claims.Sigma is not { } sigma || sigma <= 0)
        {
            notes.Add("neither the run file nor the path tells sigma: nothing could be told of the radii");
            return (null, null);
        }

        return survey.Counted.Count == survey.N ? Counts()
            : claims.HasStoppedEarly || survey.HasSamples || claims.Bound != CertificationBound.OneSided ? Capped(sigma)
            : Ladder(sigma);
    }

    private (long? N, double? Alpha) Counts()
    {
        var n = claims.N ?? survey.Counted[0].Record.Counts!.Value.N;
        var alpha = claims.Alpha ?? UsualAlphas.Cast<double?>().FirstOrDefault(usual => !CountCheck.Findings(survey, claims with { Alpha = usual }).Any());
        if (alpha is null)
        {
            findings.Add(new(FindingKind.Counts, "the radii are not what the counts certify at any usual alpha"));
            return (n, null);
        }

        findings.AddRange(CountCheck.Findings(survey, claims with { N = n, Alpha = alpha }));
        IsTold = true;
        return (n, alpha);
    }

    // Where radii stand on no ladder, they still have a largest one.
    private (long? N, double? Alpha) Capped(double sigma)
    {
        notes.Add(claims.Bound == CertificationBound.OneSided
            ? "sampling stopped where a question was decided: each radius has an n of its own, and there is no ladder to fit"
            : "the log has no counts, and its bound no ladder: only the largest radius could be checked");
        if (claims is { N: { } n, Alpha: { } alpha } && claims.Bound != CertificationBound.Randomized && new RadiusLadder(n, alpha) is { HasRungs: true } ladder)
        {
            AboveTop(ladder, sigma, PrintedRadius.Of(survey.Radii));
        }

        return (null, null);
    }

    private (long? N, double? Alpha) Ladder(double sigma)
    {
        var radii = PrintedRadius.Of(survey.Radii);
        if (claims is { N: { } n, Alpha: { } alpha })
        {
            return Said(new(n, alpha), sigma, radii);
        }

        if (LadderSearch.Find(radii, sigma, claims.N, claims.Alpha) is { } fit)
        {
            return Found(LadderFit.Of(fit.Ladder, sigma, radii, fit.Rounding), radii);
        }

        if ((claims.N is not null || claims.Alpha is not null) && LadderSearch.Find(radii, sigma) is { } other)
        {
            findings.Add(new(FindingKind.OtherThanSaid, FormattableString.Invariant($"the radii show {Words(other)}, not {(claims.N is { } saidN ? $"n {saidN}" : FormattableString.Invariant($"alpha {claims.Alpha}"))}")));
            return (other.Ladder.N, other.Ladder.Alpha);
        }

        return OtherSigma(sigma, radii) ?? Untold(radii);
    }

    private (long? N, double? Alpha) Said(RadiusLadder ladder, double sigma, IReadOnlyList<PrintedRadius> radii)
    {
        if (!ladder.HasRungs)
        {
            findings.Add(new(FindingKind.Abstention, FormattableString.Invariant($"{survey.Radii.Count} answers, but with n {ladder.N} and alpha {ladder.Alpha} each image is an abstention, even where all samples agree")));
            return (null, null);
        }

        var fit = LadderFit.Best(ladder, sigma, radii);
        var pile = PileTest.Find(ladder, sigma, radii, survey.N);
        if ((fit.MisfitShare > LadderSearch.MostMisfits || pile is not null) && LadderSearch.Find(radii, sigma) is { } other && (other.Ladder.N, other.Ladder.Alpha) != (ladder.N, ladder.Alpha))
        {
            findings.Add(new(FindingKind.OtherThanSaid, FormattableString.Invariant($"the radii show {Words(other)}, not n {ladder.N} and alpha {ladder.Alpha}")));
            AboveTop(ladder, sigma, radii);
            return (other.Ladder.N, other.Ladder.Alpha);
        }

        if (fit.MisfitShare > LadderSearch.MostMisfits && OtherSigma(sigma, radii) is { } shown)
        {
            return shown;
        }

        return Found(fit, radii);
    }

    private (long? N, double? Alpha) Found(LadderFit fit, IReadOnlyList<PrintedRadius> radii)
    {
        var (ladder, sigma) = (fit.Ladder, fit.Sigma);

        // An n that is only near the true one blames radii that are right.
        if (!LadderSearch.IsUsual(ladder.N) && claims.N is null)
        {
            findings.Add(new(FindingKind.Unusual, FormattableString.Invariant($"the radii fit no usual n; {Words(fit)}, or nearly so, fits: an n that nobody chose, or radii that were raised")));
            return (ladder.N, ladder.Alpha);
        }

        var above = AboveTop(ladder, sigma, radii, fit.Rounding);
        PrintedRadius[] off = [.. fit.Outside.Where(radius => !above.Contains(radius))];
        if (off.Length > 0)
        {
            findings.Add(new(FindingKind.OffLadder, FormattableString.Invariant($"{off.Sum(radius => radius.Lines)} lines have radii that no count of {Words(fit)} gives: line {off[0].FirstLine} says {off[0].Value}, {Neighbours(ladder, sigma, off[0].Value)}")));
        }

        if (PileTest.Find(ladder, sigma, radii, survey.N) is { } one)
        {
            findings.Add(new(FindingKind.Pile, FormattableString.Invariant($"{one.Lines} of {survey.N} lines have the radius {one.Value}: with {Words(fit)} so many do not by chance, since it is not the largest")));
        }

        var isUp = fit.Rounding == Rounding.Up || (claims.IsRoundedDown && fit.Rounding == Rounding.Nearest);
        if (isUp)
        {
            findings.Add(new(FindingKind.RoundedUp, FormattableString.Invariant($"radii are rounded {(fit.Rounding == Rounding.Up ? "up" : "to nearest, which this project never does")}: {Saturated(ladder, sigma, radii)}")));
        }
        else if (fit.Rounding == Rounding.Nearest)
        {
            notes.Add(FormattableString.Invariant($"radii are rounded to nearest, as the field's scripts print them: they may be half a unit of the last digit above what is certified"));
        }

        IsTold = fit.Evidence > 0 && (claims is { N: not null, Alpha: not null } || fit.Told > 0);
        if (!IsTold)
        {
            notes.Add("no radius stands where the rungs of the ladder are apart: n and alpha may be what is said, and could not be told");
            return (null, null);
        }

        return (ladder.N, ladder.Alpha);
    }

    private (long? N, double? Alpha)? OtherSigma(double sigma, IReadOnlyList<PrintedRadius> radii)
    {
        if (!LadderSearch.Pile(radii).IsSaturated)
        {
            return null;
        }

        var best = UsualSigmas.Where(usual => Math.Abs((usual / sigma) - 1) > 1e-9).Select(usual => LadderSearch.Find(radii, usual, claims.N, claims.Alpha))
            .Where(fit => fit is { Outside.Count: 0, Evidence: > MuchEvidence } && LadderSearch.IsUsual(fit.Ladder.N)).MaxBy(fit => fit!.Evidence);
        if (best is null)
        {
            return null;
        }

        findings.Add(new(FindingKind.OtherThanSaid, FormattableString.Invariant($"the radii show {Words(best)} at sigma {best.Sigma}, not sigma {sigma}")));
        return (best.Ladder.N, best.Ladder.Alpha);
    }

    private (long? N, double? Alpha) Untold(IReadOnlyList<PrintedRadius> radii)
    {
        notes.Add(LadderSearch.Pile(radii) is (var top, true)
            ? FormattableString.Invariant($"{top.Lines} lines have the radius {top.Value}, as where all samples agree, and no usual n and alpha alone gives it and those below: too few digits, another sigma or bound, or radii that were raised; n and alpha could not be told")
            : "too few radii stand near the largest, where the rungs of the ladder are apart: n and alpha could not be told");
        return (null, null);
    }

    private HashSet<PrintedRadius> AboveTop(RadiusLadder ladder, double sigma, IReadOnlyList<PrintedRadius> radii, Rounding rounding = Rounding.Nearest)
    {
        var top = sigma * ladder.Top;
        HashSet<PrintedRadius> above = [.. radii.Where(radius => radius.Value > top + radius.Tolerance + (rounding == Rounding.Up ? radius.Unit : rounding == Rounding.Nearest ? radius.Unit / 2 : 0))];
        if (above.Count > 0)
        {
            findings.Add(new(FindingKind.AboveLargest, FormattableString.Invariant($"{above.Sum(radius => radius.Lines)} radii are above {RadiusText.RoundDown(top)}, the largest that n {ladder.N} samples certify at alpha {ladder.Alpha} and sigma {sigma}: line {above.First().FirstLine} says {above.First().Value}")));
        }

        return above;
    }

    private static string Words(LadderFit fit) => FormattableString.Invariant($"n {fit.Ladder.N} and alpha {fit.Ladder.Alpha}");

    private static string Neighbours(RadiusLadder ladder, double sigma, double radius)
    {
        var count = ladder.CountAtOrAbove(radius / sigma);
        return (count > ladder.Least, count <= ladder.N) switch
        {
            (true, true) => FormattableString.Invariant($"and the nearest are {RadiusText.RoundDown(sigma * ladder.Rung(count - 1))} and {RadiusText.RoundDown(sigma * ladder.Rung(count))}"),
            (true, false) => FormattableString.Invariant($"and the largest is {RadiusText.RoundDown(sigma * ladder.Top)}"),
            _ => FormattableString.Invariant($"and the smallest is {RadiusText.RoundDown(sigma * ladder.Rung(ladder.Least))}"),
        };
    }

    // The largest of them, and the rung that it was.
    private static string Saturated(RadiusLadder ladder, double sigma, IReadOnlyList<PrintedRadius> radii)
    {
        var count = Math.Min(ladder.CountAtOrAbove((radii[0].Value + radii[0].Tolerance) / sigma) - 1, ladder.N);
        return FormattableString.Invariant($"line {radii[0].FirstLine} says {radii[0].Value}, where {RadiusText.RoundDown(sigma * ladder.Rung(Math.Max(count, ladder.Least)), 9)} is certified");
    }
}
