namespace RandomizedSmoothing.Analyzers.Tests.Claims;

/// <summary>A declaration that cannot be completed gets one diagnostic, and the generator never throws.</summary>
public sealed class MalformedClaimTests
{
    private const string Margin = "private static T Margin<T>([Sigma] T sigma) where T : struct, IReal<T> => sigma - 1;";

    [TestCase("public sealed class Mine : ExpressionClaim", Margin, "RSM1010", "has to be partial")]
    [TestCase("public sealed partial class Mine", Margin, "RSM1010", "has to derive from a Claim")]
    [TestCase("public sealed partial class Mine<X> : ExpressionClaim", Margin, "RSM1010", "without type parameters")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private static T Margin<T>(T sigma) where T : struct, IReal<T> => sigma - 1;", "RSM1002", "Parameter 'sigma' has no domain")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private static T Margin<T>([RealNumber(Low = 1)] T x) where T : struct, IReal<T> => x;", "RSM1002", "Parameter 'x' has no domain")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private static T Margin<T>([Sigma] string sigma) where T : struct, IReal<T> => T.One;", "RSM1011", "has to be an int")]
    [TestCase("[PositiveReal(Low = 1, High = 2, Meaning = \"no name\")] public sealed partial class Mine : ExpressionClaim", Margin, "RSM1002", "Parameter '[PositiveRealAttribute]' has no domain")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", Margin + "public override string Id => \"mine\";", "RSM1010", "has a member 'Id' of its own")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", Margin + "private static int DomainOfParameters => 3;", "RSM1010", "has a member 'DomainOfParameters' of its own")]
    [TestCase("[Sigma(Low = 3)] public sealed partial class Mine : ExpressionClaim", Margin, "RSM1011", "Parameter 'sigma' has two domains")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", Margin + "public override Domain Domain => [];", "RSM1011", "a Domain of its own")]
    [TestCase("[Sigma] public sealed partial class Mine : NumberClaim", "public override System.Collections.Immutable.ImmutableArray<PrintedNumber> Numbers => [];", "RSM1011", "has no domain")]
    [TestCase("public sealed partial class Mine : InequalityClaim", "private static double MarginAt([Sigma] float sigma) => sigma;", "RSM1011", "or a double")]
    [TestCase("public sealed partial class Mine : InequalityClaim", "private static string MarginAt([Sigma] double sigma) => \"\";", "RSM1011", "has to return double")]
    [TestCase("[Endless] public sealed partial class Mine : ExpressionClaim", Margin + "} [Endless] sealed class EndlessAttribute : ParameterAttribute {", "RSM1002", "Parameter '[EndlessAttribute]' has no domain")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private static bool Margin<T>([Sigma] T sigma) where T : struct, IReal<T> => true;", "RSM1011", "has to return T")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private static T Slack<T>([Sigma] T sigma) where T : struct, IReal<T> => sigma;", "RSM1011", "no conclusion")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private static double Margin([Sigma] double sigma) => sigma - 1;", "RSM1011", "has to be generic")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private T Margin<T>([Sigma] T sigma) where T : struct, IReal<T> => sigma - 1;", "RSM1011", "has to be static")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "", "RSM1011", "has no conclusion")]
    [TestCase("public sealed partial class Mine : ExpressionClaim", "private static double MarginAt([Sigma] double sigma) => sigma - 1;", "RSM1011", "has to be generic")]
    public void One_diagnostic_says_what_is_missing(string declaration, string members, string id, string message)
    {
        var generated = new Generated($$"""
            [Claim("mine", "title", "§1")]
            {{declaration}}
            {
                public override string Statement => "mine";
                {{members}}
            }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(generated.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { id }));
            Assert.That(generated.Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain(message));
            Assert.That(generated.Diagnostics[0].Location.GetLineSpan().StartLinePosition.Line, Is.InRange(1, 5));
            Assert.That(id == "RSM1010" || message.Contains("its own", StringComparison.Ordinal) ? [] : generated.Errors, Is.Empty, "the compiler repeats what was said");
        });
    }

    [TestCase("private static T Margin<T>([Radius] T R) where T : struct, IReal<T> => R;", 1)]
    [TestCase("public override string Statement => \"R > 0\"; private static T Margin<T>([Radius] T R) where T : struct, IReal<T> => R;", 0)]
    [TestCase("public override string Statement { get; } = \"R > 0\"; private static T Margin<T>([Radius] T R) where T : struct, IReal<T> => R;", 0)]
    public void A_claim_says_what_it_claims(string members, int problems)
    {
        var generated = new Generated($"[Claim(\"mine\", \"title\", \"§1\")] public sealed partial class Mine : ExpressionClaim {{ {members} }}");
        Assert.Multiple(() =>
        {
            Assert.That(generated.Diagnostics.Where(problem => problem.Id == "RSM1010" && problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("write public override string Statement", StringComparison.Ordinal)).ToArray(), Has.Length.EqualTo(problems));
            Assert.That(generated.Errors, Is.Empty, "the compiler repeats what was said");
        });
    }

    [Test]
    public void A_base_class_says_it_for_all() => Assert.That(
        new Generated("public abstract class Base : NumberClaim { public override string Statement => \"s\"; } [Claim(\"mine\", \"title\", \"§1\")] public sealed partial class Mine : Base { public override System.Collections.Immutable.ImmutableArray<PrintedNumber> Numbers => []; } [Claim(\"other\", \"title\", \"§1\")] public abstract partial class Other : NumberClaim;").Diagnostics,
        Is.Empty);

    [TestCase("0.5 * R", "'0.5' is a matter of doubles", "write T.From(0.5)")]
    [TestCase("R - 0.1", "'0.1' is a matter of doubles", "write T.From(1) / 10")]
    [TestCase("R * (2.5 - 1)", "'2.5' is a matter of doubles", "write T.From(2.5)")]
    [TestCase("Math.Pow(R, 2)", "'Math.Pow(R, 2)'", "write R * R")]
    [TestCase("Math.Sqrt(R)", "'Math.Sqrt(R)'", "write T.Sqrt(R)")]
    [TestCase("T.Pow(R, 3)", "'T.Pow(R, 3)'", "as a product")]
    [TestCase("Math.Cosh(R)", "'Math.Cosh(R)'", "T has Sqrt, Exp")]
    public void A_formula_that_mixes_numbers_is_told_what_to_write(string margin, string what, string advice)
    {
        var problem = new Generated($$"""
            [Claim("mine", "title", "§1")]
            public sealed partial class Mine : ExpressionClaim { public override string Statement => "mine"; private static T Margin<T>([Radius] T R) where T : struct, IReal<T> => {{margin}}; }
            """).Diagnostics.Single();
        Assert.That(problem.Id, Is.EqualTo("RSM1014"));
        Assert.That(problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.StartWith(what).And.Contains(advice));
    }

    [TestCase("T.From(0.5) * R")]
    [TestCase("T.From(0.5 * 3) * R")]
    [TestCase("R / 2 - T.Sqrt(R)")]
    [TestCase("R * T.From(Math.Sqrt(2.0))")]
    public void One_of_T_alone_is_right(string margin) => Assert.That(new Generated($$"""
            [Claim("mine", "title", "§1")]
            public sealed partial class Mine : ExpressionClaim { public override string Statement => "mine"; private static T Margin<T>([Radius] T R) where T : struct, IReal<T> => {{margin}}; }
            """).Diagnostics, Is.Empty);

    [TestCase("public sealed class MyOwn : ExpressionClaim { }", "my-own")]
    [TestCase("public sealed partial class MyOwn : RandomizedSmoothing.Claims.InequalityClaim { }", "my-own")]
    public void A_claim_without_its_attribute_is_told(string code, string id)
    {
        var problem = new Generated(code).Diagnostics.Single();
        Assert.That((problem.Id, problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains($"[Claim(\"{id}\"", StringComparison.Ordinal)), Is.EqualTo(("RSM1013", true)));
    }

    [TestCase("public abstract class Base : ExpressionClaim { }")]
    [TestCase("public sealed class ByHand : NumberClaim { public override string Id => \"\"; }")]
    [TestCase("public sealed class Other : MyClaim { } public class MyClaim { }")]
    [TestCase("namespace Own { public class ExpressionClaim { } public sealed class Other : ExpressionClaim { } }")]
    public void Others_are_not(string code) => Assert.That(new Generated(code).Diagnostics, Is.Empty);

    [TestCase("[Claim] public sealed partial class Mine : ExpressionClaim;")]
    [TestCase("[Claim(null, 1, )] public sealed partial class Mine : ExpressionClaim;")]
    [TestCase("[Claim(\"a\", \"b\", \"c\")] public partial interface IMine;")]
    [TestCase("[Claim(\"a\", \"b\", \"c\")] partial class Mine : ExpressionClaim { static T Margin<T>() => Margin<T>(); }")]
    [TestCase("partial class Mine : ExpressionClaim { public override T Margin<T>(Point<T> at) => Margin(at); }")]
    [TestCase("[Claim(\"a\", \"b\", \"c\")] partial class Mine : Mine { static T Margin<T>(T x) => x; }")]
    [TestCase("[Claim(\"a\", \"b\", \"c\")] [Sigma(Low = \"x\", Name = null)] partial class Mine : ExpressionClaim { static T Margin<T>(int, T = default, params T[] rest) => x; }")]
    [TestCase("[Claim(\"a\", \"b\", \"c\")] partial class Mine : ExpressionClaim { static T Margin<T>([Sigma] T sigma) where T : struct, IReal<T> => roots[sigma switch { }]; }")]
    [TestCase("[Claim(\"a\", \"b\", \"c\")] partial class Mine : ExpressionClaim; [Claim(\"a\", \"b\", \"c\")] partial class Mine;")]
    [TestCase("[ClaimCatalogue] class All; [ClaimCatalogue] partial class All; class Outer { [ClaimCatalogue] static partial class Inner; }")]
    [TestCase("partial class Mine : Mine { public override T Margin<T>(Point<T> at) { return; } }")]
    public void Nothing_makes_the_generator_throw(string text) => Assert.That(new Generated(text).Result.Exception, Is.Null);
}
