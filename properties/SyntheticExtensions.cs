using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Properties;

/// <summary>The two cases to which §3.1 says that its example extends.</summary>
public sealed class SyntheticExtensions
{
    [Test]
    public void Its_margin_is_that_of_the_problem_and_its_first_class_is_lost([Values(3, 4, 50)] int d, [Values(1.531, 2, 100)] double sigma)
    {
        var claim = new Claims.Paper.AugmentationLeavesOptimum();
        var problem = new DoubleConeProblem(d, radius: 1);
        Assert.That(claim.MarginAt(new Point(claim.Domain, d, sigma)), Is.EqualTo(1 - (2 * problem.Probability(sigma, angle: 0).Value)).Within(1e-10));
        Assert.That(problem.Accuracies(sigma), Is.EqualTo((0.0, 1.0)));
    }

    [Test]
    public void Its_bound_on_sigma_cannot_be_lowered_to_1_52() =>
        Assert.That(new DoubleConeProblem(dimension: 3, radius: 1).Accuracies(1.52).First, Is.Positive);

    [Test]
    public void Theorem_2_s_data_set_is_the_limit_of_Theorem_1_s() =>
        Assert.That(CaseMargins.Of<Claims.Paper.LimitOfTheorem1>(), Has.Length.EqualTo(9).And.All.EqualTo(1e-6).Within(1e-9));
}
