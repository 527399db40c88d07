using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Engines.Certificates;

/// <summary>What a certificate says, read: every number in it is one of its domain, and the domain is a part of the claim's.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Goal">What its lines are about: the claim itself, or of a box what its proof comes down to.</param>
/// <param name="Text">The goal in the certificate's words.</param>
/// <param name="Eliminated">Of a box, why the claim follows from the goal; otherwise null.</param>
/// <param name="Domain">The goal's parameters, in the certificate's ranges.</param>
/// <param name="Boxes">Of a proof over a box, its sub-boxes in the order of the lines, from line 2 on; otherwise empty.</param>
/// <param name="Point">Of a counterexample, what the line says; otherwise null.</param>
/// <param name="Argument">Of an argument, what the line says; otherwise null.</param>
public sealed record ProofCertificate(
    InequalityClaim Claim, InequalityClaim Goal, string Text, string? Eliminated, Domain Domain, ImmutableArray<ProvedBox> Boxes, CertificatePoint? Point, CertificateArgument? Argument)
{
    /// <summary>The first line after the header.</summary>
    internal const int FirstLine = 2;

    /// <summary><c>box</c>, <c>point</c> or <c>argument</c>.</summary>
    public string Kind => Point is not null ? "point" : Argument is not null ? "argument" : "box";

    /// <summary>What it shows, in a few words.</summary>
    public override string ToString() => Point is { } point ? $"{Claim.Id} refuted at {point.At}"
        : Argument is not null ? $"{Claim.Id}, an argument"
        : FormattableString.Invariant($"{Claim.Id} proved over {new ProofBox(Domain)} in {Boxes.Length} boxes");
}

/// <summary>A counterexample's line.</summary>
/// <param name="At">The parameters.</param>
/// <param name="SlackLower">The hypothesis' slack is at least this, above 0.</param>
/// <param name="MarginUpper">The conclusion's margin is at most this, which violates it.</param>
/// <param name="Region">What the line says of a region, its other members: JSON text in the order of their names.</param>
public sealed record CertificatePoint(Point At, double SlackLower, double MarginUpper, string Region);

/// <summary>An argument's line.</summary>
/// <param name="Text">The argument.</param>
/// <param name="Lemmas">What it leans on.</param>
public sealed record CertificateArgument(string Text, ImmutableArray<CertificateLemma> Lemmas);
