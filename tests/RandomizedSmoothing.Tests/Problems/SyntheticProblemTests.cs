using FsCheck.Fluent;
using RandomizedSmoothing.Problems;
using static RandomizedSmoothing.Tests.Fuzz;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Problems;

public sealed class SyntheticProblemTests
{
    // mpmath 1.3: both zeros of (½ − ε) e^(−ax/s² − a²/2s²) + ε e^(kax/s² − (ka)²/2s²) − ½, s² = σ_o² + σ_t², by bisection at 30 digits.
    [TestCase(1, 20, 0.4, 0.5, 0.5, -1.3047189562170503, 10.005578588779106)]
    [TestCase(1, 5, 0.2, 0.3, 1, -1.0567998941189221, 2.6926457330907532)]
    [TestCase(0.1, 9, 0.1, 0.05, 0.7, -1.0895200679377572, 0.69351690529227393)]
    public void Class_2_keeps_the_interval_between_the_zeros(double a, double k, double epsilon, double sigma, double sigmaTrain, double low, double high)
    {
        var regions = SyntheticProblem.Theorem1(a, k, epsilon, sigma).Train(sigmaTrain).Regions;
        Assert.That(regions[1].Intervals.Single().Low, Is.EqualTo(low).Within(1e-12));
        Assert.That(regions[1].Intervals.Single().High, Is.EqualTo(high).Within(1e-12));
        Assert.That(regions[0].Intervals, Is.EqualTo(regions[1].Complement.Intervals));
    }

    // The weights ½ − ε are rounded, which moves a root by (s/a)² of a rounding: 1e-12 for s = 100 a.
    [Test]
    public void Roots_accuracies_and_bias_agree_with_the_reference()
    {
        var table = Read("synthetic");
        Assert.That(Worst(table, row => Math.Max(RelativeError(Middle(row).Low, row[5]), RelativeError(Middle(row).High, row[6]))), Is.LessThan(3e-11));
        Assert.That(Worst(table, row => Math.Max(Math.Abs(Accuracies(row)[0] - row[7]), Math.Abs(Accuracies(row)[1] - row[8]))), Is.LessThan(5e-12));
        Assert.That(Worst(table, row => Math.Abs(Problem(row).Bias(row[4]) - row[9])), Is.LessThan(5e-12));

        static SyntheticProblem Problem(double[] row) =>
            row[3] == 0 ? SyntheticProblem.Theorem2(row[0], row[1], row[2]) : SyntheticProblem.Theorem1(row[0], row[1], row[2], row[3]);
        static (double Low, double High) Middle(double[] row) => Problem(row).Train(row[4]).Regions[row[3] == 0 ? 0 : 1].Intervals.Single();

        // Theorem 2 has its classes in the other order.
        static double[] Accuracies(double[] row) => row[3] == 0 ? [.. Problem(row).Accuracies(row[4]).Reverse()] : [.. Problem(row).Accuracies(row[4])];
    }

    [Test]
    public void Of_two_variances_alike_and_one_mean_nothing_is_decided() =>
        Assert.That(NaiveBayes.Regions(new GaussianMixture(1, (0.6, 2)), new GaussianMixture(1, (0.4, 2))).Regions[1].IsEmpty);

    [Test]
    public void Between_two_equal_Gaussians_the_boundary_is_in_the_middle() =>
        Assert.That(
            NaiveBayes.Regions(new GaussianMixture(0.3, (0.5, -1)), new GaussianMixture(0.3, (0.5, 4))).Regions[0].Intervals.Single().High,
            Is.EqualTo(1.5).Within(1e-14));

    [Test]
    public void A_row_of_points_with_alternating_labels_has_a_boundary_between_any_two()
    {
        var regions = NaiveBayes.Regions(
            new GaussianMixture(0.2, (0.1, 0), (0.1, 2), (0.1, 4)),
            new GaussianMixture(0.2, (0.1, 1), (0.1, 3), (0.1, 5))).Regions;
        Assert.That(regions[0].Intervals, Has.Count.EqualTo(3));
        Assert.That(regions[1].Intervals, Has.Count.EqualTo(3));
        Assert.That(regions[0].Intervals[1].Low, Is.EqualTo(1.5).Within(1e-4));
    }

