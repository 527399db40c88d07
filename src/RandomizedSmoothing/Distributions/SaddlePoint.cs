namespace RandomizedSmoothing.Distributions;

/// <summary>
/// The saddle point of e^φ(w), φ(w) = −ν ln w + a (1/w − 1) + y (w − 1), whose contour integrals are the tails and the
/// density of the noncentral χ² distribution with 2ν degrees of freedom and noncentrality 2a, at 2y.
/// </summary>
/// <param name="Order">ν &gt; −1.</param>
/// <param name="Curvature">√(ν² + 4ay), the second derivative of φ in ln w at the saddle point.</param>
/// <param name="Position">u = ln w at the saddle point; its sign is that of the mean ν + a less y.</param>
/// <param name="LogHeight">φ at the saddle point, at most 0.</param>
/// <param name="Gap">1 − e^(−|u|), to full relative accuracy.</param>
internal readonly record struct SaddlePoint(double Order, double Curvature, double Position, double LogHeight, double Gap)
{
    /// <summary>Whether the argument lies below the mean, so that the lower tail is the far one.</summary>
    internal bool IsLower => Position >= 0;

    /// <summary>√(ν² + 4ay) without overflow.</summary>
    internal static double CurvatureOf(double order, double a, double y)
    {
        var twiceRoot = 2 * Math.Sqrt(a) * Math.Sqrt(y);
        return twiceRoot + order > 1e150 ? double.Hypot(order, twiceRoot) : Math.Sqrt((order * order) + (twiceRoot * twiceRoot));
    }

    /// <summary>The saddle point for order ν, half the noncentrality a and half the argument y &gt; 0.</summary>
    internal static SaddlePoint Of(double order, double a, double y, double curvature)
    {
        var excess = Excess(order, a, y);
        var position = PositionOf(order, y, curvature, excess);
        var distance = Math.Abs(position);
        if (distance > 1)
        {
            var growth = position < 700 ? y * (Math.Exp(position) - 1) : (order + curvature) / 2;
            return new(order, curvature, position, (-order * position) + (a * (Math.Exp(-position) - 1)) + growth, 1 - Math.Exp(-distance));
        }

        // A linear term and a (e^(−u) − 1 + u) + y (e^u − 1 − u), each to full relative accuracy: the deviances of Loader
        // (2000). The textbook form, a difference of logarithms, has no digits left near the mean.
        var even = Elementary.CoshMinusOne(position);
        var odd = Elementary.SinhMinusIdentity(position);
        var logHeight = (excess * position) + ((a + y) * even) + ((y - a) * odd);
        return new(order, curvature, position, logHeight, distance + Math.Abs(odd) - even);
    }

    // y − ν − a, rounded once: Knuth's two-sum keeps what each subtraction drops.
    private static double Excess(double order, double a, double y)
    {
        var difference = y - order;
        var virtualY = difference + order;
        var virtualOrder = virtualY - difference;
        var rest = y - virtualY + (virtualOrder - order);
        var sum = difference - a;
        var virtualDifference = sum + a;
        var virtualA = virtualDifference - sum;
        return sum + (difference - virtualDifference + (virtualA - a) + rest);
    }

    // The positive root w of y w² − ν w − a = 0. Near w = 1 it is w − 1 that carries the digits.
    private static double PositionOf(double order, double y, double curvature, double excess)
    {
        var slope = (2 * y) - order;
        var offset = -2 * excess / (slope + curvature);
        return slope > 0 && offset is > -0.5 and < 1
            ? Elementary.LogOnePlus(offset)
            : Math.Log((order + curvature) / 2) - Math.Log(y);
    }
}
