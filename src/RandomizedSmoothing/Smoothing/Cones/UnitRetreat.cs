using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>The depth on a cone's axis at which its probability under unit noise is 1/c, on the probit scale, where it is nearly linear.</summary>
internal readonly struct UnitRetreat : IIncreasing
{
    private readonly Cone cone;
    private readonly double probit;

    private UnitRetreat(Cone cone, double probit)
    {
        this.cone = cone;
        this.probit = probit;
    }

    public static double Find(Cone cone, int classes)
    {
        var (sin, cos) = Math.SinCos(cone.HalfAngle);
        var probit = StandardNormal.LowerQuantile(1.0 / classes);
        var (k, d) = (cone.Dimension - 1, cone.Dimension);

        // The cone lies in the half-space below its apex, and a ball of radius t sin θ about the point lies in the cone.
        var low = probit;
        var high = Math.Sqrt(new ChiSquared(d).LowerQuantile(1.0 / classes)) / sin;

        // z sin θ − χ cos θ ≥ −t sin θ, with χ_k taken as normal.
        var mean = Math.Sqrt(k - 0.5 + (0.125 / k));
        var deviation = Math.Sqrt((sin * sin) + (cos * cos * Math.Max(0, k - (mean * mean))));
        var guess = ((mean * cos) + (deviation * probit)) / sin;
        return MonotoneRoot.Find(new UnitRetreat(cone, probit), low - 1e-9, high * (1 + 1e-9), guess, sin / deviation, 1e-15);
    }

    public double At(double x) => UnitCone.OnAxis(cone.Dimension, cone.HalfAngle, x).Probit - probit;
}
