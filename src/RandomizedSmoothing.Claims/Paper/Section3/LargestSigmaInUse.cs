using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The largest σ for which the state of the art is certified.</summary>
[Claim("remark-largest-sigma-in-use", "The largest σ in use", "§3.2, second paragraph")]
public sealed partial class LargestSigmaInUse : NumberClaim
{
    /// <inheritdoc/>
    public override string Statement => "the largest sigma used by Cohen et al. (2019) and Salman et al. (2019) is 1.0";

    /// <inheritdoc/>
    public override string Remarks =>
        "Ours is the largest σ among the certification logs that the authors publish with their code, read from the names of their folders and files: 13 of Cohen et al., 1,531 of Salman et al. Table 2 goes on to 1.50, 2.00 and 3.00: three of its seven σ, and its three "
        + "lowest minima, lie beyond what the text calls reasonable.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers { get; } =
        [new("largest σ of Cohen et al.'s logs", "1.0", (double)PublishedSigmas.CohenCifar10.Concat(PublishedSigmas.CohenImageNet).Max()), new("largest σ of Salman et al.'s logs", "1.0", (double)PublishedSigmas.Salman.Max())];
}
