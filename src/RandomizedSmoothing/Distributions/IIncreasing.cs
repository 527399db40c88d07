namespace RandomizedSmoothing.Distributions;

/// <summary>An increasing function; −∞ and ∞ are values like others.</summary>
internal interface IIncreasing
{
    double At(double x);
}
