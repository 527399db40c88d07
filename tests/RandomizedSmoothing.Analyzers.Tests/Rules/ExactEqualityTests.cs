using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM1004.</summary>
public sealed class ExactEqualityTests
{
    [TestCase("[|a == b|] ? 1 : -1")]
    [TestCase("[|a != b|] ? -1 : 1")]
    [TestCase("[|a.Equals(b)|] ? 1 : -1")]
    [TestCase("[|(a * a) == (b + 1)|] ? 1 : -1")]
    [TestCase("[|(float)a == (float)b|] ? 1 : -1")]
    [TestCase("a - b")]
    [TestCase("1e-12 - Math.Abs(a - b)")]
    [TestCase("a == 0 ? 1 : b")]
    [TestCase("-1 == a ? 1 : b")]
    [TestCase("a == double.PositiveInfinity ? 1 : b")]
    [TestCase("(int)a == (int)b ? 1 : -1")]
    [TestCase("(decimal)a == (decimal)b ? 1 : -1")]
    [TestCase("a <= b ? 1 : -1")]
    public Task In_doubles(string margin) => VerifyAsync($"public override double MarginAt(Point point) {{ double a = point[\"a\"], b = point[\"b\"]; return {margin}; }}");

    [TestCase("[|a == b|] ? T.One : b")]
    [TestCase("a == T.One ? a : b")]
    public Task In_numbers_that_can_be_enclosed(string margin) => VerifyAsync(
        $"public override double MarginAt(Point point) => 1; private static T Of<T>(T a, T b) where T : struct, IReal<T>, System.Numerics.IEqualityOperators<T, T, bool> => {margin};");

    [Test]
    public Task In_a_lambda_and_beyond_a_base_class() => Verify<ExactEqualityAnalyzer>.FileAsync("""
        public abstract class Base : InequalityClaim;
        public abstract class Mine : Base
        {
            public override double MarginAt(Point point) => new[] { 1.0, 2.0 }.Count(x => [|x == point["a"]|]);
        }
        """);

    [Test]
    public Task Outside_of_claims_it_is_none_of_its_business() => Verify<ExactEqualityAnalyzer>.FileAsync("public static class Other { public static bool Same(double a, double b) => a == b; }");

    private static Task VerifyAsync(string members) => Verify<ExactEqualityAnalyzer>.FileAsync($"public abstract class Mine : InequalityClaim {{ {members} }}");
}
