namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The noncentral χ² distribution: the law of ‖z + μ‖² for standard normal z in k dimensions and ‖μ‖² = λ; here for any
/// real k &gt; 0. Each tail is computed by itself, to full relative accuracy, and in bounded work however large k and λ are.
/// </summary>
/// <remarks>
/// Relative accuracy 1e-12 for k ≤ 10⁴ and 1e-10 for k ≤ 10⁶, λ likewise, wherever the value is a normal double; the
/// logarithms go on below. Of the two tails the far one comes from the Poisson mixture (small k and λx), from Temme's uniform
/// expansion (λ = 0, k large, x near k), or from a contour integral through the saddle point (all others); the other one is its
/// complement, which costs no digit as it is at least ¼.
/// <c>default</c> is the central distribution with one degree of freedom.
/// </remarks>
public readonly record struct NoncentralChiSquared
{
    private readonly double degreesOfFreedom;

    /// <summary>Creates the distribution.</summary>
    /// <param name="degreesOfFreedom">k, in (0, 1e300].</param>
    /// <param name="noncentrality">λ, in [0, 1e300].</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its range.</exception>
    public NoncentralChiSquared(double degreesOfFreedom, double noncentrality)
    {
        this.degreesOfFreedom = Argument.Positive(degreesOfFreedom);
        Noncentrality = Argument.NonNegative(noncentrality);
    }

    /// <summary>k, in (0, 1e300].</summary>
    public double DegreesOfFreedom => degreesOfFreedom == 0 ? 1 : degreesOfFreedom;

    /// <summary>λ, in [0, 1e300].</summary>
    public double Noncentrality { get; }

    private double Order => DegreesOfFreedom / 2;

    /// <summary>The density at <paramref name="x"/>: the derivative of <see cref="Lower"/>, and less that of <see cref="Upper"/>, in x.</summary>
    /// <param name="x">Any number; 0 for x &lt; 0 and at ∞; +∞ at 0 where k &lt; 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double Density(double x) => DensityAt(Argument.Number(x), Order).Value;

    /// <summary>The natural logarithm of the density at <paramref name="x"/>, finite where the density underflows.</summary>
    /// <param name="x">Any number; −∞ where the density is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double LogDensity(double x) => DensityAt(Argument.Number(x), Order).Log;

    /// <summary>P(χ′² ≤ x), in [0, 1].</summary>
    /// <param name="x">Any number; 0 for x ≤ 0, 1 at ∞.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double Lower(double x)
    {
        var (tail, isLower) = FarTail(Argument.Number(x));
        return isLower ? AtMostOne(tail.Value) : 1 - AtMostOne(tail.Value);
    }

    /// <summary>P(χ′² &gt; x), in [0, 1].</summary>
    /// <param name="x">Any number; 1 for x ≤ 0, 0 at ∞.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double Upper(double x)
    {
        var (tail, isLower) = FarTail(Argument.Number(x));
        return isLower ? 1 - AtMostOne(tail.Value) : AtMostOne(tail.Value);
    }

    /// <summary>ln P(χ′² ≤ x), finite where the probability underflows.</summary>
    /// <param name="x">Any number; −∞ for x ≤ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double LogLower(double x)
    {
        var (tail, isLower) = FarTail(Argument.Number(x));
        return isLower ? Math.Min(0, tail.Log) : Elementary.LogOnePlus(-AtMostOne(tail.Value));
    }

    /// <summary>ln P(χ′² &gt; x), finite where the probability underflows.</summary>
    /// <param name="x">Any number; −∞ at ∞.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double LogUpper(double x)
    {
        var (tail, isLower) = FarTail(Argument.Number(x));
        return isLower ? Elementary.LogOnePlus(-AtMostOne(tail.Value)) : Math.Min(0, tail.Log);
    }

    /// <summary>Both tails at <paramref name="x"/>: P(χ′² ≤ x) and its complement P(χ′² &gt; x).</summary>
    /// <param name="x">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public Probability Tails(double x)
    {
        var (tail, isLower) = FarTail(Argument.Number(x));
        var far = AtMostOne(tail.Value);
        return isLower ? new(far, 1 - far) : new(1 - far, far);
    }

    /// <summary>The x with P(χ′² ≤ x) = p.</summary>
    /// <param name="p">In [0, 1]; 0 at 0 and +∞ at 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> lies outside [0, 1].</exception>
    public double LowerQuantile(double p) =>
        Argument.Fraction(p) <= 0.5 ? ChiSquaredQuantile.OfLower(this, p) : ChiSquaredQuantile.OfUpper(this, 1 - p);

    /// <summary>The x with P(χ′² &gt; x) = q, accurate however small q is.</summary>
    /// <param name="q">In [0, 1]; +∞ at 0 and 0 at 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> lies outside [0, 1].</exception>
    public double UpperQuantile(double q) =>
        Argument.Fraction(q) <= 0.5 ? ChiSquaredQuantile.OfUpper(this, q) : ChiSquaredQuantile.OfLower(this, 1 - q);

    /// <summary>∂/∂λ P(χ′² ≤ x) at <paramref name="x"/>, at most 0: less the density with two more degrees of freedom.</summary>
    /// <remarks>(F_(k+2) − F_k) / 2 would cancel (Cohen 1988).</remarks>
    /// <param name="x">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double LowerDerivativeInNoncentrality(double x) => -UpperDerivativeInNoncentrality(x);

    /// <summary>∂/∂λ P(χ′² &gt; x) at <paramref name="x"/>, at least 0: the density with two more degrees of freedom.</summary>
    /// <param name="x">Any number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not a number.</exception>
    public double UpperDerivativeInNoncentrality(double x) => DensityAt(Argument.Number(x), Order + 1).Value;

    // Not even the smallest double may become 0.
    private static double HalfOf(double x) => Math.Max(x / 2, double.Epsilon);

    private static double AtMostOne(double probability) => Math.Min(1, probability);

    /// <summary>The tail that is not close to 1, and whether that is the lower one.</summary>
    private (ScaledValue Tail, bool IsLower) FarTail(double x)
    {
        if (x <= 0 || double.IsPositiveInfinity(x))
        {
            return (default, x <= 0);
        }

        var (order, a, y) = (Order, Noncentrality / 2, HalfOf(x));
        if (a == 0 && UniformGamma.Serves(order, y))
        {
            return (UniformGamma.Tail(order, y), y < order);
        }

        var curvature = a == 0 ? order : SaddlePoint.CurvatureOf(order, a, y);
        if (curvature >= CircleContour.LeastCurvature)
        {
            var saddle = SaddlePoint.Of(order, a, y, curvature);
            return (CircleContour.Tail(saddle), saddle.IsLower);
        }

        if (y - order >= a)
        {
            return (PoissonSeries.Upper(order, a, y), false);
        }

        var lower = PoissonSeries.Lower(order, a, y);
        return lower.Value > 0.75 ? (PoissonSeries.Upper(order, a, y), false) : (lower, true);
    }

    private ScaledValue DensityAt(double x, double order)
    {
        if (x < 0 || double.IsPositiveInfinity(x))
        {
            return default;
        }

        var (a, y) = (Noncentrality / 2, HalfOf(x));
        if (x == 0)
        {
            return order == 1 ? new(-a, 0.5) : new(0, order < 1 ? double.PositiveInfinity : 0);
        }

        var curvature = SaddlePoint.CurvatureOf(order - 1, a, y);
        var twice = curvature >= CircleContour.LeastCurvature
            ? CircleContour.Integral(SaddlePoint.Of(order - 1, a, y, curvature))
            : PoissonSeries.Density(order, a, y);
        return twice with { Mantissa = twice.Mantissa / 2 };
    }
}
