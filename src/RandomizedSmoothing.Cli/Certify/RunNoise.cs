using System.Globalization;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The noise of a run: in single precision, or on a grid where sums are exact. A table of the second kind is made once for each σ.</summary>
/// <param name="run">The run.</param>
/// <param name="images">Its images.</param>
internal sealed class RunNoise(CertifyRun run, ImageSet images)
{
    /// <summary>Noise of single precision.</summary>
    public const string Single = "float";

    /// <summary><see cref="SoundNoise"/>.</summary>
    public const string Sound = "sound";

    private readonly Dictionary<double, SoundNoise> tables = [];

    /// <summary>A classifier under the noise.</summary>
    public SmoothedClassifier Smoothed(IBaseClassifier classifier, double sigma, int batch) => At(sigma) is { } noise
        ? new(classifier, noise, run.Seed, batch)
        : new(classifier, sigma, run.Seed, batch);

    /// <summary>A run at a σ, with what its noise is.</summary>
    public CertifyRun Told(CertifyRun asked) => At(asked.Sigma) is { } noise
        ? asked with { NoiseStep = noise.Step, NoiseDeviation = noise.Deviation(images.Shape.Dimension) }
        : asked;

    /// <summary>Looks whether all images of the run lie on the grid.</summary>
    /// <exception cref="UsageException">One does not.</exception>
    public void Check()
    {
        if (run.Noise != Sound)
        {
            return;
        }

        foreach (var index in run.Indices())
        {
            var image = images.Image(index);
            var place = SoundNoise.FirstOff(images.Grid, image);
            if (place >= 0)
            {
                throw new UsageException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"--noise {Sound} adds noise on the grid that images of 8 bits lie on, and image {index} of '{images.Name}' has the value {image[place]}, which is none of {images.Grid[place / (image.Length / images.Shape.Channels)].Parts} equal steps from black to white: round the images to bytes first, or take --noise {Single}"));
            }
        }
    }

    // No σ, no noise.
    private SoundNoise? At(double sigma)
    {
        if (run.Noise != Sound || !(sigma > 0))
        {
            return null;
        }

        if (!tables.TryGetValue(sigma, out var noise))
        {
            try
            {
                tables[sigma] = noise = SoundNoise.Create(images.Grid, sigma);
            }
            catch (ArgumentOutOfRangeException exception)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--sigma {sigma} is no noise for --noise {Sound}; valid: {exception.Data["valid"]}"), exception);
            }
        }

        return noise;
    }
}
