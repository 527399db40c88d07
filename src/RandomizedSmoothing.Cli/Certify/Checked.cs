using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Values of options, checked before anything long begins.</summary>
internal static class Checked
{
    // More samples than anyone draws of one image, and counts stay exact.
    private const long MostSamples = 1L << 40;

    // Noise is of single precision.
    public static bool IsSigma(double sigma, bool orZero = false) => ((float)sigma > 0 || (orZero && sigma == 0)) && sigma <= 1e6;

    public static double Sigma(double sigma, string option = "--sigma", bool orZero = false) => IsSigma(sigma, orZero)
        ? sigma
        : throw Refusal.Of(option, sigma, "a standard deviation", orZero ? "from 0 to 1e6" : "above 0 (at least 1e-45), to 1e6");

    public static double Alpha(double alpha) => alpha > 0 && alpha < 1 ? alpha : throw Refusal.Of("--alpha", alpha, "an error probability", "in (0, 1)");

    public static long Samples(string option, long samples) => samples <= MostSamples ? samples : throw Refusal.Of(option, samples, "a number of samples", "from 1 to 2^40");

    public static int AtLeastOne(string option, int value) => value >= 1 ? value : throw Refusal.Of(option, value, "in its range", "at least 1");

    public static int? Batch(int? batch) => batch is null ? null : AtLeastOne("--batch", batch.Value);

    public static int Max(int max) => max is -1 or >= 1 ? max : throw Refusal.Of("--max", max, "a number of images", "at least 1, or -1 for all images");

    // A log's radii have six decimals: a finer one could not be read off it.
    public static double Radius(string option, double radius) => radius is >= 0 and <= 1e6 && Math.Round(radius, 6) == radius
        ? radius
        : throw Refusal.Of(option, radius, "a radius", "from 0 to 1e6, with at most six decimals");

    public static double Precision(double precision) => precision is > 0 and <= 1e6 ? precision : throw Refusal.Of("--precision", precision, "a precision", "above 0, to 1e6");

    public static double Share(string option, double share) => share is >= 0 and <= 1 ? share : throw Refusal.Of(option, share, "a share", "from 0 to 1");

    public static double Confidence(double confidence) => confidence is > 0 and < 1 ? confidence : throw Refusal.Of("--confidence", confidence, "a probability", "in (0, 1), such as 0.95");

    public static double Within(double within) => within is >= 1e-9 and <= 1e6 ? within : throw Refusal.Of("--radius-within", within, "a precision", "from 1e-9 to 1e6");

    public static int Classes(int classes) => classes >= 2 ? classes : throw Refusal.Of("--classes", classes, "a number of classes", "at least 2");
}
