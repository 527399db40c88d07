using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Numbers;

/// <summary>A double that takes part in the expressions written over <see cref="IReal{T}"/>: the kind of number to search with.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Real(double Value) : IReal<Real>
{
    // A search that moves one parameter asks again for the cone of the others, which takes microseconds.
    private static readonly Remembered<(int Dimension, double HalfAngle, double Depth), double> Cones =
        new(cone => UnitCone.Probability(cone.Dimension, cone.HalfAngle, cone.Depth).Value, places: 1 << 12);

    /// <inheritdoc/>
    public static Real One => new(1);

    /// <inheritdoc/>
    public static implicit operator Real(int value) => new(value);

    /// <summary>Refused by the compiler, as <see cref="IReal{T}"/> says.</summary>
    [Obsolete(Conversion.OfFractions, error: true)]
    public static explicit operator Real(double value) => From(value);

    /// <inheritdoc/>
    public static Real From(double value) => new(value);

    /// <inheritdoc/>
    public static Real operator +(Real left, Real right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static Real operator -(Real left, Real right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Real operator *(Real left, Real right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    public static Real operator /(Real left, Real right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static Real operator -(Real value) => new(-value.Value);

    /// <inheritdoc/>
    public static Real Sqrt(Real x) => new(Math.Sqrt(x.Value));

    /// <inheritdoc/>
    public static Real Exp(Real x) => new(Math.Exp(x.Value));

    /// <inheritdoc/>
    public static Real Log(Real x) => new(Math.Log(x.Value));

    /// <inheritdoc/>
    public static Real Tan(Real x) => new(Math.Tan(x.Value));

    /// <inheritdoc/>
    public static Real Sin(Real x) => new(Math.Sin(x.Value));

    /// <inheritdoc/>
    public static Real Abs(Real x) => new(Math.Abs(x.Value));

    /// <inheritdoc/>
    public static Real Min(Real x, Real y) => new(Math.Min(x.Value, y.Value));

    /// <inheritdoc/>
    public static Real Max(Real x, Real y) => new(Math.Max(x.Value, y.Value));

    /// <inheritdoc/>
    public static Real NormalLower(Real x) => new(StandardNormal.Lower(x.Value));

    /// <inheritdoc/>
    public static Real ChiSquaredLower(int k, Real x) =>
        new(new ChiSquared(k).Lower(x.Value));

    /// <inheritdoc/>
    public static Real NoncentralChiSquaredLower(int k, Real lambda, Real x) =>
        new(new NoncentralChiSquared(k, lambda.Value).Lower(x.Value));

    /// <inheritdoc/>
    public static Real ConeLower(int d, Real theta, Real depth) =>
        new(Cones.Of((d, theta.Value, depth.Value)));

    /// <inheritdoc/>
    public static Real CutConeLower(int d, Real theta, Real depth, Real cut) =>
        new(Math.Exp(UnitCone.LogCutOnAxis(d, theta.Value, UnitCone.Bounded(depth.Value), UnitCone.Bounded(cut.Value))));
}
