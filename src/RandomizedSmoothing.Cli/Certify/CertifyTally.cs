using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Certification;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Figures of a log while it grows.</summary>
internal sealed class CertifyTally
{
    private double radii;

    public int Images { get; private set; }

    public int Correct { get; private set; }

    public int Abstentions { get; private set; }

    public double Accuracy => Images == 0 ? 0 : (double)Correct / Images;

    /// <summary>The mean radius, 0 for what is wrong or an abstention.</summary>
    public double AverageCertifiedRadius => Images == 0 ? 0 : radii / Images;

    public void Add(CertificationRecord record)
    {
        Images++;
        Correct += record.IsCorrect ? 1 : 0;
        Abstentions += record.IsAbstention ? 1 : 0;
        radii += record.IsCorrect ? record.Radius : 0;
    }

    /// <summary>The line of progress.</summary>
    /// <param name="total">How many images there are.</param>
    /// <param name="before">How many were done when the clock started.</param>
    /// <param name="elapsed">The clock.</param>
    public string Progress(int total, int before, TimeSpan elapsed)
    {
        var rate = (Images - before) / Math.Max(elapsed.TotalSeconds, 1e-9);
        var left = Images == before ? "?" : RecordText.Duration(TimeSpan.FromSeconds(Math.Round((total - Images) / rate)))[..^7];
        return string.Create(
            CultureInfo.InvariantCulture, $"{Images} of {total} images, {rate:G3} images/s, {left} left, accuracy {Accuracy:F3}, {Abstentions} abstentions");
    }

    public string Summary(string log, CertifyRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{log}: {Images} images, accuracy {Accuracy:F3}, {Abstentions} abstentions, average certified radius {RadiusText.RoundDown(AverageCertifiedRadius, 3)}; sigma {run.Sigma}, n0 {run.N0}, n {run.N}, alpha {run.Alpha}, seed {run.Seed}");

    public JsonObject ToJson(string log, CertifyRun run) => new()
    {
        ["log"] = log,
        ["images"] = Images,
        ["accuracy"] = Accuracy,
        ["abstentions"] = Abstentions,
        ["averageCertifiedRadius"] = AverageCertifiedRadius,
        ["sigma"] = run.Sigma,
        ["n0"] = run.N0,
        ["n"] = run.N,
        ["alpha"] = run.Alpha,
        ["seed"] = run.Seed,
        ["shard"] = run.ShardText,
    };
}
