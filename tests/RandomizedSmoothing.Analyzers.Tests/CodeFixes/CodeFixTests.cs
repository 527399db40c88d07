using Microsoft.CodeAnalysis.CodeFixes;
using RandomizedSmoothing.Analyzers.Rules;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.CodeFixes;

/// <summary>Every repair, by itself and all at once.</summary>
public sealed class CodeFixTests
{
    [TestCase("public static void Run(int seed) { var random = [|new Random()|]; }", "public static void Run(int seed) { var random = new Random(seed); }")]
    [TestCase("public static void Run(int seed) { Random random = [|new()|]; }", "public static void Run(int seed) { Random random = new(seed); }")]
    [TestCase("public static void Run(int seed) { var random = [|new /* why */ Random()|]; }", "public static void Run(int seed) { var random = new /* why */ Random(seed); }")]
    [TestCase("private static readonly Random Shared = [|new()|]; // one for all", "private static readonly Random Shared = new(1); // one for all")]
    [TestCase("public static void Main() { var random = [|new Random()|]; }", "public static void Main() { var random = new Random(1); }")]
    public Task Randomness_gets_a_seed(string wrong, string right) => VerifyFix<UnseededRandomnessAnalyzer, UnseededRandomnessFix>.MembersAsync(wrong, right);

    // Each would draw the same numbers for every draw, image, instance or thread.
    [TestCase("public static double Draw() => [|Random.Shared|].NextDouble();")]
    [TestCase("public static double Draw(int seed) => [|new Random()|].NextDouble();")]
    [TestCase("public static void Run() { var random = [|new Random()|]; }")]
    [TestCase("public static void Run(long seed) { var random = [|new Random()|]; }")]
    [TestCase("public static void Run(int? seed) { var random = [|new Random()|]; }")]
    [TestCase("public static void Run(int seed) { var one = [|new Random()|]; var other = [|new Random()|]; }")]
    [TestCase("public static void Run(int seed) { for (var i = 0; i < 3; i++) { var random = [|new Random()|]; } }")]
    [TestCase("public static Func<double> Run(int seed) => () => { var random = [|new Random()|]; return random.NextDouble(); };")]
    [TestCase("public static double Run(int seed) { return Draw(); double Draw() { var random = [|new Random()|]; return random.NextDouble(); } }")]
    [TestCase("private readonly Random random = [|new Random()|];")]
    [TestCase("[ThreadStatic] private static Random random = [|new Random()|];")]
    [TestCase("public static void Run(int seed) { var random = [|new Random(Environment.TickCount)|]; }")]
    public Task Nothing_is_offered_where_each_draw_would_be_the_same(string code) => VerifyFix<UnseededRandomnessAnalyzer, UnseededRandomnessFix>.MembersAsync(code, code);

    [TestCase("[|sigma * sigma|]", "sigma")]
    [TestCase("[|Math.Pow(sigma, 2)|]", "sigma")]
    [TestCase("[|variance|]", "Math.Sqrt(variance)")]
    [TestCase("sigma: [|variance|]", "sigma: Math.Sqrt(variance)")]
    [TestCase("[|Math.Pow(sigma - alpha, 2)|]", "Math.Abs(sigma - alpha)")]
    [TestCase("[|(alpha) * (alpha)|]", "Math.Abs(alpha)")]
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
    public Task Alpha_is_given_whole_to_a_quantile() => VerifyFix<TwoSidedAlphaAnalyzer, TwoSidedAlphaFix>.MembersAsync(
        "public static double WilsonLowerBound(double alpha) => InvCDF(0, 1, [|1 - (alpha / 2)|]); private static double InvCDF(double mean, double sd, double p) => p;",
        "public static double WilsonLowerBound(double alpha) => InvCDF(0, 1, 1 - (alpha)); private static double InvCDF(double mean, double sd, double p) => p;");

