using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;
using static System.FormattableString;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary><c>smoothing audit --predict-vanishing</c>: the σ at which a model's classes are lost, foretold and measured.</summary>
internal static class VanishingAudit
{
    // Beyond so many times the larger small σ nothing is measured.
    private const double Farthest = 20;
    private const long MostMeasured = 300;

    private const string Trust =
        "how far to trust it: off by a factor of 1.1 on the digits, but of 1.5 on networks for CIFAR-10, which is no better than one sigma for all classes; '≥' is the largest that n can tell, '–' that the counts foretell none: 'smoothing sweep' measures what each sigma costs";

    public static int Run(ParseResult parsed, VanishingRequest request, string? json, CancellationToken cancellation)
    {
        var images = request.Data.Read();
        using var model = LoadedModel.Load(ModelOptions.Located(request.Model), images, request.Device, request.Batch, isTolerated: false, parsed.InvocationConfiguration.Error, cancellation);
        var (network, batch) = (model.Network, model.Batch);
        using var line = new StatusLine(parsed.InvocationConfiguration.Error);
        var taken = request.Data.Choose(images, request.Skip, request.Max, parsed.InvocationConfiguration.Error).Select(i => (images.Image(i), images.Label(i))).ToList();
        var threshold = request.Share ?? (1.0 / images.Classes);
        line.Show(() => "looking for two small sigmas");
        var sigmas = request.Sigmas ?? VanishingMeasurement.SmallSigmas(network, taken, 50, request.Seed, batch, cancellation);
        var counts = VanishingMeasurement.Counts(network, taken, request.N, sigmas, request.Seed, batch, cancellation);
        var prediction = VanishingPrediction.From(counts, images.Classes, request.N, sigmas.Lower, sigmas.Higher, threshold);
        double[]? measured = null;
        if (request.Measure)
        {
            measured = VanishingMeasurement.Lost(Shares, sigmas.Higher, Farthest * sigmas.Higher, threshold, images.Classes);
        }

        line.Dispose();
        var score = measured is null ? null : VanishingScore.Of(prediction, measured);
        Answer.Write(parsed, json, Json(request, sigmas, threshold, prediction, measured, score, network.Unanswered), console =>
        {
            var table = measured is null ? Terminal.Table(console, "class", "lost at sigma", "curvature") : Terminal.Table(console, "class", "lost at sigma", "curvature", "measured", "factor");
            for (var label = 0; label < images.Classes; label++)
            {
                string[] row = [$"{label}", $"{(prediction.AreLeast[label] ? "≥ " : "")}{Text(prediction.Sigmas[label])}", Text(prediction.Curvatures[label])];
                table.AddRow(measured is null ? row : [.. row, double.IsFinite(measured[label]) ? Text(measured[label]) : Invariant($"> {LastMeasured(sigmas.Higher):F3}"), Text(prediction.Sigmas[label] / measured[label])]);
            }

            console.Write(table);
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{taken.Count} images, from sigma {sigmas.Lower} and {sigmas.Higher} with n {request.N}; lost: fewer than {threshold:G4} of a class have their label with a probability above 1/2; seed {request.Seed}; {Trust}"));
            if (score is not null)
            {
                console.WriteLine(score.ToString());
            }

            if (network.Unanswered > 0)
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network.Unanswered} samples had no class (outputs that are no finite numbers), and count for none"));
            }
        });
        return ExitCode.Done;

        double[] Shares(double sigma)
        {
            line.Show(() => string.Create(CultureInfo.InvariantCulture, $"measuring at sigma {sigma:G3}"));
            return VanishingMeasurement.Shares(network, taken, Math.Min(request.N, MostMeasured), sigma, request.Seed + 1, batch, cancellation);
        }
    }

    private static string Text(double value) => double.IsFinite(value) ? value.ToString("F3", CultureInfo.InvariantCulture) : "–";

    // Rounded down: at this σ it was looked.
    private static double LastMeasured(double first) =>
        Math.Floor(1000 * first * Math.Pow(VanishingMeasurement.Step, Math.Floor((Math.Log(Farthest) / Math.Log(VanishingMeasurement.Step)) - 1e-9))) / 1000;

    private static JsonObject Json(
        VanishingRequest request, (double Lower, double Higher) sigmas, double threshold, VanishingPrediction prediction, double[]? measured, VanishingScore? score, long unanswered) => new()
        {
            ["seed"] = request.Seed,
            ["n"] = request.N,
            ["smallSigmas"] = new JsonArray(sigmas.Lower, sigmas.Higher),
            ["lostBelow"] = threshold,
            ["predictedSigma"] = Of(prediction.Sigmas),
            ["predictedSigmaIsLeast"] = new JsonArray([.. prediction.AreLeast.Select(isLeast => (JsonNode)isLeast)]),
            ["curvature"] = Of(prediction.Curvatures),
            ["measuredSigma"] = measured is null ? null : Of(measured),
            ["typicalFactor"] = score?.Prediction,
            ["typicalFactorOfOneSigmaForAll"] = score?.SameForAll,
            ["typicalFactorOfTheLinearMargin"] = score?.LinearMargin,
            ["trust"] = Trust,
            ["samplesWithoutClass"] = unanswered,
        };

    // JSON knows no infinity: null is none that was foretold, or found.
    private static JsonObject Of(IReadOnlyList<double> values)
    {
        var json = new JsonObject();
        for (var label = 0; label < values.Count; label++)
        {
            json[label.ToString(CultureInfo.InvariantCulture)] = double.IsFinite(values[label]) ? values[label] : null;
        }

        return json;
    }
}
