using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Tests.Distributions;

public sealed class NoncentralChiSquaredTests() : TailTableTests("noncentral_chi_squared")
{
    private static readonly TailTable Table = TailTable.Read("noncentral_chi_squared");

    // What is left at 1e-300 is the rounding of an exponent near −690; where there is no such exponent there is no such error.
    [Test]
    public void Both_tails_are_right_to_more_digits_above_1e_minus_10() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("lower", row => row["lower"] > 1e-10, row => At(row).Lower(row["x"])), Is.LessThan(3e-14));
        Assert.That(Table.LargestError("upper", row => row["upper"] > 1e-10, row => At(row).Upper(row["x"])), Is.LessThan(3e-14));
    });

    [Test]
    public void The_derivative_in_the_noncentrality_is_right() => Assert.Multiple(() =>
    {
        Assert.That(Table.LargestError("derivativeInNoncentrality", row => At(row).UpperDerivativeInNoncentrality(row["x"])), Is.LessThan(Tolerance));
        Assert.That(Table.LargestError("derivativeInNoncentrality", row => -At(row).LowerDerivativeInNoncentrality(row["x"])), Is.LessThan(Tolerance));
    });

    [Test]
    public void One_degree_of_freedom_is_the_square_of_a_shifted_normal([Values(0.01, 1, 30, 800)] double noncentrality, [Values(0.1, 2, 100, 1500)] double x)
    {
        var (root, shift) = (Math.Sqrt(x), Math.Sqrt(noncentrality));
        Assert.That(
            new NoncentralChiSquared(1, noncentrality).Upper(x),
            Is.EqualTo(StandardNormal.Upper(root - shift) + StandardNormal.Upper(root + shift)).Within(1e-10).Percent);
    }

    [Test]
    public void Limits_are_reached_at_the_ends_of_the_range()
    {
        var distribution = new NoncentralChiSquared(3072, 100);
        Assert.Multiple(() =>
        {
            Assert.That(distribution.Tails(0), Is.EqualTo(new Probability(0, 1)));
            Assert.That(distribution.Tails(-1), Is.EqualTo(new Probability(0, 1)));
            Assert.That(distribution.Tails(double.PositiveInfinity), Is.EqualTo(new Probability(1, 0)));
            Assert.That(distribution.LogLower(0), Is.EqualTo(double.NegativeInfinity));
            Assert.That(distribution.LogUpper(double.PositiveInfinity), Is.EqualTo(double.NegativeInfinity));
            Assert.That(distribution.Density(double.PositiveInfinity), Is.Zero);
            Assert.That(distribution.LowerQuantile(0), Is.Zero);
            Assert.That(distribution.LowerQuantile(1), Is.EqualTo(double.PositiveInfinity));
            Assert.That(distribution.UpperQuantile(0), Is.EqualTo(double.PositiveInfinity));
            Assert.That(distribution.UpperQuantile(1), Is.Zero);
            Assert.That(new NoncentralChiSquared(1, 1).Density(0), Is.EqualTo(double.PositiveInfinity));
            Assert.That(new NoncentralChiSquared(2, 1).Density(0), Is.EqualTo(Math.Exp(-0.5) / 2).Within(1e-13).Percent);
            Assert.That(new NoncentralChiSquared(3, 1).Density(0), Is.Zero);
        });
    }

    [Test]
    public void No_evaluation_allocates([Values(3, 50, 3072, 196608)] int dimension)
    {
        var distribution = new NoncentralChiSquared(dimension, dimension);
        double Evaluate() => distribution.Tails(1.9 * dimension).Value + distribution.Density(dimension) + distribution.UpperQuantile(1e-20);
        var warm = Evaluate();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Evaluate();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo(warm));
            Assert.That(allocated, Is.Zero);
        });
    }

    [TestCase(0, 1, "degreesOfFreedom")]
    [TestCase(double.NaN, 1, "degreesOfFreedom")]
    [TestCase(double.PositiveInfinity, 1, "degreesOfFreedom")]
    [TestCase(1, -1e-300, "noncentrality")]
    [TestCase(1, double.NaN, "noncentrality")]
    [TestCase(1, double.PositiveInfinity, "noncentrality")]
    public void Parameters_outside_their_range_are_refused_by_name(double degreesOfFreedom, double noncentrality, string name) => Assert.That(
        () => new NoncentralChiSquared(degreesOfFreedom, noncentrality),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));

    private protected override Functions Of(TailTable.Row row)
    {
        var at = At(row);
        return new(at.Density, at.LogDensity, at.Lower, at.Upper, at.LogLower, at.LogUpper, at.Tails, at.LowerQuantile, at.UpperQuantile);
    }

    private static NoncentralChiSquared At(TailTable.Row row) => new(row["k"], row["lambda"]);
}
