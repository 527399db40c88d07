using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>RSM2003.</summary>
public sealed class AbstentionTests
{
    // As in code after Cohen et al. 2019, whose core.py returns −1: in Python, names[-1] is the last class.
    [TestCase("var prediction = smooth.Predict(x, n, alpha); counts[[|prediction|]]++;")]
    [TestCase("counts[[|smooth.Predict(x, n, alpha)|]]++;")]
    [TestCase("var (prediction, r) = smooth.Certify(x, n, n, alpha); _ = names[[|prediction|]];")]
    [TestCase("var certified = smooth.Certify(x, n, n, alpha); counts[[|certified.Class|]]++;")]
    [TestCase("_ = Array.Empty<CertificationRecord>().Select(record => names[[|record.Prediction|]]);")]
    [TestCase("_ = SmoothedPrediction.From([3, 4], alpha).TryGetClass(out var top); counts[[|top|]]++;")]
    [TestCase("SmoothedPrediction.From([3, 4], alpha).TryGetClass(out var top); counts[[|top|]]++;")]
    [TestCase("var all = new System.Collections.Generic.List<int>(); var prediction = smooth.Predict(x, n, alpha); _ = all[[|prediction|]];")]
    public Task A_class_that_may_be_none_picks_nothing(string statements) => VerifyAsync(statements);

    [TestCase("var prediction = smooth.Predict(x, n, alpha); if (prediction != -1) { counts[prediction]++; }")]
    [TestCase("var prediction = smooth.Predict(x, n, alpha); if (prediction < 0) { return; } counts[prediction]++;")]
    [TestCase("var prediction = smooth.Predict(x, n, alpha); if (prediction is >= 0) { counts[prediction]++; }")]
    [TestCase("if (SmoothedPrediction.From([3, 4], alpha).TryGetClass(out var top)) { counts[top]++; }")]
    [TestCase("_ = SmoothedPrediction.From([3, 4], alpha).TryGetClass(out var top); if (top != CertificationRecord.Abstained) { counts[top]++; }")]
    [TestCase("_ = Array.Empty<CertificationRecord>().Where(record => !record.IsAbstention).Select(record => names[record.Prediction]);")]
    [TestCase("var prediction = smooth.Predict(x); counts[prediction]++;")]
    [TestCase("var prediction = smooth.Predict(x, n, alpha); var taken = new System.Collections.Generic.Dictionary<int, int>(); taken[prediction] = 1;")]
    [TestCase("var (prediction, r) = smooth.Certify(x, n, n, alpha); counts[r > 0 ? 1 : 0]++;")]
    [TestCase("var prediction = smooth.Predict(x, n, alpha); var isCorrect = prediction == n; counts[n] += isCorrect ? 1 : 0;")]
    public Task One_that_was_asked_for_or_never_abstains_does(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => Verify<AbstentionAnalyzer>.FileAsync($$"""
        public sealed class Smooth
        {
            public int Predict(double[] x) => 0;
            public int Predict(double[] x, int n, double alpha) => -1;
            public (int Class, double Radius) Certify(double[] x, int n0, int n, double alpha) => (-1, 0);
            public static void Run(Smooth smooth, double[] x, int n, double alpha, int[] counts, string[] names)
            {
                {{statements}}
            }
        }
        """);
}
