using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Images, the model that is asked about them, and the run that now knows both.</summary>
internal sealed class ModelSession : IDisposable
{
    private readonly LoadedModel model;
    private readonly TextWriter error;
    private readonly CancellationToken cancellation;
    private readonly RunNoise noise;

    private ModelSession(CertifyRun run, ImageSet images, LoadedModel model, string device, TextWriter error, CancellationToken cancellation)
    {
        (Images, this.model, Device, this.error, this.cancellation) = (images, model, device, error, cancellation);
        noise = new(run, images);
        noise.Check();
        Run = noise.Told(run);
        Clean = model.Clean(images, run, cancellation);
        ScaleTrial.Warn(model, images, run, Clean, error, cancellation);
    }

    public CertifyRun Run { get; }

    public ImageSet Images { get; }

    /// <summary>How many of the run's images the model gets right without noise, and how many there are.</summary>
    public (int Correct, int Images)? Clean { get; }

    public NetworkClassifier Network => model.Network;

    /// <summary>The value of --device.</summary>
    public string Device { get; }

    /// <summary>How many images go through the model at a time.</summary>
    public int Batch => model.Batch;

    public static ModelSession Open(CertifyRun run, DataRequest request, string device, int? batch, TextWriter error, CancellationToken cancellation)
    {
        var images = request.Read();
        var stamp = FileStamp.Of(run.Model);
#pragma warning disable CA2000 // it belongs to the session, and is disposed of where there is none
        var model = LoadedModel.Load(run.Model, images, device, batch, run.AllowNondeterministic, error, cancellation);
#pragma warning restore CA2000
        try
        {
            var hash = ModelFile.Hash(run.Model);
            stamp.Check();
            var chosen = request.Choose(run with { ModelHash = hash, Classes = model.Network.Classes }, images, error);
            return new(chosen, images, model, device, error, cancellation);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>The model under noise.</summary>
    public SmoothedClassifier Smoothed(double sigma) => Smoothed(model.Network, sigma);

    /// <summary>Another classifier under the same noise.</summary>
    public SmoothedClassifier Smoothed(IBaseClassifier classifier, double sigma) => noise.Smoothed(classifier, sigma, model.Batch);

    /// <summary>The run at another σ.</summary>
    public CertifyRun At(double sigma) => noise.Told(Run with { Sigma = sigma });

    /// <summary>Takes all images, into one log or several.</summary>
    /// <param name="logs">The logs.</param>
    /// <param name="resume">Whether logs that are there are continued.</param>
    /// <param name="replaces">Whether those that are there may be replaced.</param>
    /// <param name="answer">Says what a run's answer to an image is.</param>
    /// <returns>Whether it came to the end.</returns>
    public bool Complete(IReadOnlyList<RunLog> logs, bool resume, bool replaces, Func<CertifyRun, int, ImageAnswer> answer)
    {
        foreach (var log in logs)
        {
            log.Tally.Clean = Clean;
        }

        return new LoggedRun(Images, logs, resume, replaces, unanswered: () => model.Network.Unanswered).Complete(answer, error);
    }

    public void Dispose() => model.Dispose();
}
