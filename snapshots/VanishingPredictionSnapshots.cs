using System.Globalization;
using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Snapshots;

/// <summary>
/// Which classes will vanish, and at which σ: foretold from two small σ (<see cref="VanishingPrediction"/>), beside the measured σ, on this
/// project's own networks for the digits. The last line of a network says how far off that is, beside simpler rules.
/// </summary>
public sealed class VanishingPredictionSnapshots
{
    // An image of a class moves its σ by some hundredths; a factor by less.
    private const double Tolerance = 0.04;

    [Test]
    public void Digits() => Snapshot.Verify(
        string.Join('\n', new[] { 0, 0.12, 0.25, 0.5, 1 }.SelectMany(Rows).Prepend("trained with sigma, class: lost at sigma, foretold and measured")), Tolerance, 0.06);

    private static IEnumerable<string> Rows(double trainingSigma)
    {
        var (prediction, measured, score) = DigitsNetworks.Vanishing(trainingSigma);
        for (var label = 0; label < measured.Length; label++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{trainingSigma}, c{label}: {prediction.Sigmas[label]:F3} {measured[label]:F3}");
        }

        Assert.That(score.Prediction, Is.LessThan(score.BestConstant).And.LessThan(score.LinearMargin).And.LessThan(score.SameForAll));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{trainingSigma}, off by a factor of: {score.Prediction:F3}, one sigma for all {score.SameForAll:F3}, linear margin {score.LinearMargin:F3}, best constant in hindsight {score.BestConstant:F3}");
    }
}
