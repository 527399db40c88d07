using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM2004.</summary>
public sealed class RoundedRadiusTests
{
    // As in the field's certify.py: "{}\t{}\t{}\t{:.3}\t{}\t{}".format(i, label, prediction, radius, correct, time_elapsed).
    [TestCase("var (c, radius2) = Certify(sigma); var log = FormattableString.Invariant($\"{c}\\t{certifiedRadius:G3}\");", "{certifiedRadius:G3}")]
    [TestCase("_ = certifiedRadius.ToString(\"F3\", CultureInfo.InvariantCulture);", "certifiedRadius.ToString(\"F3\", CultureInfo.InvariantCulture)")]
    [TestCase("_ = certifiedRadius.ToString(\"0.000\", CultureInfo.InvariantCulture);", "certifiedRadius.ToString(\"0.000\", CultureInfo.InvariantCulture)")]
    [TestCase("_ = Math.Round(certifiedRadius, 3);", "Math.Round(certifiedRadius, 3)")]
    [TestCase("_ = Math.Round(certifiedRadius, 3, MidpointRounding.AwayFromZero);", "Math.Round(certifiedRadius, 3, MidpointRounding.AwayFromZero)")]
    [TestCase("_ = (float)certifiedRadius;", "(float)certifiedRadius")]
    [TestCase("_ = (float)CertifiedRadius.FromTopClass(sigma, new(0.9, 0.1));", "(float)CertifiedRadius.FromTopClass(sigma, new(0.9, 0.1))")]
    public Task A_radius_that_may_come_out_larger_is_reported(string statements, string reported) =>
        Verify<RoundedRadiusAnalyzer>.StatementsAsync(statements.Replace(reported, $"[|{reported}|]", StringComparison.Ordinal));

    [Test]
    public Task What_Certify_returns_is_a_certified_radius() => Verify<RoundedRadiusAnalyzer>.FileAsync("""
        public sealed class Certifier
        {
            public string Line(double sigma)
            {
                var (top, radius) = Certify(sigma);
                return FormattableString.Invariant($"{top:F0}\t{[|radius:F3|]}");
            }

            private static (int Class, double Radius) Certify(double sigma) => (1, sigma);
        }
        """.Replace("{[|radius:F3|]}", "[|{radius:F3}|]", StringComparison.Ordinal));

    [TestCase("_ = certifiedRadius.ToString(\"R\", CultureInfo.InvariantCulture);")]
    [TestCase("_ = certifiedRadius.ToString(CultureInfo.InvariantCulture);")]
    [TestCase("_ = FormattableString.Invariant($\"{certifiedRadius} {certifiedRadius:G17}\");")]
    [TestCase("_ = Math.Round(certifiedRadius, 3, MidpointRounding.ToNegativeInfinity);")]
    [TestCase("_ = MathF.BitDecrement((float)certifiedRadius);")]
    [TestCase("_ = (Math.Floor(certifiedRadius * 1000) / 1000).ToString(\"F3\", CultureInfo.InvariantCulture);")]
    [TestCase("_ = radius.ToString(\"F3\", CultureInfo.InvariantCulture); _ = (float)radius;")]
    [TestCase("_ = n.ToString(\"D3\", CultureInfo.InvariantCulture); _ = (double)certifiedRadius;")]
    public Task Whole_rounded_down_or_of_a_ball_is_right(string statements) => Verify<RoundedRadiusAnalyzer>.StatementsAsync(statements);
}
