namespace RandomizedSmoothing.Smoothing;

/// <summary>
/// Where a probability has to be known to its last digit, as it is compared with the ends: one that lies below or above may be any other number
/// on that side.
/// </summary>
/// <param name="Low">The lower end; −∞ where every small probability has to be known.</param>
/// <param name="High">The upper end; +∞ where every large one has to be.</param>
internal readonly record struct ProbabilityWindow(double Low, double High)
{
    // Ten times what a probability by quadrature may be off by.
    private const double Doubt = 10 * SectionIntegral.Error;

    /// <summary>Whether a probability between two bounds surely lies on one side, and its value by quadrature too.</summary>
    public bool IsOutside(double least, double most) => least > High + Doubt || most < Low - Doubt;
}
