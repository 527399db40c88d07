using System.Globalization;

namespace RandomizedSmoothing.Certification;

/// <summary>How far off a <see cref="VanishingPrediction"/> is, beside two simpler rules that had the same counts, and one that had the answer.</summary>
/// <param name="Classes">The classes that count: those that were lost.</param>
/// <param name="Prediction">The typical factor between foretold and measured σ, the mean of |ln| as a factor; 1 is perfect, +∞ where a class that is lost was said never to be.</param>
/// <param name="SameForAll">The same of one σ for all classes, from the counts.</param>
/// <param name="LinearMargin">The same of the linear-margin rule.</param>
/// <param name="BestConstant">The same of the best one σ for all, chosen after measuring: what no rule without classes can beat.</param>
public sealed record VanishingScore(int Classes, double Prediction, double SameForAll, double LinearMargin, double BestConstant)
{
    /// <summary>Compares.</summary>
    /// <param name="prediction">What was foretold.</param>
    /// <param name="measured">The measured σ of each class, +∞ where it was not lost.</param>
    /// <returns>The score; <see langword="null"/> where no class was lost.</returns>
    public static VanishingScore? Of(VanishingPrediction prediction, IReadOnlyList<double> measured)
    {
        var lost = Enumerable.Range(0, measured.Count).Where(label => double.IsFinite(measured[label])).ToArray();
        if (lost.Length == 0)
        {
            return null;
        }

        // The median of the logarithms has the smallest mean distance from them.
        var best = lost.Select(label => measured[label]).Order().ElementAt(lost.Length / 2);
        return new(lost.Length, Factor(label => prediction.Sigmas[label]), Factor(_ => prediction.SameForAll), Factor(label => prediction.LinearMargin[label]), Factor(_ => best));

        double Factor(Func<int, double> sigma) => Math.Exp(lost.Average(label => Math.Abs(Math.Log(sigma(label) / measured[label]))));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"off by a factor of {Prediction:F2} in the mean of {Classes} classes; one sigma for all {SameForAll:F2}, the linear margin {LinearMargin:F2}, the best constant in hindsight {BestConstant:F2}");
}
