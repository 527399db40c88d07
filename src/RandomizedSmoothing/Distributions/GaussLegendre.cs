namespace RandomizedSmoothing.Distributions;

/// <summary>Gauss–Legendre nodes and weights on [−1, 1].</summary>
internal static class GaussLegendre
{
    /// <summary>Only the positive nodes: rules of even order are symmetric.</summary>
    public static readonly (double Node, double Weight)[] Order28 = Rule(28);

    public static readonly (double Node, double Weight)[] Order16 = Rule(16);

    /// <summary>log P(middle − half ≤ z ≤ middle + half) of a short interval, where a difference of tails would cancel.</summary>
    public static double LogNormalMass(double middle, double half)
    {
        var sum = 0.0;
        foreach (var (node, weight) in Order16)
        {
            var u = half * node;
            // φ(m ± u) / φ(m), the two signs together.
            sum += weight * 2 * Math.Exp(-u * u / 2) * Math.Cosh(middle * u);
        }

        return (-middle * middle / 2) + Math.Log(half * sum / Math.Sqrt(2 * Math.PI));
    }

    private static (double Node, double Weight)[] Rule(int order)
    {
        var rule = new (double, double)[order / 2];
        for (var i = 0; i < rule.Length; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (order + 0.5));
            var slope = 0.0;
            for (var step = 0; step < 8; step++)
            {
                var (previous, current) = (1.0, x);
                for (var n = 2; n <= order; n++)
                {
                    (previous, current) = (current, ((((2 * n) - 1) * x * current) - ((n - 1) * previous)) / n);
                }

                slope = order * ((x * current) - previous) / ((x * x) - 1);
                x -= current / slope;
            }

            rule[i] = (x, 2 / ((1 - (x * x)) * slope * slope));
        }

        return rule;
    }
}
