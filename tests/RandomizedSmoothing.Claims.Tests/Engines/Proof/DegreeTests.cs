using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>What scale makes of an expression: only what it multiplies by a power keeps its sign.</summary>
[TestFixture]
public sealed class DegreeTests
{
    private static readonly Degree Length = new(1);

    private static readonly Degree Angle = new(0);

    private static IEnumerable<TestCaseData> Expressions =>
    [
        Case("R/σ", Length / Length, true),
        Case("R² − 3σ²", (Length * Length) - (3 * Length * Length), true),
        Case("R − σ²", Length - (Length * Length), false),
        Case("1 − R", Degree.One - Length, false),
        Case("R + 0", Length + 0, true),
        Case("max(0, R)", Degree.Max(0, Length), true),
        Case("min(1, R)", Degree.Min(Degree.One, Length), false),
        Case("√(R² + σ²)/σ − 1", (Degree.Sqrt((Length * Length) + (Length * Length)) / Length) - Degree.One, true),
        Case("√R·√σ/R", Degree.Sqrt(Length) * Degree.Sqrt(Length) / Length, true),
        Case("e^R", Degree.Exp(Length), false),
        Case("e^(R/σ)", Degree.Exp(Length / Length), true),
        Case("ln R", Degree.Log(Length), false),
        Case("tan θ", Degree.Tan(Angle), true),
        Case("R·tan θ − σ", (Length * Degree.Tan(Angle)) - Length, true),
        Case("Φ(R)", Degree.NormalLower(Length), false),
        Case("P(χ²_3 ≤ R²/σ²)", Degree.ChiSquaredLower(3, Length * Length / (Length * Length)), true),
        Case("P(χ²_3 ≤ R²)", Degree.ChiSquaredLower(3, Length * Length), false),
        Case("P(χ′²_3(R²) ≤ 1)", Degree.NoncentralChiSquaredLower(3, Length * Length, Degree.One), false),
        Case("the cone at depth z/σ", Degree.ConeLower(3, Angle, Length / Length), true),
        Case("the cone at depth z", Degree.ConeLower(3, Angle, Length), false),
        Case("the cut cone, cut at z", Degree.CutConeLower(3, Angle, Degree.One, Length), false),
        Case("R·(1 − R)/(1 − R)", Length * (Degree.One - Length) / (Degree.One - Length), false),
        Case("1/0", Degree.One / 0, false),
    ];

    [TestCaseSource(nameof(Expressions))]
    public void A_sign_is_kept_where_every_term_has_one_power(object value, bool isPower) => Assert.That(((Degree)value).IsPower, Is.EqualTo(isPower));

    private static TestCaseData Case(string name, Degree value, bool isPower) => new TestCaseData(value, isPower).SetArgDisplayNames(name, isPower ? "a power" : "no power");
}
