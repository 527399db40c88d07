using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Distributions;

/// <summary>Elementary functions near their zeros, where the obvious expression would lose its digits.</summary>
internal static class Elementary
{
    /// <summary>ln (1 + x) for x &gt; −1, to full relative accuracy.</summary>
    internal static double LogOnePlus(double x)
    {
        // Kahan's quotient: the rounding of 1 + x cancels.
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>eˣ − 1, to full relative accuracy.</summary>
    internal static double ExpMinusOne(double x) =>
        Math.Abs(x) <= 1 ? CoshMinusOne(x) + SinhMinusIdentity(x) + x : Math.Exp(x) - 1;

    /// <summary>cosh x − 1 for |x| ≤ 1, to full relative accuracy: x²/2! + x⁴/4! + ….</summary>
    internal static double CoshMinusOne(double x)
    {
        var z = x * x;
        var sum = 1.0 / 2432902008176640000;
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 6402373705728000);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 20922789888000);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 87178291200);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 479001600);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 3628800);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 40320);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 720);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 24);
        return z * Math.FusedMultiplyAdd(sum, z, 1.0 / 2);
    }

    /// <summary>sinh x − x for |x| ≤ 1, to full relative accuracy: x³/3! + x⁵/5! + ….</summary>
    internal static double SinhMinusIdentity(double x)
    {
        var z = x * x;
        var sum = 1.0 / 121645100408832000;
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 355687428096000);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 1307674368000);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 6227020800);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 39916800);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 362880);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 5040);
        sum = Math.FusedMultiplyAdd(sum, z, 1.0 / 120);
        return x * z * Math.FusedMultiplyAdd(sum, z, 1.0 / 6);
    }

    /// <summary>x − sin x for |x| ≤ π/2, to full relative accuracy: x³/3! − x⁵/5! + ….</summary>
    internal static Vector256<double> IdentityMinusSine(Vector256<double> x)
    {
        var z = -(x * x);
        var sum = Vector256.Create(1.0 / 51090942171709440000.0);
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 121645100408832000));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 355687428096000));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 1307674368000));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 6227020800));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 39916800));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 362880));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 5040));
        sum = Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 120));
        return -(x * z) * Vector256.FusedMultiplyAdd(sum, z, Vector256.Create(1.0 / 6));
    }
}
