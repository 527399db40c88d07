using RandomizedSmoothing;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace SmoothingAudit;

/// <summary>What is certified, and how: the one place to put a model and data of one's own. certify.sh says the same to the command line.</summary>
internal static class CertifiedModel
{
    private const string Model = "model.onnx";
    private const string Data = "digits-test";
    private const double Sigma = 0.25;
    private const int Selection = 100;
    private const int Samples = 1000;
    private const double Alpha = 0.001;
    private const int Seed = 2021;

    /// <summary>The certificates, an image a record. They depend on the seed, the image, σ and n alone, and so are the same on every machine but for the model's rounding.</summary>
    public static IReadOnlyList<CertificationRecord> Certify()
    {
        var images = DataFile.Read(Data);
        using var model = ModelFile.Open(Path.Combine(AppContext.BaseDirectory, Model), images, device: "cpu");
        var smoothed = new SmoothedClassifier(model, Sigma, Seed, batch: 500);
        return [.. Enumerable.Range(0, images.Count).Select(Record)];

        CertificationRecord Record(int i)
        {
            var certificate = smoothed.Certify(images.Image(i), (uint)i, Selection, Samples, Alpha);
            return new(i, images.Label(i), certificate?.Class ?? CertificationRecord.Abstained, certificate?.Radius ?? 0, Time: null);
        }
    }
}
