using RandomizedSmoothing.Analyzers.Tests.Claims;

namespace RandomizedSmoothing.Analyzers.Tests.Formulas;

/// <summary>Formulas, from the code that computes them.</summary>
public sealed class FormulaTests
{
    [TestCase("at.Sigma - 1", "σ > 1", @"\sigma > 1")]
    [TestCase("1 - at.Sigma", "σ < 1", @"\sigma < 1")]
    [TestCase("-at.Sigma", "σ < 0", @"\sigma < 0")]
    [TestCase("-(at.Sigma - at.R)", "R > σ", @"R > \sigma")]
    [TestCase("at.R * (at.Sigma + 1)", "R·(σ + 1) > 0", @"R \, \left(\sigma + 1\right) > 0")]
    [TestCase("at.R - (at.Sigma - 1)", "R > σ − 1", @"R > \sigma - 1")]
    [TestCase("at.R - at.Sigma - 1 + 0", "R − σ − 1 + 0 > 0", @"R - \sigma - 1 + 0 > 0")]
    [TestCase("at.R - (at.Sigma + 1) - 2", "R − (σ + 1) > 2", @"R - \left(\sigma + 1\right) > 2")]
    [TestCase("at.R / (at.Sigma * 2) - 1", "R/(σ·2) > 1", @"\frac{R}{\sigma \, 2} > 1")]
    [TestCase("at.R / at.Sigma / 2", "R/σ/2 > 0", @"\frac{\frac{R}{\sigma}}{2} > 0")]
    [TestCase("at.R / (at.Sigma / 2)", "R/(σ/2) > 0", @"\frac{R}{\frac{\sigma}{2}} > 0")]
    [TestCase("at.R * at.R - 2 * at.Sigma * at.Sigma", "R² > 2·σ²", @"R^2 > 2 \, \sigma^2")]
    [TestCase("(at.R + 1) * (at.R + 1)", "(R + 1)² > 0", @"\left(R + 1\right)^2 > 0")]
    [TestCase("T.Sqrt(at.R + 1) - T.Sqrt(2)", "√(R + 1) > √2", @"\sqrt{R + 1} > \sqrt{2}")]
    [TestCase("T.Min(at.R - 1, T.Max(at.Sigma - 2, 3 - at.Sigma))", "R > 1 and (σ > 2 or σ < 3)", @"R > 1 \text{ and } \left(\sigma > 2 \text{ or } \sigma < 3\right)")]
    [TestCase("T.One / 2 - T.NormalLower(-at.Sigma)", "Φ(−σ) < 1/2", @"\Phi\left(-\sigma\right) < \frac{1}{2}")]
    [TestCase("Twice(x: at.Sigma) - Half", "2·σ > 7", @"2 \, \sigma > 7")]
    [TestCase("at[\"sigma_o\"] * T.Exp(T.Log(at[\"depth\"]))", "σ_o·exp(log(depth)) > 0", @"\sigma_{o} \, \exp\left(\log\left(\mathrm{depth}\right)\right) > 0")]
    [TestCase("BallProbability<T>.At(3, at.R, T.One, distance: at.R + 1) - 1", "P(χ′²_3((R + 1)²) ≤ R²) > 1", @"P\left({\chi'}^2_{3}\left(\left(R + 1\right)^2\right) \le R^2\right) > 1")]
    public void A_margin_reads_as_it_is_computed(string margin, string text, string latex)
    {
        var formula = Claim($"=> {margin};").Formula!;
        Assert.That((formula.Text, formula.Latex), Is.EqualTo((text, latex)));
    }

    [TestCase("at.Sigma - 1", "σ ≥ 1")]
    [TestCase("1 - at.Sigma", "σ ≤ 1")]
    [TestCase("-T.Abs(at.Sigma - at.R)", "σ = R")]
    [TestCase("-T.Abs(at.Sigma)", "σ = 0")]
    public void A_statement_that_is_not_strict_says_so(string margin, string text) =>
        Assert.That(Claim($"=> {margin}; public override bool IsStrict => false;").Formula!.Text, Is.EqualTo(text));

