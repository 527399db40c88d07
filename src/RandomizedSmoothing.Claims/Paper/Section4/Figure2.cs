using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where the six curves of Figure 2 stop: the σ at which the unit ball's region vanishes, for two classes.</summary>
[Claim("figure-2", "σ_van of the unit ball for two classes", "§4.1, Figure 2 and the text beside it")]
public sealed partial class Figure2 : NumberClaim
{
    /// <inheritdoc/>
    public override string Statement => "the shrinking rate curve stops at σ_van = 0.651 when d = 3 but at σ_van = 0.141 when d = 50";

    /// <inheritdoc/>
    public override string Remarks =>
        "σ_van = R / √m with m the median of χ²_d. The other four dimensions are drawn in the figure without a printed number.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers { get; } =
        [VanishingSigma(3, "0.651"), VanishingSigma(8), VanishingSigma(20), VanishingSigma(30), VanishingSigma(40), VanishingSigma(50, "0.141")];

    private static PrintedNumber VanishingSigma(int d, string? printed = null) =>
        new($"d = {d}", printed, new Ball(d, radius: 1).VanishingSigma(classes: 2));
}
