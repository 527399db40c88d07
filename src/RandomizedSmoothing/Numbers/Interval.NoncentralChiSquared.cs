using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Numbers;

/// <content>Tails of the noncentral χ² distribution: the lower one rises with x and falls with λ.</content>
public readonly partial struct Interval
{
    /// <inheritdoc/>
    public static Interval NoncentralChiSquaredLower(int k, Interval lambda, Interval x)
    {
        lambda = Noncentrality(k, lambda);
        return Between(
            NoncentralAt(k, lambda.Upper, x.Lower, upper: false),
            lambda.IsPoint && x.IsPoint ? null : NoncentralAt(k, lambda.Lower, x.Upper, upper: false));
    }

    /// <summary>P(χ′²_k(λ) &gt; x) for k ≥ 1 and noncentrality λ ≥ 0, to its own relative accuracy; 1 for x ≤ 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is below 1, or no member of λ is nonnegative.</exception>
    public static Interval NoncentralChiSquaredUpper(int k, Interval lambda, Interval x)
    {
        lambda = Noncentrality(k, lambda);
        return Between(
            NoncentralAt(k, lambda.Lower, x.Upper, upper: true),
            lambda.IsPoint && x.IsPoint ? null : NoncentralAt(k, lambda.Upper, x.Lower, upper: true));
    }

    private static Interval Noncentrality(int k, Interval lambda)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return lambda.Upper < 0
            ? throw Undefined(lambda, "A noncentral χ²", "λ ≥ 0")
            : new Interval(Math.Max(lambda.Lower, 0), lambda.Upper);
    }

    private static Interval NoncentralAt(int k, double lambda, double x, bool upper)
    {
        if (x <= 0 || lambda == 0 || double.IsInfinity(x))
        {
            return ChiSquaredAt(k, x, upper);
        }

        if (double.IsInfinity(lambda))
        {
            return upper ? AlmostOne : Vanishing;
        }

        // Next to nothing depends on a λ or an x as small as that, and both tails are monotone.
        const double Smallest = NoncentralChiSquaredMixture.Smallest;
        if (lambda < Smallest)
        {
            return Hull(ChiSquaredAt(k, x, upper), NoncentralAt(k, Smallest, x, upper));
        }

        if (x < Smallest && upper)
        {
            return new(NoncentralAt(k, lambda, Smallest, upper).Lower, 1);
        }

        var tail = Math.Max(lambda, x) > NoncentralChiSquaredMixture.Largest ? null
            : upper ? NoncentralChiSquaredMixture.Upper(k, lambda, x) : NoncentralChiSquaredMixture.Lower(k, lambda, x);
        return tail?.ToInterval() ?? NoncentralAtTheEdges(k, lambda, x, upper);
    }

    // ‖Z + δ‖ lies within ‖δ‖ of ‖Z‖, is at least its coordinate along δ, and grows, as a random variable, with ‖δ‖.
    private static Interval NoncentralAtTheEdges(int k, double lambda, double x, bool upper)
    {
        var excess = Sqrt(From(x)) - Sqrt(From(lambda));
        var square = Square(Max(excess, 0));
        return upper
            ? new(Math.Max(NormalUpper(excess).Lower, ChiSquaredAt(k, x, upper: true).Lower), ChiSquaredUpper(k, square).Upper)
            : new(ChiSquaredLower(k, square).Lower, Math.Min(NormalLower(excess).Upper, ChiSquaredAt(k, x, upper: false).Upper));
    }
}
