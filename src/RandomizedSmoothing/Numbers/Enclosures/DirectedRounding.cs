using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>
/// The four operations and the square root of IEEE 754, rounded towards −∞ or +∞ without touching the processor's
/// rounding mode.
/// </summary>
/// <remarks>
/// The operation is done to nearest, and its rounding error's sign, which is exact (Knuth's TwoSum; the residual of a
/// fused multiply-add, Boldo and Daumas 2003), says whether to step to the neighbour. Where that residual could
/// itself be lost, close to overflow or underflow, the result steps outward in any case: still a bound, one ulp wider.
/// An infinite operand stands for a bound that no real number reaches; so 0 · ∞ is 0 and a / ∞ is 0.
/// </remarks>
internal static class DirectedRounding
{
    private const double SmallestNormal = 2.2250738585072014e-308;

    // 2^1021 and 2^-960: between them sums, products and their residuals are exact.
    private const double Large = 2.247116418577895e307;
    private const double Small = 1.0261342003245941e-289;

    public static double AddDown(double a, double b)
    {
        var sum = a + b;
        return Math.Abs(sum) < Large && Math.Abs(a) < Large
            ? SumError(a, b, sum) < 0 ? Math.BitDecrement(sum) : sum
            : Down(sum, double.IsFinite(a) && double.IsFinite(b));
    }

    public static double AddUp(double a, double b) => -AddDown(-a, -b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyDown(double a, double b)
    {
        var product = a * b;
        var size = Math.Abs(product);
        return size is > Small and < Large
            ? Math.FusedMultiplyAdd(a, b, -product) < 0 ? Math.BitDecrement(product) : product
            : MultiplyDownAtTheEdges(a, b, product);
    }

    public static double MultiplyUp(double a, double b) => -MultiplyDown(-a, b);

    public static double DivideDown(double a, double b)
    {
        var quotient = a / b;
        if (Math.Abs(quotient) is > Small and < Large && Math.Abs(a) > Small && Math.Abs(b) < Large)
        {
            // a − q·b has the sign of (a/b − q)·b.
            var residual = Math.FusedMultiplyAdd(-quotient, b, a);
            return residual != 0 && residual < 0 == b > 0 ? Math.BitDecrement(quotient) : quotient;
        }

        return a == 0 || double.IsInfinity(b) ? 0
            : quotient == 0 ? a > 0 == b > 0 ? 0 : -double.Epsilon
            : Down(quotient, double.IsFinite(a));
    }

    public static double DivideUp(double a, double b) => -DivideDown(-a, b);

    public static double SqrtDown(double a)
    {
        var root = Math.Sqrt(a);
        return a is > Small and < double.PositiveInfinity
            ? Math.FusedMultiplyAdd(-root, root, a) < 0 ? Math.BitDecrement(root) : root
            : root == 0 || double.IsInfinity(root) ? root : Math.BitDecrement(root);
    }

    public static double SqrtUp(double a)
    {
        var root = Math.Sqrt(a);
        return a is > Small and < double.PositiveInfinity
            ? Math.FusedMultiplyAdd(-root, root, a) > 0 ? Math.BitIncrement(root) : root
            : root == 0 || double.IsInfinity(root) ? root : Math.BitIncrement(root);
    }

    /// <summary>A lower bound of fraction · 2^exponent, for any exponent.</summary>
    public static double ScaleDown(double fraction, int exponent)
    {
        var scaled = Math.ScaleB(fraction, exponent);
        return Math.Abs(scaled) is > SmallestNormal and < Large || fraction == 0 ? scaled
            : scaled == 0 ? fraction > 0 ? 0 : -double.Epsilon
            : Down(scaled, double.IsFinite(fraction));
    }

    /// <summary>An upper bound of fraction · 2^exponent, for any exponent.</summary>
    public static double ScaleUp(double fraction, int exponent) => -ScaleDown(-fraction, exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumError(double a, double b, double sum)
    {
        var bPart = sum - a;
        return (a - (sum - bPart)) + (b - bPart);
    }

    private static double MultiplyDownAtTheEdges(double a, double b, double product) =>
        a == 0 || b == 0 ? 0
        : product == 0 ? a > 0 == b > 0 ? 0 : -double.Epsilon
        : Down(product, double.IsFinite(a) && double.IsFinite(b));

    // An overflow of finite operands is not infinite; an infinite bound stays as it is.
    private static double Down(double nearest, bool finiteOperands) =>
        finiteOperands || double.IsFinite(nearest) ? Math.BitDecrement(nearest) : nearest;
}
