using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Problems;

/// <summary>
/// §3.1's binary problem that it says exists and does not show: augmentation, however strong, leaves the optimal classifier as it
/// is, and smoothing at a high σ takes a whole class away from it.
/// </summary>
/// <remarks>
/// The data lie on the sphere of radius ρ in ℝᵈ, d ≥ 3. H(x) = (d − 1) x_d² − (x₁² + … + x_{d−1}²) is a harmonic polynomial; class 1 has the
/// density H₊ there and class 2 has H₋, with equal priors, since H has mean 0 on spheres. The classes do not overlap, and the
/// double cone H &gt; 0, of tan θ = √(d − 1), tells them apart. Augmentation adds noise N(0, σ_t²I); the difference of the augmented
/// densities is H on the sphere convolved with a radial kernel, and by the theorem of Funk and Hecke that is H(x) times a positive function of ‖x‖: its
/// sign, and with it the naive-Bayes (and the Bayes-optimal) classifier, is the same double cone for every σ_t. Yet at its
/// apex the double cone holds P(F_{1,d−1} ≥ 1) &lt; ½ of the noise (0.4226 for d = 3, falling to 0.3173), hence less than half of it for all points that
/// are near enough in units of σ: beyond some σ every sample of class 1 is classified as class 2.
/// </remarks>
public sealed class DoubleConeProblem
{
    private readonly double halfAngle;

    /// <summary>Poses the problem.</summary>
    /// <param name="dimension">d ≥ 3; in the plane the two classes are alike and neither is lost.</param>
    /// <param name="radius">ρ &gt; 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public DoubleConeProblem(int dimension, double radius)
    {
        Dimension = Argument.AtLeast(3, dimension);
        Radius = Argument.Positive(radius);
        halfAngle = Math.Atan(Math.Sqrt(dimension - 1));
    }

    /// <summary>d, at least 3.</summary>
    public int Dimension { get; }

    /// <summary>ρ, in input units.</summary>
    public double Radius { get; }

    /// <summary>The smoothed classifier's probability of class 1 at a sample, and its complement.</summary>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="angle">The angle between the sample and the axis x_d, in [0, π/2], in radians.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Probability Probability(double sigma, double angle) => Tails(Argument.Positive(sigma), Angle(angle)).Probability;

    /// <summary>The smallest σ from which on the samples on the axis, the best placed ones of class 1, are lost: ρ over the depth where a half of the noise is in the double cone.</summary>
    public double CollapseSigma
    {
        get
        {
            var depth = MonotoneRoot.Find(new OnAxis(this), 0, 10 * Math.Sqrt(Dimension), 1, 0.5, 1e-15);
            return Radius / depth;
        }
    }

    /// <summary>The accuracies of class 1 and class 2 under the smoothed classifier, in [0, 1], for any augmentation.</summary>
    /// <remarks>The probability of class 1 falls with the angle to the axis, so that its samples are those within one angle α; H integrates to cos α sin^(d−1) α over them.</remarks>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ is not a finite number &gt; 0.</exception>
    public (double First, double Second) Accuracies(double sigma)
    {
        _ = Argument.Positive(sigma);
        if (Tails(sigma, 0).Probit < 0)
        {
            return (0, 1);
        }

        var angle = MonotoneRoot.Find(new ByAngle(this, sigma), 0, Math.PI / 2, halfAngle, 1, 1e-15);
        var share = Mass(Math.Min(angle, Math.PI / 2)) / Mass(halfAngle);
        return angle < halfAngle ? (share, 1) : (1, share);
    }

    private static double Angle(double angle) =>
        angle is >= 0 and <= Math.PI / 2 ? angle : throw Argument.Outside(nameof(angle), angle, "in [0, π/2]");

    private double Mass(double angle) => Math.Cos(angle) * Math.Pow(Math.Sin(angle), Dimension - 1);

    private LogTails Tails(double sigma, double angle)
    {
        var (offAxis, depth) = Math.SinCos(angle);
        var (t, b) = (UnitCone.Bounded(depth * Radius / sigma), UnitCone.Bounded(offAxis * Radius / sigma));
        var (near, far) = (Cone(t), Cone(-t));
        var both = LogTails.LogSum(near.LogValue, far.LogValue);

        // 1 − p − q from the near nappe's complement, of which the far nappe is a part.
        return both < -0.7 ? LogTails.OfValue(both) : LogTails.OfComplement(near.LogComplement + Elementary.LogOnePlus(-Math.Exp(far.LogValue - near.LogComplement)));

        LogTails Cone(double depth) => UnitCone.Anywhere(Dimension, halfAngle, depth, b, double.PositiveInfinity);
    }

    private readonly struct OnAxis(DoubleConeProblem problem) : IIncreasing
    {
        public double At(double x) => problem.Tails(problem.Radius / x, 0).Probit;
    }

    private readonly struct ByAngle(DoubleConeProblem problem, double sigma) : IIncreasing
    {
        public double At(double x) => -problem.Tails(sigma, x).Probit;
    }
}