    [Test]
    public void The_region_is_where_the_class_is_denser() => ForAll(
        250,
        from classes in Gen.ArrayOf(Gen.ArrayOf(Uniform(-3, 3), 3), 3)
        from weights in Gen.ArrayOf(Uniform(0.01, 1), 9)
        from sigma in LogUniform(-0.7, 1)
        from x in Uniform(-20, 20)
        select (classes, weights, sigma, x),
        at =>
        {
            var mixtures = at.classes.Select((means, i) => new GaussianMixture(at.sigma, means.Select((mean, j) => (at.weights[(3 * i) + j], mean)))).ToArray();
            var nearest = at.classes.Max(means => means.Max(Exponent));
            double[] densities = [.. mixtures.Select(mixture => mixture.Components.Sum(part => part.Weight * Math.Exp(Exponent(part.Mean) - nearest)))];
            var best = Array.IndexOf(densities, densities.Max());
            return densities.Order().ElementAt(1) > densities.Max() * (1 - 1e-9) || NaiveBayes.Regions(mixtures).Regions[best].Contains(at.x);

            double Exponent(double mean) => -Math.Pow((at.x - mean) / at.sigma, 2) / 2;
        });

    [Test]
    public void Under_little_noise_every_point_gets_its_label()
    {
        var problem = SyntheticProblem.Theorem2(1, 20, 0.1);
        Assert.That(problem.Accuracies(0.05), Is.EqualTo(new[] { 1.0, 1.0 }));
        Assert.That(problem.Bias(0.05), Is.Zero);
    }

    [Test]
    public void Under_much_noise_the_near_points_are_lost_and_the_far_ones_stay()
    {
        var problem = SyntheticProblem.Theorem2(1, 80, 0.1);
        Assert.That(problem.Accuracies(50), Is.EqualTo(new[] { 1, 0.2 }).Within(1e-15));
        Assert.That(problem.Bias(50), Is.EqualTo(0.8).Within(1e-15));
        Assert.That(problem.Accuracy(50), Is.EqualTo(0.6).Within(1e-15));
    }

    [Test]
    public void Theorem_2_is_the_limit_of_theorem_1_with_its_classes_in_the_other_order()
    {
        var points = SyntheticProblem.Theorem2(1, 30, 0.2).Accuracies(4);
        var narrow = SyntheticProblem.Theorem1(1, 30, 0.2, 1e-6).Accuracies(4);
        Assert.That(narrow, Is.EqualTo(points.Reverse()).Within(1e-9));
    }

    [Test]
    public void With_many_classes_one_of_them_keeps_its_samples_and_the_rest_keep_their_far_ones([Values(2, 5, 10)] int classes)
    {
        var problem = SyntheticProblem.ManyClasses(1, 200, 0.1, classes);
        Assert.That(problem.Accuracy(0.05), Is.EqualTo(1).Within(1e-14));
        var accuracy = problem.Accuracy(100);
        Assert.That(problem.Accuracies(100)[0], Is.EqualTo(1));
        Assert.That(accuracy, Is.GreaterThan(1.0 / classes).And.LessThanOrEqualTo((1.0 / classes) + 0.1 + 1e-14));
    }

    [Test]
    public void A_problem_scales_with_its_noise() => ForAll(
        120,
        from k in LogUniform(-1, 2)
        from epsilon in Uniform(0.01, 0.49)
        from sigma in LogUniform(-2, 1)
        from sigmaTrain in LogUniform(-1, 2)
        select (k, epsilon, sigma, sigmaTrain),
        at =>
        {
            var one = SyntheticProblem.Theorem1(1, at.k, at.epsilon, at.sigma).Accuracies(at.sigmaTrain);
            var other = SyntheticProblem.Theorem1(8, at.k, at.epsilon, at.sigma * 8).Accuracies(at.sigmaTrain * 8);
            return one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        });

    [Test]
    public void Inference_smooths_what_training_decided()
    {
        var problem = SyntheticProblem.Theorem1(1, 5, 0.2, 0.3);
        var trained = problem.Train(1).Regions[1].Intervals.Single();
        var half = (trained.High - trained.Low) / 2;
        var expected = new Ball(1, half).Under(1).Radius(2) ?? 0;
        var smoothed = problem.Infer(1).Regions[1].Intervals.Single();
        Assert.That(smoothed.High - smoothed.Low, Is.EqualTo(2 * expected).Within(1e-11));
    }
}
