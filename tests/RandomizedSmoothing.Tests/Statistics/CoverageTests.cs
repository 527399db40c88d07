using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Tests.Statistics;

/// <summary>
/// Thousands of simulated classifiers with known probabilities: false certificates and false predictions are no more than α
/// promises. Each chance is in <see cref="ErrorBudget"/>.
/// </summary>
public sealed class CoverageTests
{
    private const int Classifiers = 20_000;
    private const int N0 = 20;
    private const int N = 200;
    private const double Alpha = 0.05;
    private const string FalseCertificates = "CoverageTests.False_certificates_are_no_more_than_alpha";
    private const string FalsePredictions = "CoverageTests.False_predictions_are_no_more_than_alpha";

    // The hardest cases: two classes that are alike, a class just above ½, ten that are alike, and easy ones.
    private static readonly double[][] Problems =
    [
        [0.5, 0.5],
        [0.52, 0.48],
        [0.6, 0.3, 0.1],
        [0.34, 0.33, 0.33],
        [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
        [0.95, 0.05],
        [0.999, 0.001],
    ];

    [Test]
    public void False_certificates_are_no_more_than_alpha([Values] bool oneSided, [Range(0, 6)] int problem)
    {
        var shares = Problems[problem];
        var random = new Random(7 * problem);
        var wrong = Count(() =>
        {
            var (selection, estimation) = (new SelectionCounts(Draw(random, shares, N0)), new EstimationCounts(Draw(random, shares, N)));
            return IsFalse(oneSided ? ClassBound.OneSided(selection, estimation, Alpha) : ClassBound.Separate(selection, estimation, Alpha), shares);
        });
        CheckAtMostAlpha(wrong, FalseCertificates);
    }

    [Test]
    public void False_predictions_are_no_more_than_alpha([Range(0, 6)] int problem)
    {
        var shares = Problems[problem];
        var random = new Random(100 + problem);
        var wrong = Count(() => SmoothedPrediction.From(Draw(random, shares, N), Alpha).TryGetClass(out var index) && shares[index] < shares.Max());
        CheckAtMostAlpha(wrong, FalsePredictions);
    }

    /// <summary>The counts that chose the class, used again to bound it: what the types forbid, and why.</summary>
    [Test]
    public void Samples_that_serve_twice_break_the_promise()
    {
        var random = new Random(1);
        var wrong = Count(() =>
        {
            var counts = Draw(random, Problems[0], N);
            return IsFalse(ClassBound.OneSided(new(counts), new(counts), Alpha), Problems[0]);
        });
        Assert.That(() => CheckAtMostAlpha(wrong, FalseCertificates), Throws.InstanceOf<AssertionException>());
    }

    private static int Count(Func<bool> isFalse) => Enumerable.Range(0, Classifiers).Count(_ => isFalse());

    // True: the class is the top one, and the radius no larger than σ/2 (Φ⁻¹(p_A) − Φ⁻¹(p_B)) with the known probabilities.
    private static bool IsFalse(ClassBound bound, double[] shares)
    {
        if (Certificate.From(bound, 1) is not { } certificate)
        {
            return false;
        }

        var others = shares.Where((_, index) => index != certificate.Class).Max();
        var (a, b) = (StandardNormal.LowerQuantile(shares[certificate.Class]), StandardNormal.LowerQuantile(others));
        return certificate.Radius > (a - b) / 2;
    }

    // But for the chance in the budget, Binomial(classifiers, α) stays below this count.
    private static void CheckAtMostAlpha(int wrong, string test)
    {
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wrong} of {Classifiers} are false, {(double)wrong / Classifiers:F4} beside {Alpha}"));
        Assert.That(new Binomial(Classifiers, new(Alpha, 1 - Alpha)).AtLeast(wrong).Value, Is.GreaterThan(ErrorBudget.AlphaOf(test)), $"{wrong} false");
    }

    private static long[] Draw(Random random, double[] shares, int samples)
    {
        var counts = new long[shares.Length];
        for (var i = 0; i < samples; i++)
        {
            var (u, index) = (random.NextDouble(), 0);
            while (index < shares.Length - 1 && u >= shares[index])
            {
                u -= shares[index++];
            }

            counts[index]++;
        }

        return counts;
    }
}
