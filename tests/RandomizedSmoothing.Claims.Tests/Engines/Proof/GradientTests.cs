using System.Reflection;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>Derivatives in intervals, held against the differences of the functions' own values: the mean value theorem.</summary>
[TestFixture]
public sealed class GradientTests
{
    private const int Draws = 100;

    private static IEnumerable<string> Functions => typeof(IReal<>).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => !method.IsSpecialName && method.Name != nameof(Real.From))
        .Select(method => method.Name);

    [TestCaseSource(nameof(Functions))]
    public void Differences_lie_within_the_slope(string name)
    {
        var (real, gradient) = (typeof(Real).GetMethod(name)!, typeof(Gradient).GetMethod(name)!);
        var wholes = real.GetParameters().Select(parameter => parameter.ParameterType == typeof(int)).ToArray();
        var random = new Random(2021);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (numbers, ranges) = (wholes.Select(_ => random.Next(1, 9)).ToArray(), wholes.Select(_ => Range(0.05 + random.NextDouble(), 0.4 * random.NextDouble())).ToArray());
            if (name is nameof(Real.ConeLower) or nameof(Real.CutConeLower))
            {
                numbers = [.. numbers.Select(d => Math.Max(d, 2))];
            }

            var shown = (Gradient)gradient.Invoke(null, [.. wholes.Select((isWhole, i) => isWhole ? (object)numbers[i] : Gradient.Of(i, ranges[i], wholes.Length))])!;
            for (var i = 0; i < wholes.Length; i++)
            {
                if (!wholes[i])
                {
                    double[] from = [.. ranges.Select(range => Within(range, random))];
                    double[] to = [.. from];
                    to[i] = ranges[i].Upper;
                    var (difference, step) = (At(to) - At(from), to[i] - from[i]);
                    Assert.That(difference, Is.InRange((shown.Slope(i).Lower * step) - 1e-12, (shown.Slope(i).Upper * step) + 1e-12), $"{name}, argument {i} from {from[i]} by {step}");
                }
            }

            double At(double[] values) => ((Real)real.Invoke(null, [.. wholes.Select((isWhole, i) => isWhole ? (object)numbers[i] : new Real(values[i]))])!).Value;
        }
    }

    // Values of mpmath: diff of each function, 30 digits.
    [TestCase("Sqrt", 0, 0.7, 0.597614304667196811)]
    [TestCase("Exp", 0, 0.7, 2.01375270747047652)]
    [TestCase("Log", 0, 0.7, 1.42857142857142857)]
    [TestCase("Tan", 0, 0.7, 1.70944971581714863)]
    [TestCase("Sin", 0, 0.7, 0.764842187284488426)]
    [TestCase("NormalLower", 0, 0.7, 0.312253933366761281)]
    [TestCase("ChiSquaredLower", 1, 0.7, 0.336014467726770333)]
    [TestCase("ChiSquaredLower", 2, 0.7, 0.352344044859356717)]
    [TestCase("ChiSquaredLower", 3, 0.7, 0.235210127408739218)]
    [TestCase("ChiSquaredLower", 8, 0.7, 0.00251779182055748612)]
    public void Slopes_at_a_point_are_the_derivative(string name, int k, double x, double derivative)
    {
        var function = typeof(Gradient).GetMethod(name)!;
        var at = Gradient.Of(0, new(x, x + 1e-9), 1);
        var slope = ((Gradient)function.Invoke(null, k == 0 ? [at] : [k, at])!).Slope(0);
        Assert.That((slope.Lower, slope.Upper), Is.EqualTo((derivative, derivative)).Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-7 && Math.Abs(a.Item2 - b.Item2) < 1e-7));
    }

    // cos 2 and cos 3 are negative; between 1 and 2 the tangent has a pole.
    [Test]
    public void Beyond_a_quarter_turn_a_sine_falls_and_a_tangent_does_not_only_rise() => Assert.Multiple(() =>
    {
        Assert.That(Gradient.Sin(Gradient.Of(0, new(2, 3), 1)).Slope(0).Contains(new Interval(-0.99, -0.42)), Is.True);
        Assert.That(Gradient.Sin(Gradient.Of(0, new(-3, -2), 1)).Slope(0).Lower, Is.LessThan(-0.98));
        Assert.That(Gradient.Sin(Gradient.Of(0, new(0, Math.PI / 2), 1)).Slope(0).Lower, Is.GreaterThanOrEqualTo(0));
        Assert.That(Gradient.Tan(Gradient.Of(0, new(1, 2), 1)).Slope(0), Is.EqualTo(Interval.Whole));
        Assert.That(Gradient.Tan(Gradient.Of(0, new(0.1, 1.5), 1)).Slope(0).Lower, Is.GreaterThanOrEqualTo(1));
    });

    [Test]
    public void Slopes_of_expressions_are_those_of_the_chain_rule()
    {
        var (x, y) = (Gradient.Of(0, new(1, 2), 2), Gradient.Of(1, new(3, 4), 2));
        var product = (x * x * y) - (y / x) + 7;
        Assert.That((product.Slope(0).Contains(2 * 1.5 * 3.5), product.Slope(1).Contains((1.5 * 1.5) - (1 / 1.5))), Is.EqualTo((true, true)));
        Assert.That((product.Slope(0).Lower > 0, (x - x).Slope(0), Gradient.One.Slope(1)), Is.EqualTo((true, (Interval)0, (Interval)0)));
        Assert.That((Gradient.Abs(x - 3).Slope(0), Gradient.Abs(x - (T(3) / 2)).Slope(0)), Is.EqualTo(((Interval)(-1), new Interval(-1, 1))));
        Assert.That((Gradient.Max(x, y).Slope(0), Gradient.Min(x, 2 * y).Slope(0), Gradient.Max(x, y / 2).Slope(1).Contains(new Interval(0, 0.5))), Is.EqualTo(((Interval)0, Interval.One, true)));
    }

    private static Gradient T(int value) => value;

    private static Interval Range(double low, double width) => new(low, low + width);

    private static double Within(Interval range, Random random) => range.Lower + (random.NextDouble() * (range.Upper - range.Lower));
}
