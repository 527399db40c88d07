using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// A kind of number that knows its values over a box, and how fast it changes there with each of the box's parameters: automatic differentiation,
/// forward, in intervals.
/// </summary>
/// <remarks>Where a number has a corner, as |x| has, its slope there lies between those on both sides: the mean value theorem holds all the same.</remarks>
internal readonly struct Gradient : IReal<Gradient>
{
    private static readonly Interval NotNegative = new(0, double.PositiveInfinity);
    private static readonly Interval UnitInterval = new(0, 1);
    private static readonly Interval SquareRootOfTau = Interval.Sqrt(2 * Interval.Pi);

    // Null for a constant.
    private readonly Interval[]? slopes;

    private Gradient(Interval value, Interval[]? slopes) => (Value, this.slopes) = (value, slopes);

    public static Gradient One => new(Interval.One, null);

    /// <summary>Contains its values over the box.</summary>
    public Interval Value { get; }

    public static implicit operator Gradient(int value) => new(value, null);

    public static Gradient From(double value) => new(Interval.From(value), null);

    /// <summary>A parameter of the box.</summary>
    /// <param name="parameter">Its number.</param>
    /// <param name="range">Its range.</param>
    /// <param name="count">How many parameters there are.</param>
    public static Gradient Of(int parameter, Interval range, int count)
    {
        var slopes = new Interval[count];
        slopes[parameter] = Interval.One;
        return new(range, range.IsPoint ? null : slopes);
    }

    /// <summary>Contains the derivative with respect to a parameter, everywhere in the box.</summary>
    public Interval Slope(int parameter) => slopes?[parameter] ?? 0;

    public static Gradient operator +(Gradient left, Gradient right) => Chain(left.Value + right.Value, (left, 1), (right, 1));

    public static Gradient operator -(Gradient left, Gradient right) => Chain(left.Value - right.Value, (left, 1), (right, -1));

    public static Gradient operator *(Gradient left, Gradient right) => Chain(left.Value * right.Value, (left, right.Value), (right, left.Value));

    public static Gradient operator /(Gradient left, Gradient right)
    {
        var quotient = left.Value / right.Value;
        return Chain(quotient, (left, Interval.One / right.Value), (right, -quotient / right.Value));
    }

    public static Gradient operator -(Gradient value) => Chain(-value.Value, (value, -1));

    public static Gradient Sqrt(Gradient x) => Interval.Sqrt(x.Value) is var root ? Chain(root, (x, Reciprocal(2 * root))) : default;

    public static Gradient Exp(Gradient x) => Interval.Exp(x.Value) is var power ? Chain(power, (x, power)) : default;

    public static Gradient Log(Gradient x) => Chain(Interval.Log(x.Value), (x, Reciprocal(x.Value)));

    // Across a pole it rises on either side, and falls from one to the other.
    public static Gradient Tan(Gradient x) => Interval.Tan(x.Value) is var tangent
        ? Chain(tangent, (x, tangent == Interval.Whole ? Interval.Whole : 1 + Interval.Square(tangent)))
        : default;

    // Up to a quarter turn the cosine is not negative.
    public static Gradient Sin(Gradient x) => Interval.Sin(x.Value) is var sine
        ? Chain(sine, (x, Math.Max(-x.Value.Lower, x.Value.Upper) <= Math.PI / 2 ? Interval.Sqrt(Interval.Max(0, 1 - Interval.Square(sine))) : new Interval(-1, 1)))
        : default;

    public static Gradient Abs(Gradient x) => Chain(Interval.Abs(x.Value), (x, x.Value.Lower >= 0 ? 1 : x.Value.Upper <= 0 ? -1 : new Interval(-1, 1)));

    public static Gradient Min(Gradient x, Gradient y) => -Max(-x, -y);

    public static Gradient Max(Gradient x, Gradient y)
    {
        var value = Interval.Max(x.Value, y.Value);
        return x.Value.Lower >= y.Value.Upper ? Chain(value, (x, 1))
            : y.Value.Lower >= x.Value.Upper ? Chain(value, (y, 1))
            : Between(value, x, y);
    }

    // The density, e^(−x²/2)/√(2π).
    public static Gradient NormalLower(Gradient x) =>
        Chain(Interval.NormalLower(x.Value), (x, Interval.Exp(-Interval.Square(x.Value) / 2) / SquareRootOfTau));

    public static Gradient ChiSquaredLower(int k, Gradient x) => Chain(Interval.ChiSquaredLower(k, x.Value), (x, ChiSquaredDensity(k, x.Value)));

    // With two degrees of freedom more or less: ∂F_k/∂x = (F_{k−2} − F_k)/2 and ∂F_k/∂λ = (F_{k+2} − F_k)/2.
    public static Gradient NoncentralChiSquaredLower(int k, Gradient lambda, Gradient x)
    {
        var lower = Interval.NoncentralChiSquaredLower(k, lambda.Value, x.Value);
        var byLambda = lambda.slopes is null ? 0 : -Within((lower - Interval.NoncentralChiSquaredLower(k + 2, lambda.Value, x.Value)) / 2, UnitInterval);
        var byX = x.slopes is null ? 0
            : k < 3 ? NotNegative
            : Within((Interval.NoncentralChiSquaredLower(k - 2, lambda.Value, x.Value) - lower) / 2, UnitInterval);
        return Chain(lower, (lambda, byLambda), (x, byX));
    }

    // A wider cone holds a narrower one, and seen from deeper inside it holds what it did: how much more is not enclosed.
    public static Gradient ConeLower(int d, Gradient theta, Gradient depth) =>
        Chain(Interval.ConeLower(d, theta.Value, depth.Value), (theta, NotNegative), (depth, NotNegative));

    public static Gradient CutConeLower(int d, Gradient theta, Gradient depth, Gradient cut) =>
        Chain(Interval.CutConeLower(d, theta.Value, depth.Value, cut.Value), (theta, NotNegative), (depth, NotNegative), (cut, -NotNegative));

    // F_{k−2} − F_k is 2f_k; the smallest two densities stand in every book.
    private static Interval ChiSquaredDensity(int k, Interval x)
    {
        if (x.Upper <= 0)
        {
            return 0;
        }

        var inside = Interval.Max(0, x);
        var density = k > 2 ? (Interval.ChiSquaredLower(k - 2, inside) - Interval.ChiSquaredLower(k, inside)) / 2
            : Interval.Exp(-inside / 2) * Reciprocal(k == 2 ? 2 : SquareRootOfTau * Interval.Sqrt(inside));
        density = Within(density, NotNegative);
        return x.Lower > 0 ? density : Interval.Hull(0, density);
    }

    // 1/x of what is not negative, which leaves the sign where x may be 0.
    private static Interval Reciprocal(Interval x) => x.Lower > 0 ? Interval.One / x : new((Interval.One / Interval.From(x.Upper)).Lower, double.PositiveInfinity);

    private static Interval Within(Interval x, Interval known) => Interval.Intersection(x, known) ?? known;

    // The chain rule: what a number depends on, and its derivative with respect to that.
    private static Gradient Chain(Interval value, params ReadOnlySpan<(Gradient Of, Interval Slope)> parts)
    {
        Interval[]? slopes = null;
        foreach (var (of, slope) in parts)
        {
            for (var i = 0; i < of.slopes?.Length; i++)
            {
                slopes ??= new Interval[of.slopes.Length];
                slopes[i] += slope * of.slopes[i];
            }
        }

        return new(value, slopes);
    }

    private static Gradient Between(Interval value, Gradient x, Gradient y)
    {
        var count = (x.slopes ?? y.slopes)?.Length ?? 0;
        return new(value, count == 0 ? null : [.. Enumerable.Range(0, count).Select(i => Interval.Hull(x.Slope(i), y.Slope(i)))]);
    }
}
