using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM2001.</summary>
public sealed class ReusedSamplesTests
{
    // As in published code that certifies in one pass: counts = sample(x, n); cAHat = counts.argmax(); nA = counts[cAHat]; bound(nA, n, alpha).
    [TestCase("var top = ArgMax(counts); var nA = counts[top]; _ = ClopperPearson.LowerBound([|nA|], n, alpha);")]
    [TestCase("var top = ArgMax(counts); _ = ClopperPearson.LowerBound([|counts[top]|], n, alpha);")]
    [TestCase("_ = ClopperPearson.LowerBound([|counts[ArgMax(counts)]|], n, alpha);")]
    [TestCase("_ = ClopperPearson.LowerBound([|counts.Max()|], n, alpha);")]
    [TestCase("var top = Array.IndexOf(counts, counts.Max()); _ = ClopperPearson.LowerBound([|counts[top]|], n, alpha);")]
    public Task Counts_that_chose_the_class_bound_it(string statements) => Verify<ReusedSamplesAnalyzer>.StatementsAsync(statements);

    [TestCase("var top = ArgMax(counts0); var nA = counts[top]; _ = ClopperPearson.LowerBound(nA, n, alpha);")]
    [TestCase("_ = ClopperPearson.LowerBound(counts[ArgMax(counts0)], n, alpha);")]
    [TestCase("_ = ClopperPearson.LowerBound(counts[3], n, alpha);")]
    [TestCase("_ = ClopperPearson.LowerBound(n, n, alpha);")]
    [TestCase("var top = ArgMax(counts); top = 1; _ = ClopperPearson.LowerBound(counts[top], n, alpha);")]
    [TestCase("_ = Math.Max(counts[ArgMax(counts)], n);")]
    [TestCase("int top; top = 2; _ = ClopperPearson.LowerBound(counts[top], n, alpha);")]
    public Task Others_do(string statements) => Verify<ReusedSamplesAnalyzer>.StatementsAsync(statements);
}
