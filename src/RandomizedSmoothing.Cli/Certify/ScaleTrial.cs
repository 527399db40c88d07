using RandomizedSmoothing.Models;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A model that does no better than guessing without noise was probably fed with another scale than it takes: others are tried, and the best is named.</summary>
internal static class ScaleTrial
{
    // Fewer images tell guessing from knowing too rarely.
    private const int Fewest = 20;

    // The last is ImageNet's, as torchvision has it.
    private static readonly string[] Usual = ["0..1", "0..255", "0,255", "0.5,0.5", "127.5,127.5", "0.485/0.456/0.406,0.229/0.224/0.225"];

    public static void Warn(LoadedModel model, ImageSet images, CertifyRun run, (int Correct, int Images)? clean, TextWriter error, CancellationToken cancellation)
    {
        if (clean is not { Images: >= Fewest } all || !IsGuess(all.Correct))
        {
            return;
        }

        var best = Others(images).Select(scaled => (scaled.Scale, Correct: Correct(scaled))).DefaultIfEmpty((images.Scale, Correct: 0)).MaxBy(other => other.Correct);
        error.WriteLine(FormattableString.Invariant(
            $"warning: without noise the model '{model.Network.Name}' is right on {all.Correct} of {all.Images} images, no more than guessing gives: are --scale {images.Scale} and the labels what it was trained on?")
            + (IsGuess(best.Correct) ? "" : FormattableString.Invariant($" With --scale {best.Scale} it is right on {best.Correct}")));

        // Within two standard deviations.
        bool IsGuess(int correct)
        {
            var (n, p) = (clean.Value.Images, 1.0 / model.Network.Classes);
            return correct <= (n * p) + (2 * Math.Sqrt(n * p * (1 - p)));
        }

        int Correct(ImageSet scaled)
        {
            try
            {
                return model.Clean(scaled, run, cancellation)?.Correct ?? 0;
            }
            catch (ModelException)
            {
                return 0;
            }
        }
    }

    // Each scale that makes other numbers of the images than they have.
    private static IEnumerable<ImageSet> Others(ImageSet images) => Usual.Select(text => Scale.Parse(text)!)
        .Where(scale => scale.Channels == 0 || scale.Channels == images.Shape.Channels)
        .Select(images.Scaled)
        .Where(scaled => !scaled.Image(0).SequenceEqual(images.Image(0)));
}
