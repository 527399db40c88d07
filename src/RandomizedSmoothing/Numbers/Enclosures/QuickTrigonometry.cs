namespace RandomizedSmoothing.Numbers.Enclosures;

/// <summary>sin x, cos x and tan x of a double to 2^-61 of themselves, in some nanoseconds, from IEEE 754's operations alone.</summary>
/// <remarks>
/// <para>x is reduced to |r| &lt; 0.786 as in <see cref="Trigonometry"/>, and r = j/64 + s + l, |s| ≤ 2^-7, where j/64 + s is r rounded: both
/// differences are exact. With S and C the sine and cosine of j/64 as double-doubles, sin r = S + C s + (S (cos(s + l) − 1) + C (sin(s + l) − s) + …), and
/// the cosine likewise.</para>
/// <para>sin(s + l) − s = l + s³ (−1/6 + …) leaves out s⁹/9! and l s²/2, less than 2^-68 |s| together; cos(s + l) − 1 = s² (−1/2 + …) − s l leaves out
/// less than s¹⁰/10! + l², below 2^-90; their roundings make less than 2^-67 |s| and 2^-66.5 S. S + C s exceeds S/2 and |s|/2, so that all of it is
/// below 2^-63 of the sine, and of the cosine, which exceeds 0.7.</para>
/// </remarks>
internal static class QuickTrigonometry
{
    private const double Eighth = 0.7853981633974483; // below π/4
    private const double RelativeError = 1.0842021724855044e-19; // 2^-63
    private const double QuotientError = 4.336808689942018e-19; // 2^-61
    private const int Last = 51;

    private static readonly (MidRad Sin, MidRad Cos)[] Table = [.. Enumerable.Range(0, Last + 1).Select(j => Trigonometry.Of(j / 64.0))];

    private static readonly DoubleDouble[] Sines = [.. Table.Select(entry => entry.Sin.Mid)];

    private static readonly DoubleDouble[] Cosines = [.. Table.Select(entry => entry.Cos.Mid)];

    /// <summary>sin x, for 2^-28 ≤ |x| ≤ <see cref="Trigonometry.Largest"/>.</summary>
    public static Approximation Sin(double x)
    {
        var (r, quarters) = Reduce(x);
        var (sin, cos) = OfReduced(r);
        var value = (quarters & 1) == 0 ? sin : cos;
        return (quarters & 2) == 0 ? value : -value;
    }

    /// <summary>tan x, for 2^-28 ≤ |x| ≤ <see cref="Trigonometry.Largest"/>.</summary>
    public static Approximation Tan(double x)
    {
        var (r, quarters) = Reduce(x);
        var (sin, cos) = OfReduced(r);
        return (quarters & 1) == 0 ? Approximation.Quotient(sin, cos, QuotientError) : -Approximation.Quotient(cos, sin, QuotientError);
    }

    private static (DoubleDouble R, int Quarters) Reduce(double x)
    {
        if (Math.Abs(x) <= Eighth)
        {
            return (x, 0);
        }

        var quarters = Trigonometry.Quarters(x);
        return (Trigonometry.Reduce(x, quarters), (int)quarters);
    }

    private static (Approximation Sin, Approximation Cos) OfReduced(DoubleDouble r)
    {
        var isNegative = r.High < 0;
        var (high, l) = isNegative ? (-r.High, -r.Low) : (r.High, r.Low);
        var j = Math.Round(high * 64);
        var s = high - (j / 64);
        var square = s * s;
        var sinRest = l + (s * square * ((-1.0 / 6) + (square * ((1.0 / 120) - (square * (1.0 / 5040))))));
        var cosRest = (square * (-0.5 + (square * ((1.0 / 24) + (square * ((-1.0 / 720) + (square * (1.0 / 40320)))))))) - (s * l);

        var (sin, cos) = (Sines[(int)j], Cosines[(int)j]);
        var across = DoubleDouble.Product(cos.High, s);
        var along = DoubleDouble.Product(-sin.High, s);
        var first = Sum(sin.High, across.High, across.Low + (sin.Low + (cos.Low * s) + ((cos.High * sinRest) + (sin.High * cosRest))));
        var second = Sum(cos.High, along.High, along.Low + (cos.Low - (sin.Low * s) + ((cos.High * cosRest) - (sin.High * sinRest))));
        return (isNegative ? -first : first, second);
    }

    // a is 0 or exceeds b in size, and both together exceed the rest.
    private static Approximation Sum(double a, double b, double rest)
    {
        var sum = a + b;
        var below = rest + (b - (sum - a));
        var high = sum + below;
        return new(high, below - (high - sum), Math.Abs(high) * RelativeError);
    }
}
