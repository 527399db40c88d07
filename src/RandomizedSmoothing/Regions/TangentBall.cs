using System.Collections.Immutable;
using System.Numerics;

namespace RandomizedSmoothing.Regions;

/// <summary>The smallest ball around a few balls, found among those that are tangent to a subset and centred in its hull.</summary>
internal static class TangentBall
{
    private const double Rounding = 1e-12;

    /// <summary>The smallest ball around a set of which a subset of affinely independent centres holds it; null where rounding leaves none.</summary>
    public static EnclosingBall? Smallest(IReadOnlyList<(ImmutableArray<double> Center, double Radius)> balls)
    {
        EnclosingBall? best = null;
        for (var subset = 1; subset < 1 << balls.Count; subset++)
        {
            if (BitOperations.PopCount((uint)subset) <= balls[0].Center.Length + 1
                && Around([.. balls.Where((_, i) => ((subset >> i) & 1) != 0)]) is { } ball
                && (best is null || ball.Radius < best.Radius)
                && balls.All(other => Geometry.Distance(ball.Center.AsSpan(), other.Center.AsSpan()) + other.Radius <= ball.Radius * (1 + Rounding)))
            {
                best = ball;
            }
        }

        return best;
    }

    // With the first centre as origin, ‖x‖ = R − r₀ and ‖x − q‖ = R − r for the others' centres q: each difference of squares is
    // linear, 2q·x = ‖q‖² + r₀² − r² + 2R(r − r₀), and x = Σλq turns the first equation into a quadratic for R.
    private static EnclosingBall? Around((ImmutableArray<double> Center, double Radius)[] balls)
    {
        var (origin, r0) = balls[0];
        var q = balls.Skip(1).Select(ball => ball.Center.Zip(origin, (a, b) => a - b).ToArray()).ToArray();
        var fixedPart = q.Select((vector, i) => (Dot(vector, vector) + (r0 * r0) - (balls[i + 1].Radius * balls[i + 1].Radius)) / 2).ToArray();
        var growing = balls.Skip(1).Select(ball => ball.Radius - r0).ToArray();
        var gram = q.Select(a => q.Select(b => Dot(a, b)).ToArray()).ToArray();
        if (Solve(gram, fixedPart) is not { } u || Solve(gram, growing) is not { } v)
        {
            return null;
        }

        var (a, b) = (Combine(u), Combine(v));
        foreach (var radius in Radii(Dot(b, b) - 1, Dot(a, b) + r0, Dot(a, a) - (r0 * r0)))
        {
            var weights = u.Zip(v, (x, y) => x + (radius * y)).ToArray();
            double[] all = [1 - weights.Sum(), .. weights];
            if (radius >= balls.Max(ball => ball.Radius) && Array.TrueForAll(all, weight => weight > 0))
            {
                ImmutableArray<double> center = [.. origin.Select((c, i) => c + a[i] + (radius * b[i]))];
                return new(center, radius, [.. balls.Select((ball, i) => new Contact(ball.Center, ball.Radius, all[i]))]);
            }
        }

        return null;

        double[] Combine(double[] weights) => [.. origin.Select((_, i) => q.Select((vector, j) => weights[j] * vector[i]).Sum())];
    }

    // The roots of αR² + 2βR + γ = 0, the smaller first.
    private static IEnumerable<double> Radii(double alpha, double beta, double gamma)
    {
        var root = Math.Sqrt(Math.Max(0, (beta * beta) - (alpha * gamma)));
        var stable = -(beta + (beta < 0 ? -root : root));
        double[] radii = [stable / alpha, stable == 0 ? 0 : gamma / stable];
        return radii.Where(double.IsFinite).Order();
    }

    private static double Dot(IEnumerable<double> a, IEnumerable<double> b) => a.Zip(b, (x, y) => x * y).Sum();

    // Gauss with pivots on the diagonal, for a positive definite matrix; null where it is singular to rounding.
    private static double[]? Solve(double[][] matrix, double[] right)
    {
        var n = right.Length;
        var rows = matrix.Select((row, i) => (double[])[.. row, right[i]]).ToArray();
        for (var i = 0; i < n; i++)
        {
            if (rows[i][i] <= Rounding * matrix[i][i])
            {
                return null;
            }

            for (var j = i + 1; j < n; j++)
            {
                var factor = rows[j][i] / rows[i][i];
                for (var k = i; k <= n; k++)
                {
                    rows[j][k] -= factor * rows[i][k];
                }
            }
        }

        var solution = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = rows[i][n];
            for (var k = i + 1; k < n; k++)
            {
                sum -= rows[i][k] * solution[k];
            }

            solution[i] = sum / rows[i][i];
        }

        return solution;
    }
}
