using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary>The answer of <c>sweep</c>: figures at each σ, and the σ that was chosen.</summary>
/// <param name="Sigmas">By ascending σ, at least one.</param>
/// <param name="Floor">The share that every class had to keep; null where none was asked for.</param>
/// <param name="Radius">The radius at which; null for none.</param>
/// <param name="Chosen">The largest σ at which every class does; null where none does, or none was asked for.</param>
internal sealed record SweepRecord(ImmutableArray<SweepPoint> Sigmas, double? Floor, double? Radius, double? Chosen)
{
    /// <summary>Reads the answer.</summary>
    public static SweepRecord Of(JsonObject json)
    {
        ImmutableArray<SweepPoint> sigmas = [.. json["sigmas"]!.AsArray().Select(sigma => SweepPoint.Of(sigma!.AsObject(), (double?)json["images"])).OrderBy(point => point.Sigma)];
        return new(
            sigmas.Length > 0 ? sigmas : throw new FormatException("it has no sigma"),
            (double?)json["choice"]?["floor"],
            (double?)json["choice"]?["radius"],
            (double?)json["choice"]?["sigma"]);
    }
}

/// <summary>What a sweep found at one σ.</summary>
/// <param name="Sigma">σ of the noise, in input units.</param>
/// <param name="Accuracy">Of all images.</param>
/// <param name="Classes">Of each class, by its name, with its interval where there is one.</param>
/// <param name="CertifiedAtRadius">The share that is certified at the radius; null where none was asked for.</param>
/// <param name="AverageCertifiedRadius">Over all images; null where there is none.</param>
internal sealed record SweepPoint(double Sigma, double Accuracy, ImmutableArray<(string Label, double Accuracy, double? Lower, double? Upper)> Classes, double? CertifiedAtRadius, double? AverageCertifiedRadius)
{
    /// <summary>The share of the images without an answer; null where it is not told.</summary>
    public double? Abstained { get; init; }

    public static SweepPoint Of(JsonObject json, double? images) => new(
        (double)json["sigma"]!,
        (double)json["accuracy"]!,
        [.. json["classAccuracy"]!.AsObject().OrderBy(one => int.TryParse(one.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var label) ? label : int.MaxValue).Select(one => (one.Key, (double)one.Value!, (double?)json["classInterval"]?[one.Key]?["lower"], (double?)json["classInterval"]?[one.Key]?["upper"]))],
        json["certifiedAtRadius"] is JsonValue certified ? (double?)certified : null,
        json["averageCertifiedRadius"] is JsonValue radius ? (double?)radius : null)
    {
        Abstained = (double?)json["abstentions"] / images,
    };
}
