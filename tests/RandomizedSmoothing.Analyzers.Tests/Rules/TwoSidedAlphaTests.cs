using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM2002.</summary>
public sealed class TwoSidedAlphaTests
{
    // As proportion_confint(count, n, alpha)[0], whose α is that of an interval, in place of 2α.
    [TestCase("_ = ClopperPearson.LowerBound(n, n, [|alpha / 2|]);")]
    [TestCase("_ = ClopperPearson.LowerBound(n, n, alpha: [|0.5 * alpha|]);")]
    [TestCase("var half = alpha * 0.5; _ = ClopperPearson.LowerBound(n, n, [|half|]);")]
    public Task Half_of_alpha_for_a_lower_bound_alone_is_reported(string statements) => Verify<TwoSidedAlphaAnalyzer>.StatementsAsync(statements);

    [TestCase("_ = ClopperPearson.LowerBound(n, n, alpha);")]
    [TestCase("_ = ClopperPearson.LowerBound(n, n, alpha / 10);")]
    [TestCase("_ = ClopperPearson.LowerBound(n, n, sigma / 2);")]
    [TestCase("var interval = (ClopperPearson.LowerBound(n, 2 * n, alpha / 2), ClopperPearson.UpperBound(n, 2 * n, alpha / 2));")]
    public Task Alpha_whole_or_half_of_it_for_an_interval_is_right(string statements) => Verify<TwoSidedAlphaAnalyzer>.StatementsAsync(statements);

    // Of any kind of number, as generic libraries have them.
    [TestCase("var lower = [|Numbers.WilsonInterval(k, n, alpha)|].Lower;")]
    [TestCase("var (lower, _) = [|Numbers.WilsonInterval(k, n, alpha)|];")]
    [TestCase("var lower = Numbers.WilsonInterval(k, n, T.CreateChecked(2) * alpha); var upper = lower.Upper;")]
    [TestCase("var both = Numbers.WilsonInterval(k, n, alpha); var width = both.Upper - both.Lower;")]
    public Task Generic_numbers_are_numbers(string statements) => Verify<TwoSidedAlphaAnalyzer>.FileAsync($$"""
        public static class Smoothed
        {
            public static void Run<T>(int k, int n, T alpha) where T : System.Numerics.IFloatingPoint<T>
            {
                {{statements}}
            }
        }

        public static class Numbers
        {
            public static (T Lower, T Upper) WilsonInterval<T>(int k, int n, T alpha) where T : System.Numerics.IFloatingPoint<T> => (alpha, alpha);

            public static T LowerBound<T>(int k, int n, T alpha) where T : System.Numerics.IFloatingPoint<T> => alpha;
        }
        """);
}