    [TestCase("T.Exp(-T.Log(1000) / 100) - at.Sigma", "σ < exp(−log(1000)/100)")]
    [TestCase("at.Sigma - (2 * 20) - 1 + (T.From(708) / 1000)", "σ − 40 − 1 + 0.708 > 0")]
    [TestCase("at.Sigma * -at.R", "σ·R < 0")]
    [TestCase("ConeProbability<T>.OnAxis(3, at.R, at.Sigma, at.R + 1) - 1", "P_{3,σ}(‖y‖ ≤ (R + 1 + z)·tan(R)) > 1")]
    [TestCase("ConeProbability<T>.OnAxis(3, at.R, T.One, at.R) - 1", "P_3(‖y‖ ≤ (R + z)·tan(R)) > 1")]
    [TestCase("ConeProbability<T>.CutOnAxis(3, at.R, at.Sigma, at.R, cut: at.R) - 1", "P_{3,σ}(‖y‖ ≤ (R + z)·tan(R), z ≥ 0) > 1")]
    [TestCase("ConeProbability<T>.CutOnAxis(3, at.R, at.Sigma, at.R, cut: at.Sigma) - 1", "P_{3,σ}(‖y‖ ≤ (R + z)·tan(R), R + z ≥ σ) > 1")]
    [TestCase("T.Min(0, 1 - at.R)", "0 > 0 and R < 1")]
    [TestCase("T.Min(2, 1 - at.R)", "R < 1")]
    [TestCase("T.Max(0, 1 - at.R)", "R < 1")]
    [TestCase("T.Max(2, 1 - at.R)", "2 > 0 or R < 1")]
    [TestCase("T.Max(0, T.Min(1, T.From(double.MaxValue) * (at.R - 2))) - at.Sigma", "[R > 2] > σ")]
    public void What_has_a_shorter_form_is_shown_in_it(string margin, string text) => Assert.That(Claim($"=> {margin};").Formula!.Text, Is.EqualTo(text));

    [TestCase("{ var u = at.R / (at.Sigma + 1); return u - (2 / u); }", "u > 2/u,  where u = R/(σ + 1)", @"u > \frac{2}{u}\text{, where } u = \frac{R}{\sigma + 1}")]
    [TestCase("{ var p_A = T.NormalLower(at.R); var p_B = p_A * p_A + at.Sigma; return p_B - (1 / p_B); }", "p_B > 1/p_B,  where p_B = Φ(R)² + σ", null)]
    [TestCase("{ var R = at.Sigma + at.R + 1; return R - (2 / R); }", "σ + R + 1 > 2/(σ + R + 1)", null)]
    [TestCase("{ var ratio = at.R / (at.Sigma + 1); return ratio - (2 / ratio); }", "R/(σ + 1) > 2/(R/(σ + 1))", null)]
    [TestCase("{ var u = at.R + 1; return u - (2 / u); }", "R + 1 > 2/(R + 1)", null)]
    public void A_long_part_with_a_letter_for_a_name_is_explained_behind(string body, string text, string? latex)
    {
        var formula = Claim(body).Formula!;
        Assert.That((formula.Text, latex is null ? null : formula.Latex), Is.EqualTo((text, latex)));
    }

    [Test]
    public void The_equations_of_roots_are_shown()
    {
        var formula = new Generated("""
            using System.Collections.Immutable;
            using RandomizedSmoothing.Claims.Paper;
            [Claim("mine", "mine", "§1")]
            public sealed partial class Mine : RootClaim
            {
                public override string Statement => "mine";
                private static ImmutableArray<double> RootsAt(double sigma) => [System.Math.Sqrt(sigma), 1 / sigma];
                private static T Rising<T>(T sigma, int root, T x) where T : struct, IReal<T> => root == 0 ? (x * x) - sigma : (x * sigma) - 1;
                private static T Margin<T>([Sigma] T sigma, ReadOnlySpan<T> roots) where T : struct, IReal<T> => roots[0] - (sigma * roots[1]);
            }
            """).Load().Formula!;
        Assert.That(formula.Text, Is.EqualTo("x₁ > σ·x₂,  where x₁ ≠ 0 solves x² = σ for x; x₂ ≠ 0 solves x·σ = 1 for x"));
    }

    [Test]
    public void Names_for_parts_are_read_through() => Assert.That(
        Claim("{ var ratio = at.R / at.Sigma; var (a, b) = (ratio + 1, ratio); return Twice(a) - b; }").Formula!.Text,
        Is.EqualTo("2·(R/σ + 1) > R/σ"));

    [TestCase("{ if (true) { return at.R; } return at.Sigma; }")]
    [TestCase("=> at.R.Equals(at.Sigma) ? at.R : at.Sigma;")]
    [TestCase("=> Margin(at);")]
    public void What_is_no_expression_has_no_formula(string body) => Assert.That(Claim(body).Formula, Is.Null);

    private static RandomizedSmoothing.Claims.Claim Claim(string body) => new Generated($$"""
        [Claim("mine", "mine", "§1")]
        public sealed partial class Mine : ExpressionClaim
        {
            private const int Half = 7;
            public override string Statement => "mine";
            public override Domain Domain { get; } = [Parameter.Sigma, Parameter.Radius];
            public override T Margin<T>(Point<T> at) {{body}}
            private static T Twice<T>(T x) where T : struct, IReal<T> => 2 * x;
        }
        """).Load();
}
