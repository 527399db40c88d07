using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Certification;

/// <summary>
/// What samples say of a label, against the same procedure in Python (mpmath, 34 digits: the mixture's martingale by sums of binomial terms, its
/// bounds and Clopper and Pearson's by bisection).
/// </summary>
public sealed class LabelQuestionTests
{
    // The shares of three classes, in thousandths, of every look; what is missing got no class.
    [TestCase(0.25, 2000, 0.001, 0, 0.1, 0, 980, 10, 10, 0, 0.4613601471830145, 2000, 1960, 1, 20, 0)]
    [TestCase(0.25, 2000, 0.001, 0.3, 0.05, 0, 1000, 0, 0, 0, 0.6184125839884505, 1474, 1474, 1, 0, 0)]
    [TestCase(0.12, 2000, 0.001, 0, 0.02, 1, 200, 750, 50, 1, 0.06886625578692814, 2000, 1500, 0, 400, 1)]
    [TestCase(0.5, 2000, 0.001, 0, 0.05, 0, 600, 400, 0, 0, 0.07976783198392894, 2000, 1200, 1, 800, 0)]
    [TestCase(0.5, 1000, 0.05, 0, 0.001, 2, 100, 180, 720, 2, 0.2494161206634675, 1000, 720, 1, 180, 2)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 520, 480, 0, -1, 0, 2000, 1040, 1, 960, 0)]
    [TestCase(0.25, 1000, 0.001, 0, 0.05, 0, 500, 500, 0, -1, 0, 1000, 500, 1, 500, 0)]
    [TestCase(0.25, 1000, 0.001, 0, 0.05, 1, 440, 450, 100, -1, 0, 1000, 450, 0, 440, 1)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 300, 700, 0, 1, 0, 128, 89, 0, 38, 1)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 100, 50, 850, 2, 0, 64, 54, 0, 6, 2)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 450, 440, 110, -1, 0, 2000, 900, 1, 880, 0)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 2, 400, 400, 200, -1, 0, 448, 89, 0, 179, 2)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 340, 330, 330, -1, 0, 192, 65, 1, 63, 0)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 400, 300, 290, -1, 0, 448, 179, 1, 134, 0)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 470, 490, 40, -1, 0, 2000, 940, 1, 980, 0)]
    [TestCase(0.25, 2000, 0.001, 3, 0.1, 0, 900, 100, 0, 0, 0.2752347331632539, 1658, 1492, 1, 165, 0)]
    [TestCase(0.25, 2000, 0.001, 0.5, 0.1, 0, 900, 100, 0, 0, 0.2752347331632539, 1658, 1492, 1, 165, 0)]
    [TestCase(0.25, 2000, 0.001, 0.3, 0.1, 0, 900, 100, 0, 0, 0.2889895553802318, 2000, 1800, 1, 200, 0)]
    [TestCase(0.25, 2000, 0.001, 0.2, 0.1, 0, 900, 50, 0, 0, 0.2752347331632539, 1658, 1492, 1, 82, 0)]
    [TestCase(1, 500, 0.05, 0.9, 0.4, 0, 850, 100, 50, 0, 0.8988749530448927, 500, 425, 1, 50, 0)]
    [TestCase(0.25, 2000, 0.001, 0, 0.05, 0, 200, 580, 220, 1, 0, 922, 534, 2, 202, 1)]
    [TestCase(0.12, 300, 0.01, 0.05, 0.01, 1, 30, 940, 30, 1, 0.1507849599563903, 300, 282, 0, 9, 1)]
    public void It_stops_where_the_reference_does_with_its_radius(
        double sigma, long most, double alpha, double radius, double within, int label, long a, long b, long c, int prediction, double certified, long n, long count, int runnerUp, long runnerUpCount, int candidate)
    {
        var asked = new List<(long First, long Count)>();
        var answer = new LabelQuestion(sigma, most, alpha, radius, within).Ask(label, 3, (first, further) =>
        {
            asked.Add((first, further));
            return [.. new[] { a, b, c }.Select(share => ((first + further) * share / 1000) - (first * share / 1000))];
        });
        Assert.Multiple(() =>
        {
            Assert.That(answer.Prediction, Is.EqualTo(prediction));
            Assert.That(answer.Counts, Is.EqualTo(new LoggedCounts(n, count, runnerUp, runnerUpCount, candidate)));
            Assert.That(answer.Radius, Is.LessThanOrEqualTo(certified).And.EqualTo(certified).Within(1e-8));
            Assert.That(asked.Select(one => one.First), Is.EqualTo(asked.Select((_, place) => asked.Take(place).Sum(one => one.Count))), "each sample once, in their order");
        });
    }

    [TestCase(0.25, 2000, 0.3, 0, 0, 2000, 1990, 0, LabelDecision.Yes, LabelDecision.Yes, 0.559736741636246, 0.6674850321225804)]
    [TestCase(0.25, 2000, 0.5, 0, 0, 400, 390, 0, LabelDecision.Yes, LabelDecision.Open, 0.3638611593713344, 0.6674850321225804)]
    [TestCase(0.25, 2000, 0.5, 0, 0, 400, 320, 0, LabelDecision.Yes, LabelDecision.No, 0.1346492241501037, 0.2912599816858197)]
    [TestCase(0.25, 2000, 0.3, 0, -1, 400, 150, 0, LabelDecision.No, LabelDecision.No, 0, 0)]
    [TestCase(0.25, 2000, 0.3, 0, -1, 2000, 1010, 0, LabelDecision.Open, LabelDecision.No, 0, 0)]
    [TestCase(0.25, 2000, 0.01, 0, -1, 2000, 1010, 0, LabelDecision.Open, LabelDecision.Open, 0, 0)]
    [TestCase(0.25, 2000, 0.3, 0, 2, 400, 350, 2, LabelDecision.No, LabelDecision.No, 0, 0)]
    [TestCase(0.25, 2000, 0.3, 1, -1, 100, 50, 0, LabelDecision.No, LabelDecision.No, 0, 0)]
    public void Logged_counts_are_judged_as_the_reference_does(
        double sigma, long most, double radius, int label, int prediction, long n, long count, int candidate, LabelDecision isPredicted, LabelDecision atRadius, double certified, double reachable)
    {
        var answer = new LabelQuestion(sigma, most, 0.001, radius, 0.1).Judge(label, prediction, new(n, count, candidate == 1 ? 0 : 1, 0, candidate));
        Assert.Multiple(() =>
        {
            Assert.That((answer.IsPredicted, answer.AtRadius), Is.EqualTo((isPredicted, atRadius)));
            Assert.That(answer.Radius, Is.LessThanOrEqualTo(certified).And.EqualTo(certified).Within(1e-8));
            Assert.That(answer.MostRadius, Is.EqualTo(reachable).Within(1e-8));
        });
    }

    // With all of them, no more is within reach than there is.
    [TestCase(1000, 0.32158934506486, 0.32158934506486)]
    [TestCase(600, 0.02082233854108832, 0.04686093842360634)]
    public void At_the_end_nothing_more_is_within_reach_than_n_samples_allow(long count, double certified, double reachable)
    {
        var answer = new LabelQuestion(0.12, 1000, 0.05, 0, 0.1).Judge(3, 3, new(1000, count, 0, 0, 3));
        Assert.That((answer.Radius, answer.MostRadius), Is.EqualTo((certified, reachable)).Using<double>((x, y) => Math.Abs(x - y) < 1e-8));
    }

    // 0.12 is larger than it is in single precision, 0.1 is smaller: the radius is of the smaller. mpmath: Φ⁻¹((α/2)^(1/n)).
    [TestCase(0.12, 0.119999997317790985)]
    [TestCase(0.1, 0.1)]
    public void The_radius_is_of_the_sigma_that_the_noise_has(double sigma, double smaller)
    {
        var radius = new LabelQuestion(sigma, 1000, 0.001, 0, 0.01).Judge(0, 0, new(1000, 1000, 1, 0, 0)).Radius;
        Assert.That(radius, Is.LessThanOrEqualTo(smaller * 2.428912726010686).And.EqualTo(smaller * 2.428912726010686).Within(1e-12));
    }

    [Test]
    public void A_radius_that_is_certified_to_the_last_bit_is_reached()
    {
        var (_, radius, counts) = Unanimous(2000, 0, within: 10);
        var exactly = new LabelQuestion(0.25, 2000, 0.001, radius, 10);
        Assert.Multiple(() =>
        {
            Assert.That((counts.N, radius), Is.EqualTo((64, 0.26748670968236708)).Within(1e-8), "mpmath: of the first look");
            Assert.That(Unanimous(2000, radius, within: 10).Counts.N, Is.EqualTo(64));
            Assert.That(Unanimous(2000, Math.BitIncrement(radius), within: 10).Counts.N, Is.GreaterThan(64));
            Assert.That(exactly.Judge(0, 0, counts).AtRadius, Is.EqualTo(LabelDecision.Yes));
        });
    }

    /// <summary>What no n samples certify is not waited for; what they just reach is.</summary>
    [Test]
    public void What_n_samples_reach_to_the_last_bit_is_waited_for()
    {
        var reach = new LabelQuestion(0.25, 2000, 0.001, 0, 10).Judge(0, 0, new(2000, 2000, 1, 0, 0)).MostRadius;
        Assert.Multiple(() =>
        {
            Assert.That(Unanimous(2000, reach, within: 10).Counts.N, Is.EqualTo(2000));
            Assert.That(Unanimous(2000, Math.BitIncrement(reach), within: 10).Counts.N, Is.EqualTo(64));
        });
    }

    [Test]
    public void What_is_missing_may_be_what_is_allowed_to_the_last_bit()
    {
        var counts = Unanimous(2000, 0, within: 10).Counts;
        var answer = new LabelQuestion(0.25, 2000, 0.001, 0, 10).Judge(0, 0, counts);
        var missing = answer.MostRadius - answer.Radius;
        Assert.Multiple(() =>
        {
            Assert.That(Unanimous(2000, 0, missing).Counts.N, Is.EqualTo(64));
            Assert.That(Unanimous(2000, 0, Math.BitDecrement(missing)).Counts.N, Is.GreaterThan(64));
        });
    }

    /// <summary>A deviation that leaves ½ of the bound to the last bit: σ Φ⁻¹(½) is 0, and the label is predicted all the same; not where it leaves a bit less.</summary>
    [Test]
    public void A_bound_of_one_half_predicts_the_label_at_radius_0([Values(64, 1000)] long samples)
    {
        const long First = 64;
        var bound = samples == First
            ? Math.Max(BinomialConfidenceSequence.LowerBound(First, First, 0.005), ClopperPearson.LowerBound(First, First, 0.005))
            : BinomialConfidenceSequence.LowerBound(First, First, 0.005);
        var (prediction, radius, counts) = Ask(bound - 0.5);
        Assert.Multiple(() =>
        {
            Assert.That((prediction, radius, counts.N), Is.EqualTo((0, 0.0, First)));
            Assert.That(Ask(Math.BitIncrement(bound - 0.5)) is { Prediction: 0, Counts.N: First }, Is.False);
        });

        (int Prediction, double Radius, LoggedCounts Counts) Ask(double deviation) =>
            new LabelQuestion(1, samples, 0.01, 0, 10, deviation).Ask(0, 2, (_, further) => [further, 0]);
    }

    /// <summary>A martingale exceeds 1/α with a chance of α, that it is 1/α included (Ville 1939).</summary>
    [Test]
    public void Evidence_that_is_needed_to_the_last_bit_suffices() => Assert.Multiple(() =>
    {
        // mpmath: ln M of 44 and of all of 64.
        var (below, other) = (BinomialConfidenceSequence.LogEvidenceAbove(44, 64, new(0.5, 0.5)), BinomialConfidenceSequence.LogEvidenceAbove(64, 64, new(0.5, 0.5)));
        Assert.That((below, other), Is.EqualTo((3.363553542577161, 40.880179466500806)).Within(1e-9));

        var alpha = Math.Exp(-below);
        Assert.That(-Math.Log(alpha), Is.EqualTo(below), "to the last bit");
        Assert.That(new LabelQuestion(1, 1000, alpha, 0, 1).Judge(0, -1, new(64, 20, 1, 44, 0)).IsPredicted, Is.EqualTo(LabelDecision.No));

        var half = Math.Exp(-other);
        Assert.That(-Math.Log(half), Is.EqualTo(other), "to the last bit");
        Assert.That(new LabelQuestion(1, 1000, 2 * half, 0, 1).Ask(0, 2, (_, further) => [0, further]) is { Prediction: 1, Counts.N: 64 }, Is.True);
    });

    [Test]
    public void Hostile_arguments_are_named() => Assert.Multiple(() =>
    {
        Assert.That(() => new LabelQuestion(0, 10, 0.1, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LabelQuestion(1e-46, 10, 0.1, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("sigma is 1E-46, but must be at least 1e-45"));
        Assert.That(() => new LabelQuestion(1e-45, 10, 0.1, 0, 1), Throws.Nothing);
        Assert.That(() => new LabelQuestion(1, 10, 1, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LabelQuestion(1, 10, 0.1, -1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LabelQuestion(1, 10, 0.1, 0, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new LabelQuestion(1, 10, 0.1, 0, 1).Ask(0, 2, null!), Throws.ArgumentNullException);
    });

    // All samples are of the label.
    private static (int Prediction, double Radius, LoggedCounts Counts) Unanimous(long most, double radius, double within) =>
        new LabelQuestion(0.25, most, 0.001, radius, within).Ask(0, 2, (_, further) => [further, 0]);
}
