using System.Globalization;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Looks at the first images with a few samples before a long run begins: where none of them can get a class, the run is most likely for nothing.</summary>
internal static class Pilot
{
    private const int Images = 10;
    private const int Samples = 100;

    // Shorter runs say it themselves.
    private const long Long = 1000;

    // The chance of blaming an image that is not lost.
    private const double Alpha = 0.001;

    /// <summary>Warns where the first images all abstain.</summary>
    /// <param name="session">Images and model.</param>
    /// <param name="smoothed">The model under noise.</param>
    /// <param name="error">Where the warning goes.</param>
    /// <param name="cancellation">Ends it.</param>
    public static void Warn(ModelSession session, SmoothedClassifier smoothed, TextWriter error, CancellationToken cancellation)
    {
        var first = session.Run.Indices().Take(Images).ToList();
        if (session.Run.N >= Long && first.Count == Images && first.All(IsLost))
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"warning: at sigma {smoothed.Sigma} no class has a probability of 1/2 at any of the first {Images} images: all of them would be abstentions, and so, most likely, most of the others; 'smoothing sweep' finds the sigma that a model bears"));
        }

        bool IsLost(int index) => ClopperPearson.UpperBound(smoothed.Count(session.Images.Image(index), (uint)index, new SampleRange(0, Samples), cancellation).Max(), Samples, Alpha) < 0.5;
    }
}
