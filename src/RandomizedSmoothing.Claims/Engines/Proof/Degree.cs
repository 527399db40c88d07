using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// A kind of number that knows only what scale makes of it: multiply some parameters by λ, and a number of degree k becomes λᵏ times
/// itself. An expression that is evaluated in it shows whether its sign depends on that scale.
/// </summary>
/// <remarks>
/// An expression over <see cref="IReal{T}"/> cannot compare, so that it is the same chain of operations at every point with the same whole
/// numbers: what is shown once is shown for all of them.
/// </remarks>
internal readonly struct Degree : IReal<Degree>
{
    // NaN where it is no power of λ; +∞ for 0, which is λᵏ times itself for every k.
    private readonly double power;

    /// <param name="power">k; every half of a whole number is exact.</param>
    public Degree(double power) => this.power = power > double.NegativeInfinity ? power : double.NaN;

    public static Degree One => new(0);

    /// <summary>Whether the number is only multiplied by a power of λ, which keeps its sign.</summary>
    public bool IsPower => !double.IsNaN(power);

    private static Degree None => new(double.NaN);

    private static Degree Zero => new(double.PositiveInfinity);

    private bool IsZero => double.IsPositiveInfinity(power);

    // Does not change with λ.
    private bool IsUnchanged => power == 0 || IsZero;

    public static implicit operator Degree(int value) => From(value);

    public static Degree From(double value) => value == 0 ? Zero : One;

    public static Degree operator +(Degree left, Degree right) =>
        left.IsZero || left.power == right.power ? right : right.IsZero ? left : None;

    public static Degree operator -(Degree left, Degree right) => left + right;

    public static Degree operator *(Degree left, Degree right) => new(left.power + right.power);

    public static Degree operator /(Degree left, Degree right) => new(left.power - right.power);

    public static Degree operator -(Degree value) => value;

    public static Degree Sqrt(Degree x) => new(x.power / 2);

    public static Degree Exp(Degree x) => OfUnchanged(x);

    public static Degree Log(Degree x) => OfUnchanged(x);

    public static Degree Tan(Degree x) => OfUnchanged(x);

    public static Degree Sin(Degree x) => OfUnchanged(x);

    public static Degree Abs(Degree x) => x;

    public static Degree Min(Degree x, Degree y) => x + y;

    public static Degree Max(Degree x, Degree y) => x + y;

    public static Degree NormalLower(Degree x) => OfUnchanged(x);

    public static Degree ChiSquaredLower(int k, Degree x) => OfUnchanged(x);

    public static Degree NoncentralChiSquaredLower(int k, Degree lambda, Degree x) => OfUnchanged(lambda, x);

    public static Degree ConeLower(int d, Degree theta, Degree depth) => OfUnchanged(theta, depth);

    public static Degree CutConeLower(int d, Degree theta, Degree depth, Degree cut) => OfUnchanged(theta, depth, cut);

    private static Degree OfUnchanged(params ReadOnlySpan<Degree> arguments)
    {
        foreach (var argument in arguments)
        {
            if (!argument.IsUnchanged)
            {
                return None;
            }
        }

        return One;
    }
}
