using System.Reflection;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Analyzers.Tests.Claims;

/// <summary>The hash of a claim's code: another goal, hypothesis, argument, domain or base is another one; what only looks otherwise is not.</summary>
public sealed class ClaimCodeTests
{
    private const string Code = """
        [Claim("mine", "title", "§1")]
        public sealed partial class Mine : ExpressionClaim
        {
            public override string Statement => "σ > 1";
            public override string Proof => "plain";
            private static T Slack<T>([Sigma] T sigma) where T : struct, IReal<T> => sigma - 1;
            private static T Margin<T>(T sigma) where T : struct, IReal<T> => sigma - Half<T>();
            private static T Half<T>() where T : struct, IReal<T> => T.One / 2;
        }
        """;

    private static readonly string Usual = Of(Code);

    [Test]
    public void It_is_sixteen_digits() => Assert.That(Usual, Does.Match("^[0-9a-f]{16}$"));

    [TestCase("sigma - 1;", "sigma - 1 + (0 * sigma);")]
    [TestCase("sigma - Half<T>();", "sigma * (1 - (Half<T>() / sigma));")]
    [TestCase("T.One / 2;", "T.From(1) / 2;")]
    [TestCase("\"plain\"", "\"plainer\"")]
    [TestCase("[Sigma]", "[Sigma(Low = 2)]")]
    [TestCase("Statement => \"σ > 1\"", "Statement => \"σ ≥ 1\"")]
    [TestCase(" : ExpressionClaim", " : Base")]
    [TestCase("public sealed", "[OnlyRatiosMatter(\"sigma\", \"R\")] public sealed")]
    public void Other_code_has_another(string usual, string other) => Assert.That(Of(Code.Replace(usual, other, StringComparison.Ordinal)), Is.Not.EqualTo(Usual));

    [TestCase("=> sigma - 1;", "=>\n        // one\n        sigma\n            - /* still */ 1;")]
    [TestCase("\"title\", \"§1\"", "\"another title\", \"§2\"")]
    [TestCase("public sealed", "/// <summary>Mine.</summary>\npublic sealed")]
    public void What_only_looks_otherwise_has_the_same(string usual, string other)
    {
        var code = Code.Replace(usual, other, StringComparison.Ordinal);
        Assert.That(code, Is.Not.EqualTo(Code));
        Assert.That(Of(code), Is.EqualTo(Usual));
    }

    [Test]
    public void What_it_derives_from_is_part_of_it()
    {
        var derived = Code.Replace(" : ExpressionClaim", " : Mid", StringComparison.Ordinal) + "public abstract class Mid : ExpressionClaim { protected static int Two => 2; }";
        Assert.That(Of(derived.Replace("=> 2;", "=> 3;", StringComparison.Ordinal)), Is.Not.EqualTo(Of(derived)));
    }

    private static string Of(string code) => new Generated(code + "\npublic abstract class Base : ExpressionClaim;").LoadTypes().Single(type => type.Name == "Mine").GetCustomAttribute<ClaimCodeAttribute>()!.Hash;
}
