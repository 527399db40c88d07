using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>
/// A number of another make than those that claims are searched and enclosed with: one series of positive terms for χ², from which the normal
/// distribution follows, and Simpson's rule for whatever is an integral of it. About ten digits are right; what is not reached is NaN.
/// </summary>
internal readonly record struct TextbookNumber(double Value) : IReal<TextbookNumber>
{
    // Beyond it the normal distribution has less than 1e-18.
    private const double Far = 9;

    // Beyond these an integrand is narrower than the first panels.
    private const double LargestRadius = 200;
    private const double LargestTangent = 100;

    public static TextbookNumber One => new(1);

    public static implicit operator TextbookNumber(int value) => new(value);

    [Obsolete("1.5 would be cut to 1", error: true)]
    public static explicit operator TextbookNumber(double value) => From(value);

    public static TextbookNumber From(double value) => new(value);

    public static TextbookNumber operator +(TextbookNumber left, TextbookNumber right) => new(left.Value + right.Value);

    public static TextbookNumber operator -(TextbookNumber left, TextbookNumber right) => new(left.Value - right.Value);

    public static TextbookNumber operator *(TextbookNumber left, TextbookNumber right) => new(left.Value * right.Value);

    public static TextbookNumber operator /(TextbookNumber left, TextbookNumber right) => new(left.Value / right.Value);

    public static TextbookNumber operator -(TextbookNumber value) => new(-value.Value);

    public static TextbookNumber Sqrt(TextbookNumber x) => new(Math.Sqrt(x.Value));

    public static TextbookNumber Exp(TextbookNumber x) => new(Math.Exp(x.Value));

    public static TextbookNumber Log(TextbookNumber x) => new(Math.Log(x.Value));

    public static TextbookNumber Tan(TextbookNumber x) => new(Math.Tan(x.Value));

    public static TextbookNumber Sin(TextbookNumber x) => new(Math.Sin(x.Value));

    public static TextbookNumber Abs(TextbookNumber x) => new(Math.Abs(x.Value));

    public static TextbookNumber Min(TextbookNumber x, TextbookNumber y) => new(Math.Min(x.Value, y.Value));

    public static TextbookNumber Max(TextbookNumber x, TextbookNumber y) => new(Math.Max(x.Value, y.Value));

    public static TextbookNumber NormalLower(TextbookNumber x) => new((1 + (Math.Sign(x.Value) * Central(1, x.Value * x.Value))) / 2);

    public static TextbookNumber ChiSquaredLower(int k, TextbookNumber x) => new(Central(k, x.Value));

    // A ball of radius √x, seen from √λ: slices across the line to its centre, at √x sin a. Of one dimension a slice is a point.
    public static TextbookNumber NoncentralChiSquaredLower(int k, TextbookNumber lambda, TextbookNumber x)
    {
        var (radius, distance) = (Math.Sqrt(Math.Max(x.Value, 0)), Math.Sqrt(lambda.Value));
        return new(Simpson(
            angle =>
            {
                var (sin, cos) = Math.SinCos(angle);
                return Density(distance - (radius * sin)) * radius * cos * (k == 1 ? 1 : Central(k - 1, radius * radius * cos * cos));
            },
            -Math.PI / 2,
            Math.PI / 2,
            radius <= LargestRadius));
    }

    public static TextbookNumber ConeLower(int d, TextbookNumber theta, TextbookNumber depth) => CutConeLower(d, theta, depth, 0);

    // Slices across the axis, z beyond the point.
    public static TextbookNumber CutConeLower(int d, TextbookNumber theta, TextbookNumber depth, TextbookNumber cut)
    {
        var tangent = Math.Tan(theta.Value);
        var from = Math.Max(cut.Value - depth.Value, -Far);
        return new(from >= Far ? 0 : Simpson(z => Density(z) * Central(d - 1, Math.Pow((depth.Value + z) * tangent, 2)), from, Far, tangent <= LargestTangent));
    }

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    // (x/2)^(k/2) e^(−x/2) / Γ(k/2 + 1) · (1 + x/(k + 2) + x²/((k + 2)(k + 4)) + …), each term by its logarithm.
    private static double Central(int k, double x)
    {
        if (!(x > 0))
        {
            return double.IsNaN(x) ? x : 0;
        }

        // So far out (Laurent and Massart 2000) there is less than e^(−50) left.
        if (x > k + (2 * Math.Sqrt(50 * k)) + 100)
        {
            return 1;
        }

        // Γ(k/2 + 1) from k/2, k/2 − 1, … down to 1, or to ½ and Γ(½) = √π.
        var term = (k * Math.Log(x / 2) / 2) - (x / 2) - (k % 2 == 0 ? 0 : Math.Log(Math.PI) / 2);
        for (var j = k; j > 0; j -= 2)
        {
            term -= Math.Log(j / 2.0);
        }

        var sum = 0.0;
        for (var j = k + 2; ; j += 2)
        {
            var next = sum + Math.Exp(term);
            if (next == sum && j > x)
            {
                return sum;
            }

            (sum, term) = (next, term + Math.Log(x / j));
        }
    }

    // Twice as many panels until ten digits stay.
    private static double Simpson(Func<double, double> of, double from, double to, bool isWideEnough)
    {
        const int first = 512;
        const int most = 16384;
        var last = double.NaN;
        for (var panels = first; isWideEnough && panels <= most; panels *= 2)
        {
            var step = (to - from) / panels;
            var sum = Enumerable.Range(0, panels + 1).Sum(i => of(from + (i * step)) * (i == 0 || i == panels ? 1 : i % 2 == 0 ? 2 : 4)) * step / 3;
            if (Math.Abs(sum - last) < 1e-10)
            {
                return sum;
            }

            last = sum;
        }

        return double.NaN;
    }
}