    [Test]
    public Task Half_of_alpha_in_a_local_stays() => Stays<TwoSidedAlphaAnalyzer, TwoSidedAlphaFix>("var half = alpha / 2; _ = ClopperPearson.LowerBound(n, n, [|half|]);");

    [TestCase("[|certifiedRadius.ToString(\"F3\", CultureInfo.InvariantCulture)|]", "certifiedRadius.ToString(\"R\", CultureInfo.InvariantCulture)")]
    [TestCase("FormattableString.Invariant($\"{1}: [|{certifiedRadius:F3}|] {2:F1}\")", "FormattableString.Invariant($\"{1}: {certifiedRadius:R} {2:F1}\")")]
    [TestCase("[|Math.Round(certifiedRadius, 3)|]", "Math.Min(certifiedRadius, Math.Round(certifiedRadius, 3, MidpointRounding.ToNegativeInfinity))")]
    [TestCase("[|Math.Round(certifiedRadius)|]", "Math.Min(certifiedRadius, Math.Round(certifiedRadius, MidpointRounding.ToNegativeInfinity))")]
    [TestCase("[|Math.Round(certifiedRadius, 3, MidpointRounding.AwayFromZero)|]", "Math.Min(certifiedRadius, Math.Round(certifiedRadius, 3, MidpointRounding.ToNegativeInfinity))")]
    [TestCase("[|(float)certifiedRadius|]", "MathF.Max(0, MathF.BitDecrement((float)certifiedRadius))")]
    [TestCase("[|Math.Round(digits: 3, value: certifiedRadius)|]", "Math.Min(certifiedRadius, Math.Round(digits: 3, value: certifiedRadius, mode: MidpointRounding.ToNegativeInfinity))")]
    public Task A_radius_never_grows(string wrong, string right) => VerifyFix<RoundedRadiusAnalyzer, RoundedRadiusFix>.StatementsAsync($"_ = {wrong}; _ = {wrong};", $"_ = {right}; _ = {right};");

    [TestCase("[|a == b|] ? 1 : -1", "Math.Abs(a - b) <= Resolution ? 1 : -1")]
    [TestCase("[|a != b|] ? 1 : -1", "Math.Abs(a - b) > Resolution ? 1 : -1")]
    [TestCase("[|a /* left */ == b|] ? 1 : -1", "Math.Abs(a /* left */ - b) <= Resolution ? 1 : -1")]
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

    [TestCase("public static void Run(torch.Generator one, torch.Generator other) { _ = [|torch.randn(3)|]; }")]
    [TestCase("#nullable enable\npublic static void Run(torch.Generator? own) { _ = [|torch.randn(3)|]; }")]
    [TestCase("public static Func<torch.Tensor> Run(torch.Generator own) => () => [|torch.randn(3)|];")]
    public Task Nor_where_it_is_not_known_which_one_or_who_draws(string code) => VerifyFix<TorchGlobalGeneratorAnalyzer, TorchGlobalGeneratorFix>.MembersAsync(code, code, "using TorchSharp;\n");

    [Test]
    public Task A_decimal_has_no_repair() => Stays<RoundedRadiusAnalyzer, RoundedRadiusFix>("_ = [|decimal.Round((decimal)certifiedRadius, 3)|];");

    [Test]
    public void Every_fix_repairs_a_rule_that_exists()
    {
        var fixes = typeof(RuleFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(fixes, Has.Length.EqualTo(18));
            Assert.That(fixes.SelectMany(fix => fix.FixableDiagnosticIds), Is.Unique.And.SubsetOf(
                RuleCatalogue.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Concat(["RSM1002", "RSM1010", "RSM1011", "RSM1012", "RSM1013", "RSM1014", "CS0453"])));
            Assert.That(fixes.Select(fix => fix.GetFixAllProvider()), Has.None.Null);
        });
    }

    private static Task Stays<TAnalyzer, TFix>(string statements, string usings = "")
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => VerifyFix<TAnalyzer, TFix>.StatementsAsync(statements, statements, usings);
}
