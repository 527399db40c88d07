namespace RandomizedSmoothing.Problems;

/// <summary>A sum Σ ±e^(a + bx) with few terms, and all its real zeros.</summary>
internal sealed class ExponentialSum
{
    private readonly (int Sign, double Log, double Rate)[] terms;

    /// <summary>Adds up terms; those of one rate become one, and those that cancel vanish.</summary>
    public ExponentialSum(params IEnumerable<(int Sign, double Log, double Rate)> terms) =>
        this.terms = [.. terms.GroupBy(term => term.Rate).Select(Collected).Where(term => term.Sign != 0).OrderBy(term => term.Rate)];

    /// <summary>
    /// The points at which the sum changes its sign, ascending. Divided by its slowest term the sum has a derivative with one term less
    /// (Rolle): between the zeros of that one it is monotone.
    /// </summary>
    public IReadOnlyList<double> SignChanges()
    {
        if (terms.Length < 2)
        {
            return [];
        }

        var rest = new ExponentialSum(terms.Skip(1).Select(term => (term.Sign, term.Log + Math.Log(term.Rate - terms[0].Rate), term.Rate)));
        double[] bends = [.. rest.SignChanges()];
        var zeros = new List<double>();
        var (left, atLeft) = (double.NegativeInfinity, terms[0].Sign);
        foreach (var bend in bends.Append(double.PositiveInfinity))
        {
            var atBend = double.IsInfinity(bend) ? terms[^1].Sign : SignAt(bend);
            if (atBend != 0 && atBend != atLeft)
            {
                zeros.Add(Bisect(left, bend, atLeft));
                atLeft = atBend;
            }

            left = bend;
        }

        return zeros;
    }

    /// <summary>The sign of the sum at a point.</summary>
    public int SignAt(double x)
    {
        var top = terms.Max(term => term.Log + (term.Rate * x));

        // So far out that exponents overflow, the fastest term decides.
        return double.IsFinite(top)
            ? Math.Sign(terms.Sum(term => term.Sign * Math.Exp(term.Log + (term.Rate * x) - top)))
            : (x > 0 ? terms[^1] : terms[0]).Sign;
    }

    private static (int Sign, double Log, double Rate) Collected(IGrouping<double, (int Sign, double Log, double Rate)> terms)
    {
        var top = terms.Max(term => term.Log);
        var sum = terms.Sum(term => term.Sign * Math.Exp(term.Log - top));
        return (Math.Sign(sum), top + Math.Log(Math.Abs(sum)), terms.Key);
    }

    private double Bisect(double low, double high, int atLow)
    {
        // Where one end is infinite, steps that double find a finite one.
        var scale = 1 / (terms[^1].Rate - terms[0].Rate);
        for (var step = scale; double.IsInfinity(high) && double.IsFinite(step); step *= 2)
        {
            var next = Math.Min(double.MaxValue, (double.IsInfinity(low) ? 0 : low) + step);
            (low, high) = SignAt(next) == atLow ? (next, high) : (low, next);
        }

        for (var step = scale; double.IsInfinity(low) && double.IsFinite(step); step *= 2)
        {
            var next = Math.Max(-double.MaxValue, high - step);
            (low, high) = SignAt(next) == atLow ? (next, high) : (low, next);
        }

        while (true)
        {
            // Ends that are still infinite have their zero beyond the doubles.
            var middle = low + ((high - low) / 2);
            if (!(middle > low && middle < high))
            {
                return middle;
            }

            (low, high) = SignAt(middle) == atLow ? (middle, high) : (low, middle);
        }
    }
}
