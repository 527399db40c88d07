namespace RandomizedSmoothing.Smoothing;

/// <summary>An increasing function; −∞ and ∞ are values like others.</summary>
internal interface IIncreasing
{
    double At(double x);
}
