using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM3001.</summary>
public sealed class UnseededRandomnessTests
{
    [TestCase("var random = [|new Random()|];")]
    [TestCase("Random random = [|new()|];")]
    [TestCase("_ = [|Random.Shared|].NextDouble();")]
    public Task What_cannot_be_drawn_again_is_reported(string statements) => Verify<UnseededRandomnessAnalyzer>.StatementsAsync(statements);

    [TestCase("var random = new Random(2021);")]
    [TestCase("var random = n > 0 ? new Random() : new Random(42);")]
    [TestCase("var random = n > 0 ? new Random(n) : new Random();")]
    [TestCase("var random = new Random(Seed: n);")]
    [TestCase("_ = System.Buffers.ArrayPool<int>.Shared;")]
    public Task A_seed_is_right(string statements) => Verify<UnseededRandomnessAnalyzer>.StatementsAsync(statements);
}
