using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM3002.</summary>
public sealed class TorchGlobalGeneratorTests
{
    [TestCase("using var noise = [|randn(3, 4)|];")]
    [TestCase("using var noise = [|rand([3, 4], device: CPU)|];")]
    [TestCase("using var noise = [|torch.randint(10, [3])|];")]
    [TestCase("using var noise = [|randperm(10)|];")]
    [TestCase("using var noise = [|randn([3], generator: null)|];")]
    [TestCase("using var noise = [|randn_like(batch)|] * sigma;")]
    [TestCase("[|batch.normal_()|];")]
    [TestCase("_ = [|bernoulli(batch)|];")]
    public Task What_everybody_shares_is_reported(string statements) => VerifyAsync(statements);

    [TestCase("using var noise = randn([3, 4], generator: generator);")]
    [TestCase("batch.normal_(0, sigma, generator);")]
    [TestCase("using var own = new Generator(1); own.manual_seed(2);")]
    [TestCase("using var zeros = torch.zeros(3);")]
    [TestCase("_ = manual_seed(1);")]
    [TestCase("_ = torch.random.manual_seed(1);")]
    [TestCase("torch.cuda.manual_seed_all(1);")]
    public Task A_generator_of_one_s_own_is_right(string statements) => VerifyAsync(statements);

    [Test]
    public Task Another_library_s_randn_is_none_of_its_business() => Verify<TorchGlobalGeneratorAnalyzer>.FileAsync(
        "public static class Other { public static double randn(int n, Random random = null!) => n; public static double Draw() => randn(3); }");

    private static Task VerifyAsync(string statements) => Verify<TorchGlobalGeneratorAnalyzer>.FileAsync($$"""
        using TorchSharp;
        using static TorchSharp.torch;
        public static class Smoothed
        {
            public static void Run(Tensor batch, double sigma, Generator generator)
            {
                {{statements}}
            }
        }
        """);
}
