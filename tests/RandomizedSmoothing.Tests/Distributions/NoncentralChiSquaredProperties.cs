using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Tests.Distributions;

/// <summary>What holds of the distribution at any parameters: fuzzed, log-uniformly, with a fixed seed.</summary>
public sealed class NoncentralChiSquaredProperties
{
    // Twice the largest error that the reference tables show.
    private const double Rounding = 8e-13;

    // A test function of the whole double range must survive anything; the others keep to the guaranteed range.
    private static readonly Gen<Point> Anywhere = Points(LogUniform(-300, 300), LogUniform(-300, 300), LogUniform(-300, 300));

    private static readonly Gen<Point> Guaranteed =
        from k in LogUniform(-1, 6)
        from noncentrality in LogUniform(-3, 6)
        from score in Uniform(-40, 40)
        let deviation = Math.Sqrt((2 * k) + (4 * noncentrality)) / (k + noncentrality)
        select new Point(k, noncentrality, (k + noncentrality) * Math.Exp(score * Math.Min(deviation, 0.5)));

    [Test]
    public void Nothing_is_ever_not_a_number() => ForAll(Anywhere, point =>
    {
        var (lower, upper) = point.Distribution.Tails(point.X);
        return lower is >= 0 and <= 1 && upper is >= 0 and <= 1 && Math.Abs(lower + upper - 1) < 1e-15
            && point.Distribution.Density(point.X) >= 0 && point.Distribution.UpperDerivativeInNoncentrality(point.X) >= 0
            && point.Distribution.LogLower(point.X) <= 0 && point.Distribution.LogUpper(point.X) <= 0
            && !double.IsNaN(point.Distribution.LogDensity(point.X));
    });

    [Test]
    public void A_quantile_is_a_number_at_least_0_wherever_it_is_asked_for() => ForAll(
        from point in Anywhere
        from p in LogUniform(-323, 0)
        select (point.Distribution, P: p),
        drawn => drawn.Distribution.LowerQuantile(drawn.P) >= 0 && drawn.Distribution.UpperQuantile(drawn.P) >= 0);

    [Test]
    public void The_tails_add_up_to_1_and_are_those_of_the_single_functions() => ForAll(Guaranteed, point =>
    {
        var tails = point.Distribution.Tails(point.X);
        return Math.Abs(tails.Value + tails.Complement - 1) < 1e-15
            && tails == new Probability(point.Distribution.Lower(point.X), point.Distribution.Upper(point.X))
            && Close(Math.Exp(point.Distribution.LogLower(point.X)), tails.Value)
            && Close(Math.Exp(point.Distribution.LogUpper(point.X)), tails.Complement);
    });

    [Test]
    public void Two_more_degrees_of_freedom_take_twice_their_density_from_the_lower_tail_and_give_it_to_the_upper_one() => ForAll(Guaranteed, point =>
    {
        var next = new NoncentralChiSquared(point.K + 2, point.Noncentrality);
        var twice = 2 * next.Density(point.X);
        return Close(next.Lower(point.X) + twice, point.Distribution.Lower(point.X))
            && Close(point.Distribution.Upper(point.X) + twice, next.Upper(point.X))
            && Close(twice / 2, point.Distribution.UpperDerivativeInNoncentrality(point.X));
    });

    [Test]
    public void The_lower_tail_grows_in_x_and_falls_in_both_parameters() => ForAll(Guaranteed, point =>
    {
        const double More = 1.001;
        var log = point.Distribution.LogLower(point.X);
        var complement = point.Distribution.LogUpper(point.X);
        var further = point.Distribution.Tails(point.X * More);
        NoncentralChiSquared[] heavier = [new(point.K * More, point.Noncentrality), new(point.K, point.Noncentrality * More)];
        return AtMost(log, point.Distribution.LogLower(point.X * More)) && AtMost(point.Distribution.LogUpper(point.X * More), complement)
            && further.Value + further.Complement > 0
            && heavier.All(other => AtMost(other.LogLower(point.X), log) && AtMost(complement, other.LogUpper(point.X)));
    });

    [Test]
    public void Without_noncentrality_it_is_the_central_distribution() => ForAll(Guaranteed, point =>
    {
        var central = new ChiSquared(point.K);
        var x = point.X * point.K / (point.K + point.Noncentrality);
        var nearly = new NoncentralChiSquared(point.K, 1e-18 * Math.Min(1, point.K));
        return Close(nearly.Lower(x), central.Lower(x)) && Close(nearly.Upper(x), central.Upper(x)) && Close(nearly.Density(x), central.Density(x));
    });

    [Test]
    public void A_quantile_leads_back_to_its_probability_from_either_tail() => ForAll(
        from point in Guaranteed
        from p in LogUniform(-299, 0)
        select (Point: point, P: p),
        drawn =>
        {
            var distribution = drawn.Point.Distribution;
            var (low, high) = (distribution.LowerQuantile(drawn.P), distribution.UpperQuantile(drawn.P));

            // Half a unit in the last place of x is worth this much of the tail.
            var lowSlack = low * distribution.Density(low) / drawn.P * 4e-16;
            var highSlack = high * distribution.Density(high) / drawn.P * 4e-16;
            return (low < 1e-290 || Math.Abs((distribution.Lower(low) / drawn.P) - 1) < Rounding + lowSlack)
                && (high < 1e-290 || Math.Abs((distribution.Upper(high) / drawn.P) - 1) < Rounding + highSlack);
        });

    private static bool Close(double actual, double expected) =>
        Math.Abs(actual - expected) <= (Rounding * Math.Abs(expected)) + 1e-300;

    // Of logarithms: each is right to a relative error of its own, or of its argument.
    private static bool AtMost(double smaller, double larger) =>
        smaller <= larger + (Rounding * Math.Min(1, Math.Abs(larger))) + (4e-16 * Math.Abs(larger));

    private static void ForAll<T>(Gen<T> generator, Func<T, bool> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261123, 1));

    private static Gen<Point> Points(Gen<double> k, Gen<double> noncentrality, Gen<double> x) =>
        from degreesOfFreedom in k
        from shift in noncentrality
        from argument in x
        select new Point(degreesOfFreedom, shift, argument);

    private static Gen<double> Uniform(double from, double to) =>
        Gen.Choose(0, int.MaxValue).Select(n => from + ((to - from) * n / int.MaxValue));

    private static Gen<double> LogUniform(double from, double to) => Uniform(from, to).Select(exponent => Math.Pow(10, exponent));

    public sealed record Point(double K, double Noncentrality, double X)
    {
        public NoncentralChiSquared Distribution => new(K, Noncentrality);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"k = {K:R}, λ = {Noncentrality:R}, x = {X:R}");
    }
}
