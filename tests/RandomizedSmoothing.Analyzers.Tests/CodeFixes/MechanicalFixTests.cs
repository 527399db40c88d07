using RandomizedSmoothing.Analyzers.Rules;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>Repairs that take a statement or a whole expression.</summary>
public sealed class MechanicalFixTests
{
    private const string Predict = "private static int Predict(int n, double alpha) => n > alpha ? 1 : -1; ";

    [TestCase(
        "public static void Run(int n, double alpha, int[] counts)\n    {\n        var p = Predict(n, alpha);\n        counts[[|p|]]++; // counted\n    }",
        "public static void Run(int n, double alpha, int[] counts)\n    {\n        var p = Predict(n, alpha);\n        if (p >= 0)\n        {\n            counts[p]++;\n        } // counted\n    }")]
    public Task An_abstention_is_left_out(string wrong, string right) => VerifyFix<AbstentionAnalyzer, AbstentionFix>.MembersAsync(Predict + wrong, Predict + right);

    [TestCase("public static void Run(int n, double alpha, int[] counts) { counts[[|Predict(n, alpha)|]]++; }")]
    [TestCase("public static int Run(int n, double alpha, int[] counts) { var p = Predict(n, alpha); return counts[[|p|]]; }")]
    public Task Where_no_statement_can_be_left_out_nothing_is_offered(string code) => VerifyFix<AbstentionAnalyzer, AbstentionFix>.MembersAsync(Predict + code, Predict + code);

    [TestCase("[|counts[1] / (double)n > 0.5|]", "ClopperPearson.LowerBound(counts[1], n, alpha) > 0.5")]
    [TestCase("[|0.5 < (double)counts[1] / n|]", "0.5 < ClopperPearson.LowerBound(counts[1], n, alpha)")]
    [TestCase("[|counts[1] / (double)n < 0.5|]", "counts[1] / (double)n < 0.5")]
    public Task A_share_becomes_a_bound(string wrong, string right) => VerifyFix<BareEstimateAnalyzer, BareEstimateFix>.MembersAsync(
        $"public static bool Run(long n, double alpha, double sigma, long[] counts) => {wrong};",
        right.Contains("ClopperPearson", StringComparison.Ordinal) ? $"public static bool Run(long n, double alpha, double sigma, long[] counts) => {right};" : $"public static bool Run(long n, double alpha, double sigma, long[] counts) => {wrong};");

    [Test]
    public Task Without_an_alpha_nothing_is_offered() => VerifyFix<BareEstimateAnalyzer, BareEstimateFix>.MembersAsync(
        "public static bool Run(long n, double sigma, long[] counts) => [|counts[1] / (double)n > 0.5|];", "public static bool Run(long n, double sigma, long[] counts) => [|counts[1] / (double)n > 0.5|];");

    [TestCase("string.Format(CultureInfo.InvariantCulture, \"{0}\\t{1:F3}\", 1, [|certifiedRadius|])", "string.Format(CultureInfo.InvariantCulture, \"{0}\\t{1:R}\", 1, certifiedRadius)")]
    [TestCase("string.Format(CultureInfo.InvariantCulture, \"{0:F3} {1:F3}\", 1.5, [|certifiedRadius|])", "string.Format(CultureInfo.InvariantCulture, \"{0:F3} {1:R}\", 1.5, certifiedRadius)")]
    public Task A_composite_format_keeps_all_digits(string wrong, string right) => VerifyFix<RoundedRadiusAnalyzer, RoundedRadiusFix>.StatementsAsync($"_ = {wrong};", $"_ = {right};");

    [TestCase("[|torch.randn_like(x)|]", "torch.randn(x.shape, dtype: x.dtype, device: x.device, generator: own)")]
    [TestCase("x + [|torch.rand_like(x)|]", "x + torch.rand(x.shape, dtype: x.dtype, device: x.device, generator: own)")]
    public Task Torch_draws_alike_from_the_generator(string wrong, string right) => VerifyFix<TorchGlobalGeneratorAnalyzer, TorchGlobalGeneratorFix>.MembersAsync(
        $"public static torch.Tensor Run(torch.Tensor x, torch.Generator own) => {wrong};", $"public static torch.Tensor Run(torch.Tensor x, torch.Generator own) => {right};", "using TorchSharp;\n");
}
