using Microsoft.CodeAnalysis.CodeFixes;
using RandomizedSmoothing.Analyzers.Rules;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>Every repair, by itself and all at once.</summary>
public sealed class CodeFixTests
{
    [TestCase("_ = [|new Random()|];", "_ = new Random(1);")]
    [TestCase("Random random = [|new()|];", "Random random = new Random(1);")]
    [TestCase("_ = [|Random.Shared|].NextDouble();", "_ = new Random(1).NextDouble();")]
    [TestCase("var seed = 7; _ = [|new Random()|];", "var seed = 7; _ = new Random(seed);")]
    [TestCase("var seed = 7L; _ = [|new Random()|];", "var seed = 7L; _ = new Random(1);")]
    [TestCase("_ = [|new Random()|]; _ = [|new Random()|].Next(); _ = [|Random.Shared|];", "_ = new Random(1); _ = new Random(1).Next(); _ = new Random(1);")]
    public Task Randomness_gets_a_seed(string wrong, string right) => VerifyFix<UnseededRandomnessAnalyzer, UnseededRandomnessFix>.StatementsAsync(wrong, right);

    [TestCase("[|sigma * sigma|]", "sigma")]
    [TestCase("[|Math.Pow(sigma, 2)|]", "sigma")]
    [TestCase("[|variance|]", "Math.Sqrt(variance)")]
    [TestCase("sigma: [|variance|]", "sigma: Math.Sqrt(variance)")]
    public Task A_variance_becomes_a_deviation(string wrong, string right)
    {
        // The rule marks the whole argument.
        var marked = $"[|{wrong.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}|]";
        return VerifyFix<VarianceForSigmaAnalyzer, VarianceForSigmaFix>.StatementsAsync(
            $"_ = CertifiedRadius.FromTopClass({marked}, topClass: new(0.9, 0.1)); _ = CertifiedRadius.FromTopClass({marked}, topClass: new(0.9, 0.1));",
            $"_ = CertifiedRadius.FromTopClass({right}, topClass: new(0.9, 0.1)); _ = CertifiedRadius.FromTopClass({right}, topClass: new(0.9, 0.1));");
    }

    [TestCase("[|alpha / 2|]", "alpha")]
    [TestCase("[|0.5 * alpha|]", "alpha")]
    [TestCase("[|alpha * 0.5|]", "alpha")]
    [TestCase("alpha: [|alpha / 2|]", "alpha: alpha")]
    public Task Alpha_is_given_whole(string wrong, string right) => VerifyFix<TwoSidedAlphaAnalyzer, TwoSidedAlphaFix>.StatementsAsync(
        $"_ = ClopperPearson.LowerBound(n, n, {wrong}); _ = ClopperPearson.LowerBound(1, n, {wrong});", $"_ = ClopperPearson.LowerBound(n, n, {right}); _ = ClopperPearson.LowerBound(1, n, {right});");

    [Test]
    public Task Half_of_alpha_in_a_local_stays() => Stays<TwoSidedAlphaAnalyzer, TwoSidedAlphaFix>("var half = alpha / 2; _ = ClopperPearson.LowerBound(n, n, [|half|]);");

    [TestCase("[|certifiedRadius.ToString(\"F3\", CultureInfo.InvariantCulture)|]", "certifiedRadius.ToString(\"R\", CultureInfo.InvariantCulture)")]
    [TestCase("FormattableString.Invariant($\"{1}: [|{certifiedRadius:F3}|] {2:F1}\")", "FormattableString.Invariant($\"{1}: {certifiedRadius:R} {2:F1}\")")]
    [TestCase("[|Math.Round(certifiedRadius, 3)|]", "Math.Round(certifiedRadius, 3, MidpointRounding.ToNegativeInfinity)")]
    [TestCase("[|Math.Round(certifiedRadius)|]", "Math.Round(certifiedRadius, MidpointRounding.ToNegativeInfinity)")]
    [TestCase("[|Math.Round(certifiedRadius, 3, MidpointRounding.AwayFromZero)|]", "Math.Round(certifiedRadius, 3, MidpointRounding.ToNegativeInfinity)")]
    [TestCase("[|(float)certifiedRadius|]", "MathF.BitDecrement((float)certifiedRadius)")]
    public Task A_radius_never_grows(string wrong, string right) => VerifyFix<RoundedRadiusAnalyzer, RoundedRadiusFix>.StatementsAsync($"_ = {wrong}; _ = {wrong};", $"_ = {right}; _ = {right};");

    [TestCase("[|a == b|] ? 1 : -1", "Math.Abs(a - b) <= Resolution ? 1 : -1")]
    [TestCase("[|a != b|] ? 1 : -1", "Math.Abs(a - b) > Resolution ? 1 : -1")]
    [TestCase("[|a + 1 == b * b|] ? 1 : -1", "Math.Abs((a + 1) - (b * b)) <= Resolution ? 1 : -1")]
    public Task Equality_becomes_the_claim_s_resolution(string wrong, string right)
    {
        const string Rest = "public override double MarginAt(Point point) { double a = point[\"a\"], b = point[\"b\"]; return ";
        return VerifyFix<ExactEqualityAnalyzer, ExactEqualityFix>.MembersAsync($"{Rest}{wrong}; }}", $"{Rest}{right}; }}", baseType: "InequalityClaim");
    }

    [TestCase("_ = [|torch.randn(3, 4)|];", "_ = torch.randn(3, 4, generator: own);")]
    [TestCase("_ = [|torch.randn([3], generator: null)|] + [|torch.rand(3)|];", "_ = torch.randn([3], generator: own) + torch.rand(3, generator: own);")]
    [TestCase("[|torch.zeros(3).normal_()|];", "torch.zeros(3).normal_(generator: own);")]
    public Task Torch_draws_from_the_generator_in_reach(string wrong, string right) => VerifyFix<TorchGlobalGeneratorAnalyzer, TorchGlobalGeneratorFix>.StatementsAsync(
        $"using var own = new torch.Generator(1); {wrong}", $"using var own = new torch.Generator(1); {right}", "using TorchSharp;\n");

    [Test]
    public Task Without_one_nothing_is_offered() => Stays<TorchGlobalGeneratorAnalyzer, TorchGlobalGeneratorFix>("_ = [|torch.randn(3, 4)|];", "using TorchSharp;\n");

    [Test]
    public void Every_fix_repairs_a_rule_that_exists()
    {
        var fixes = typeof(RuleFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(fixes, Has.Length.EqualTo(7));
            Assert.That(fixes.SelectMany(fix => fix.FixableDiagnosticIds), Is.SubsetOf(RuleCatalogue.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Append("RSM1010")));
            Assert.That(fixes.Select(fix => fix.GetFixAllProvider()), Has.None.Null);
        });
    }

    private static Task Stays<TAnalyzer, TFix>(string statements, string usings = "")
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => VerifyFix<TAnalyzer, TFix>.StatementsAsync(statements, statements, usings);
}
