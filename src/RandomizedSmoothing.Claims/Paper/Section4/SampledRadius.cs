using MathNet.Numerics.RootFinding;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// The radii that n = 100,000 samples at confidence 1 − α = 0.999 can certify, as in Cohen et al. 2019 and in the code that
/// the paper uses.
/// </summary>
internal static class SampledRadius
{
    /// <summary>n.</summary>
    public const int Samples = 100_000;

    /// <summary>α.</summary>
    public const double Alpha = 0.001;

    /// <summary>α^(1/n), the largest lower bound of p_A, when all samples agree.</summary>
    public static T LargestBound<T>()
        where T : struct, IReal<T> => T.Exp(-T.Log(1000) / Samples);

    /// <summary>
    /// The largest radius over σ when the share of the top class is the expected one, rounded to a count: of all σ that
    /// give a count, the largest does best.
    /// </summary>
    /// <param name="sigmaAt">The largest σ at which the other classes together have no more than this probability.</param>
    public static double Peak(Func<double, double> sigmaAt)
    {
        var (low, high) = (0, Samples / 2);
        var known = new Dictionary<int, double>();

        // The radius rises with the count's misses to one peak, and then falls.
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Radius(middle) < Radius(middle + 1) ? (middle + 1, high) : (low, middle);
        }

        return Radius(low);

        double Radius(int misses)
        {
            if (!known.TryGetValue(misses, out var radius))
            {
                var sigma = sigmaAt((misses + 0.5) / Samples);
                radius = new CertifiedRadiusProcedure(sigma, Samples, Alpha).Radius(Samples - misses) ?? 0;
                known.Add(misses, radius);
            }

            return radius;
        }
    }

    /// <summary>The place between two at which a function that falls from positive to negative is 0.</summary>
    public static double Zero(Func<double, double> falling, double low, double high) => Brent.FindRoot(falling, low, high, 1e-9);
}
