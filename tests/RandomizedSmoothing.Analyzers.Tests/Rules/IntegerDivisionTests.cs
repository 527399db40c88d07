using RandomizedSmoothing.Analyzers.Rules;
using RandomizedSmoothing.Analyzers.Tests.CodeFixes;
using RandomizedSmoothing.CodeFixes;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM1006.</summary>
public sealed class IntegerDivisionTests
{
    [TestCase("R * ([|1 / d|])", "R * (T.One / d)")]
    [TestCase("R * ([|d / 3|] - 0)", "R * ((T)d / 3 - 0)")]
    [TestCase("R - [|(d - 1) / 2|]", "R - (T)(d - 1) / 2")]
    [TestCase("R * -([|c / d|])", "R * -((T)c / d)")]
    public Task A_quotient_that_joins_a_T_is_cut(string wrong, string right) => VerifyFix<IntegerDivisionAnalyzer, IntegerDivisionFix>.MembersAsync(Margin(wrong), Margin(right), baseType: "InequalityClaim");

    [TestCase("R / d")]
    [TestCase("T.One / d")]
    [TestCase("R * (d / 1)")]
    [TestCase("R * (6 / 3)")]
    [TestCase("T.ChiSquaredLower(d / 2, R)")]
    [TestCase("R * (d * 2)")]
    public Task Others_are_not(string right) => VerifyFix<IntegerDivisionAnalyzer, IntegerDivisionFix>.MembersAsync(Margin(right), Margin(right), baseType: "InequalityClaim");

    [Test]
    public Task In_doubles() => VerifyFix<IntegerDivisionAnalyzer, IntegerDivisionFix>.MembersAsync(
        "private static double Share(int d, int c) => [|c / d|];", "private static double Share(int d, int c) => (double)c / d;", baseType: "InequalityClaim");

    [Test]
    public Task Outside_of_claims_it_is_none_of_its_business() => Verify<IntegerDivisionAnalyzer>.FileAsync("public static class Other { public static double Half(int d) => d / 2; }");

    private static string Margin(string expression) => $"private static T Of<T>(int d, int c, T R) where T : struct, IReal<T> => {expression};";
}
