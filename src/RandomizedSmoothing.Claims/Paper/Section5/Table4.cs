using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The standard column of Table 4 beside one audited run for each σ.</summary>
[Claim("table-4", "Table 4, column “1 (standard)”, beside the audited logs", "§5.2, Table 4")]
public sealed partial class Table4 : NumberClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "min and max class-wise accuracy (%) of CIFAR-10 classifiers learned with one augmentation point and inferred by "
        + "randomized smoothing";

    /// <inheritdoc/>
    public override string Remarks =>
        "All four minima are those of the audited logs (45.5 rounds to the printed 46), and none of the maxima is: they are 92.4, "
        + "89.0, 82.4 and 68.9 there. No log is at hand for 10, 25 and 50 augmentation points.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers { get; } =
    [
        .. from log in AuditedLogs.All
           let cell = Table4Print.At(points: 1, log.Sigma)
           from number in (PrintedNumber[])[Number(cell, "min", cell.Lowest, log.Lowest), Number(cell, "max", cell.Highest, log.Highest)]
           select number,
    ];

    private static PrintedNumber Number(Table4Cell cell, string name, int printed, decimal ours) =>
        new(string.Create(CultureInfo.InvariantCulture, $"σ = {cell.Sigma}, {name} in %"), printed.ToString(CultureInfo.InvariantCulture), (double)(100 * ours));
}
