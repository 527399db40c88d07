using System.Collections.Immutable;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The half-angles below which Theorem 5 lets every semi-bounded region shrink, for three data sets.</summary>
[Claim("remark-narrowness-angles", "Narrowness angles of MNIST, CIFAR-10 and ImageNet", "§4.2, after Theorem 5")]
[PaperSaysItFollows("theorem-5", "Concretely, the narrowness condition … of the cone")]
public sealed partial class NarrownessAngles : NumberClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "tan θ < √((d − 1)/(2c log(c − 1))) relaxes to 0.43π = 76.7° for MNIST, 0.46π = 83.2° for CIFAR10, 0.42π = 75.2° for ImageNet";

    /// <inheritdoc/>
    public override string Remarks =>
        "The paper does not say which d it takes for ImageNet (c = 1000). Its numbers follow from 256 × 256 × 3 pixels; the usual crop of "
        + "224 × 224 × 3 would give 73.1°.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers { get; } =
    [
        .. Angles("MNIST", 28 * 28, 10, "0.43", "76.7"),
        .. Angles("CIFAR-10", 32 * 32 * 3, 10, "0.46", "83.2"),
        .. Angles("ImageNet", 256 * 256 * 3, 1000, "0.42", "75.2"),
    ];

    /// <summary>The bound of Theorem 5 on tan θ: √((d − 1)/(2c log(c − 1))).</summary>
    public static T TangentBound<T>(int d, int c)
        where T : struct, IReal<T> => T.Sqrt((d - 1) / (2 * (T)c * T.Log(c - 1)));

    private static IEnumerable<PrintedNumber> Angles(string dataSet, int d, int c, string halfTurns, string degrees)
    {
        var theta = Math.Atan(TangentBound<Real>(d, c).Value);
        yield return new PrintedNumber($"{dataSet}, in units of π", halfTurns, theta / Math.PI);
        yield return new PrintedNumber($"{dataSet}, in degrees", degrees, Parameter.HalfAngle.Display(theta));
    }
}
