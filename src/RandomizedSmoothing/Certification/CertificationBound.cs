namespace RandomizedSmoothing.Certification;

/// <summary>How counts become a lower bound of p_A and an upper bound of p_B.</summary>
public enum CertificationBound
{
    /// <summary>All of α on p_A, by Clopper and Pearson; p_B = 1 − p_A (Cohen et al. 2019, §3.2.2).</summary>
    OneSided,

    /// <summary>Half of α on p_A, the other half shared out among the other classes: p_B is bounded by itself.</summary>
    TwoClass,

    /// <summary>
    /// Clopper and Pearson's bound with a random number that makes its level exact (Stevens 1950; Voráček 2024, for smoothing): it is never
    /// below the one without.
    /// </summary>
    Randomized,
}
