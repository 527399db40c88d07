using System.Numerics;

namespace RandomizedSmoothing.Numbers;

/// <summary>
/// A kind of number in which an expression of the paper can be evaluated: as a <see cref="Real"/> when searching,
/// as an <c>Interval</c> when proving. One expression, written once over <typeparamref name="T"/>, serves both.
/// </summary>
/// <remarks>
/// Literals are integers, which convert exactly; a fraction is written as a quotient (<c>T.One / 2</c>), so that no
/// constant is rounded before it reaches an interval. There are no comparisons: a hypothesis is a signed slack and a
/// conclusion a signed margin.
/// </remarks>
/// <typeparam name="T">The implementing type itself.</typeparam>
public interface IReal<T> :
    IAdditionOperators<T, T, T>,
    ISubtractionOperators<T, T, T>,
    IMultiplyOperators<T, T, T>,
    IDivisionOperators<T, T, T>,
    IUnaryNegationOperators<T, T>
    where T : struct, IReal<T>
{
    /// <summary>1, exactly.</summary>
    static abstract T One { get; }

    /// <summary>The integer itself, exactly.</summary>
    static abstract implicit operator T(int value);

    /// <summary>
    /// Refused by the compiler: without it <c>(T)0.5</c> would be cut to the whole number 0 before it is converted.
    /// </summary>
    [Obsolete(Conversion.OfFractions, error: true)]
    static virtual explicit operator T(double value) => T.From(value);

    /// <summary>The value of a double, exactly.</summary>
    static abstract T From(double value);

    /// <summary>√x for x ≥ 0.</summary>
    static abstract T Sqrt(T x);

    /// <summary>eˣ.</summary>
    static abstract T Exp(T x);

    /// <summary>The natural logarithm, for x &gt; 0.</summary>
    static abstract T Log(T x);

    /// <summary>tan x, for x in (0, π/2), in radians.</summary>
    static abstract T Tan(T x);

    /// <summary>sin x, for x in [0, π/2], in radians.</summary>
    static abstract T Sin(T x);

    /// <summary>|x|.</summary>
    static abstract T Abs(T x);

    /// <summary>The smaller of two numbers.</summary>
    static abstract T Min(T x, T y);

    /// <summary>The larger of two numbers.</summary>
    static abstract T Max(T x, T y);

    /// <summary>Φ(x), the probability that a standard normal variable is at most x.</summary>
    static abstract T NormalLower(T x);

    /// <summary>P(χ²_k ≤ x) for k ≥ 1 degrees of freedom; 0 for x ≤ 0.</summary>
    static abstract T ChiSquaredLower(int k, T x);

    /// <summary>P(χ′²_k(λ) ≤ x) for k ≥ 1 degrees of freedom and noncentrality λ ≥ 0; 0 for x ≤ 0.</summary>
    static abstract T NoncentralChiSquaredLower(int k, T lambda, T x);

    /// <summary>
    /// P(‖y‖ ≤ (t + z) tan θ) for a standard normal point (y, z) of dimension d ≥ 2, z being its last coordinate: the
    /// probability, under unit noise, of the solid cone of half-angle θ from a point on its axis at depth t inside the
    /// apex (t &lt; 0 lies outside, beyond the apex).
    /// </summary>
    static abstract T ConeLower(int d, T theta, T depth);

    /// <summary>
    /// P(‖y‖ ≤ (t + z) tan θ and t + z ≥ cut) for the same point (y, z): the probability of the cone without its tip,
    /// which is cut off at a depth ≥ 0 below the apex.
    /// </summary>
    static abstract T CutConeLower(int d, T theta, T depth, T cut);
}
