using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Problems;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Problems;

public sealed class DoubleConeProblemTests
{
    // P(F(1, d − 1) ≥ 1): 1 − 1/√3 for d = 3; mpmath 1.3: 1 − betainc(1/2, (d − 1)/2, 0, 1/d, regularized=True) for the others.
    [TestCase(3, 0.42264973081037424)]
    [TestCase(4, 0.39100221895577059)]
    [TestCase(25, 0.32728688127978519)]
    public void At_the_apex_class_1_has_less_than_half_of_the_noise(int dimension, double expected) =>
        Assert.That(new DoubleConeProblem(dimension, 1).Probability(1e9, 0).Value, Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Both_nappes_agree_with_the_reference() =>
        Assert.That(
            Worst(Read("double-cone"), row =>
            {
                var p = new DoubleConeProblem((int)row[0], 1).Probability(row[1], row[2]);
                return Math.Max(RelativeError(p.Value, row[3]), RelativeError(p.Complement, row[4]));
            }),
            Is.LessThan(1e-12));

    [Test]
    public void Beyond_the_collapse_class_1_is_lost_whole([Values(3, 10, 100)] int dimension)
    {
        var problem = new DoubleConeProblem(dimension, 2);
        Assert.That(problem.Accuracies(problem.CollapseSigma * 1.0001).First, Is.Zero);
        Assert.That(problem.Accuracies(problem.CollapseSigma * 0.9999).First, Is.GreaterThan(0));
        Assert.That(problem.Accuracies(problem.CollapseSigma * 1.0001).Second, Is.EqualTo(1));
        Assert.That(problem.Accuracies(problem.CollapseSigma * 1e-3).First, Is.EqualTo(1).Within(0.05));
    }

    [Test]
    public void The_probability_of_class_1_falls_with_the_angle_to_the_axis([Values(3, 10, 100)] int dimension, [Values(0.1, 0.5, 1, 3)] double sigma)
    {
        var problem = new DoubleConeProblem(dimension, 1);
        var values = Enumerable.Range(0, 46).Select(i => problem.Probability(sigma, Math.PI / 90 * i).Value).ToArray();
        Assert.That(values.Zip(values.Skip(1)).All(pair => pair.Second <= pair.First + 1e-14));
    }

    // The difference of the augmented densities at a point x of the unit sphere, d = 3: the mean of H(y) e^(−‖x − y‖²/2s²) over the sphere's y.
    [Test]
    public void Augmentation_leaves_the_optimal_classifier_as_it_is([Values(0.3, 1, 10)] double sigma)
    {
        double? coefficient = null;
        foreach (var degrees in new[] { 0.0, 20, 40, 50, 54, 55.5, 60, 75, 90 })
        {
            var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
            var difference = Mean((x, z) => ((3 * z * z) - 1) * Math.Exp(((sin * x) + (cos * z) - 1) / (sigma * sigma)));
            var harmonic = (3 * cos * cos) - 1;
            Assert.That(Math.Sign(difference), Is.EqualTo(Math.Sign(harmonic)), $"at {degrees}°");
            coefficient ??= difference / harmonic;
            Assert.That(difference, Is.EqualTo(coefficient.Value * harmonic).Within(1e-13), $"at {degrees}°");
        }

        static double Mean(Func<double, double, double> function)
        {
            const int meridians = 90;
            var sum = 0.0;
            foreach (var (node, weight) in GaussLegendre.Order28)
            {
                for (var j = 0; j < meridians; j++)
                {
                    var x = Math.Sqrt(1 - (node * node)) * Math.Cos(2 * Math.PI * (j + 0.5) / meridians);
                    sum += weight * (function(x, node) + function(x, -node)) / 2 / meridians;
                }
            }

            return sum;
        }
    }

    [Test]
    public void In_the_plane_there_is_no_such_problem() =>
        Assert.That(() => new DoubleConeProblem(2, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
}
