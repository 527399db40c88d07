using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Plot.Models;

/// <summary><c>smoothing plot slice</c>: the decision regions of a network on the plane through three images.</summary>
internal static class SliceVerb
{
    private const int MostPoints = 500;

    public static Command Create()
    {
        var model = ModelOptions.Model();
        var data = new DataOptions();
        var images = new Option<string>("--images") { Description = "The numbers of three images, from 0: the corners of the plane", HelpName = "A,B,C", Required = true };
        var sigmas = new Option<string>("--sigmas") { Description = "A panel for each σ; 0 is the network itself", HelpName = "S,S,…", DefaultValueFactory = _ => "0,0.12,0.25,0.5,1" };
        var n = NumberOptions.Count("--n", "Samples at each point", 1 << 20).Or(100);
        var points = NumberOptions.Integer("--points", $"Points along each side, from 2 to {MostPoints}").Or(21);
        var batch = ModelOptions.Batch();
        var device = ModelOptions.Device();
        var seed = NumberOptions.Seed(ModelOptions.DefaultSeed);
        return new PlotOptions(hasData: true).Verb(
            "slice",
            "The decision regions of a network on the plane through three images, for several σ",
            (parsed, cancellation) =>
            {
                var side = parsed.GetValue(points) is >= 2 and <= MostPoints and var given ? given : throw Refusal.Of("--points", parsed.GetValue(points), "a number of points along a side", FormattableString.Invariant($"from 2 to {MostPoints}"));
                var error = parsed.InvocationConfiguration.Error;
                var places = Sigmas(parsed.GetValue(sigmas)!);
                var set = data.Parse(parsed).Read();
                var corners = Corners(parsed.GetValue(images)!, set.Count);
                using var loaded = LoadedModel.Load(ModelOptions.Located(parsed.GetValue(model)!), set, parsed.GetValue(device)!, Checked.Batch(parsed.GetValue(batch)), isTolerated: false, error, cancellation);
                using var line = new StatusLine(error);
                return new(new SlicePicture(loaded.Network, loaded.Batch, set, parsed.GetValue(seed), parsed.GetValue(n)!.Value).Make(corners, places, side, done => line.Show(() => FormattableString.Invariant($"slice: {100 * done:F0} %{line.TimeLeft(done)}")), cancellation));
            },
            [model, data.Data, data.Scale, data.Labels, images, sigmas, n, points, batch, device, seed]);
    }

    private static ImmutableArray<double> Sigmas(string text)
    {
        ImmutableArray<double> sigmas = [.. text.Split(',').Select(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var sigma) && Checked.IsSigma(sigma, orZero: true) ? sigma : double.NaN)];
        return sigmas.Length is > 0 and <= 24 && !sigmas.Any(double.IsNaN) ? sigmas : throw Refusal.Of("--sigmas", text, "a list of standard deviations", "0, or numbers from 1e-45 to 1e6, 24 at most, separated by commas, such as 0,0.25,0.5");
    }

    private static ImmutableArray<int> Corners(string text, int count)
    {
        ImmutableArray<int> corners = [.. text.Split(',').Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var image) && image < count ? image : -1)];
        return corners.Length == 3 && !corners.Contains(-1) && corners.Distinct().Count() == 3
            ? corners
            : throw Refusal.Of("--images", text, "the numbers of three different images", FormattableString.Invariant($"three from 0 to {count - 1}, such as 3,8,1"));
    }
}
