using FsCheck.Fluent;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Properties;

/// <summary>Theorem 2: the bias that augmentation and smoothing give to three points, and the σ at which they do.</summary>
public sealed class Theorem2
{
    // ε; k + 1 and σ_t in units of their bounds.
    private static readonly Domain InsideTheHypothesis =
    [
        new("share", "ε in units of ½", ParameterKind.PositiveReal, 1e-3, 0.999),
        new("kRatio", "k + 1 in units of e²/ε", ParameterKind.PositiveReal, 1.001, 100),
        new("sigmaRatio", "σ_t in units of its bound", ParameterKind.PositiveReal, 1, 100),
    ];

    // The claims' two ends against decision regions found without them.
    [Test]
    public void The_bias_of_the_problem_is_1_less_2_epsilon_and_the_margin_says_so()
    {
        var claim = new Claims.Paper.Theorem2();
        ClaimProperty.ForAll(InsideTheHypothesis, 100, point =>
        {
            var (share, ratio, over) = (Math.Min(point["share"], 0.999), Math.Max(point["kRatio"], 1.001), Math.Max(point["sigmaRatio"], 1));
            var epsilon = share / 2;
            var k = (ratio * Math.Exp(2) / epsilon) - 1;
            var sigma = over * 1.0001 / Math.Sqrt(Claims.Paper.Theorem2.CriticalInverseVariance<Numbers.Real>(Numbers.Real.From(epsilon), Numbers.Real.From(k)).Value);
            var evaluation = claim.Evaluate(new Point(claim.Domain, epsilon, k, 1, sigma));
            var bias = SyntheticProblem.Theorem2(a: 1, k, epsilon).Bias(sigma);
            return (evaluation.Slack > 0 && Math.Abs(bias - (1 - (2 * epsilon))) < 1e-12 && Math.Abs(evaluation.Margin + epsilon) < 1e-12)
                .Label($"epsilon {epsilon}, k {k}, sigma {sigma}: bias {bias}, slack {evaluation.Slack}, margin {evaluation.Margin}");
        });
    }

    [Test]
    public void The_corrected_critical_sigma_cannot_be_lowered_to_0_0305()
    {
        const double epsilon = 0.356;
        var scale = Math.Exp(2) / epsilon;
        var problem = SyntheticProblem.Theorem2(a: 1 / scale, k: scale - 1, epsilon);
        Assert.That(problem.Accuracies(0.0305), Is.EqualTo(new[] { 1.0, 1 }));
        Assert.That(problem.Accuracies(0.0306), Is.EqualTo(new[] { 1, 2 * epsilon }).Within(1e-12));
    }

    [Test]
    public void A_16_8th_of_the_printed_bound_is_enough([Values(0.001, 0.01, 0.1, 0.3, 0.367, 0.45, 0.499)] double epsilon)
    {
        var k = (Math.Exp(2) / epsilon) - 1;
        var bound = 1 / Math.Sqrt(Claims.Paper.Theorem2.CriticalInverseVariance<Numbers.Real>(Numbers.Real.From(epsilon), Numbers.Real.From(k)).Value);
        Assert.That(SyntheticProblem.Theorem2(a: 1, k, epsilon).Bias(bound / 16.8), Is.EqualTo(1 - (2 * epsilon)).Within(1e-12));
    }
}
