using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Estimate;

/// <summary>What <c>smoothing estimate</c> says, as text and as JSON.</summary>
/// <param name="Text">A line.</param>
/// <param name="Members">The members of the answer.</param>
internal sealed record RegionAnswer(string Text, IReadOnlyList<KeyValuePair<string, JsonNode?>> Members)
{
    /// <summary>n samples, and Clopper and Pearson's interval.</summary>
    public static RegionAnswer Of(
        NoisyPoint at, IMonteCarloDevice device, NoiseSource source, double alpha, long n, IProgress<long> progress, CancellationToken cancellation)
    {
        var estimate = at.Estimate(device, source, n, alpha, progress, cancellation);
        return Of(estimate.Count, n, estimate.Lower, estimate.Upper, alpha, device.Name, source.Seed, "", []);
    }

    /// <summary>As many samples as a threshold takes, and the interval of the confidence sequence, which stopping does not spoil.</summary>
    public static RegionAnswer Of(
        NoisyPoint at, IMonteCarloDevice device, NoiseSource source, double threshold, double alpha, long n, CancellationToken cancellation)
    {
        var decision = ThresholdDecision.Of(at, device, source, threshold, alpha, n, cancellation);
        var (count, samples, side) = (decision.Count, decision.Samples, decision.Side > 0 ? "above" : decision.Side < 0 ? "below" : "undecided");
        return Of(
            count,
            samples,
            BinomialConfidenceSequence.LowerBound(count, samples, alpha / 2),
            BinomialConfidenceSequence.UpperBound(count, samples, alpha / 2),
            alpha,
            device.Name,
            source.Seed,
            string.Create(CultureInfo.InvariantCulture, $"{(decision.Side == 0 ? "on neither side of" : side)} {threshold:R}, {decision.Saved} samples not needed: "),
            [new("threshold", threshold), new("side", side), new("saved", decision.Saved)]);
    }

    /// <summary>The same with the probability itself, or null where only sampling knows it.</summary>
    public RegionAnswer WithExact(NoisyPoint at)
    {
        double? exact = at.Regions[0].Under(at.Sigma).TryProbability(at.Point.AsSpan(), out var probability) ? probability.Value : null;
        var text = exact is { } known ? string.Create(CultureInfo.InvariantCulture, $"exact {known:G10}") : "no formula or quadrature reaches it";
        return new($"{Text}; {text}", [.. Members, new("exact", exact)]);
    }

    /// <summary>The members as an object.</summary>
    public JsonObject ToJson() => new(Members);

    private static RegionAnswer Of(
        long count, long n, double lower, double upper, double alpha, string device, ulong seed, string decision, IReadOnlyList<KeyValuePair<string, JsonNode?>> more)
    {
        var estimate = count / (double)n;
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{decision}{estimate:G9} in [{lower:G9}, {upper:G9}] but for a chance of {alpha:R}: {count} of {n} samples; device {device}, seed {seed}"),
            [
                new("count", count), new("n", n), new("estimate", estimate), new("lower", lower), new("upper", upper), new("alpha", alpha),
                new("device", device), new("seed", seed), .. more,
            ]);
    }
}
