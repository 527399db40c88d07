using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims;

/// <summary>A result from elsewhere on which proofs lean: it is cited, and a test tries it.</summary>
/// <param name="Id">The name by which a claim rests on it (<see cref="RestsOnAttribute"/>).</param>
/// <param name="Words">The words by which arguments cite it.</param>
/// <param name="Statement">What it says.</param>
/// <param name="Source">Where it is proved.</param>
/// <param name="Test">The test that tries it.</param>
public sealed record Lemma(string Id, string Words, string Statement, string Source, string Test)
{
    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<Lemma> All { get; } =
    [
        new(
            "anderson",
            "Anderson 1955",
            "A normal distribution about a point gives a convex set that is symmetric about its middle the more, the nearer the point is to that middle along a line",
            "T. W. Anderson, “The integral of a symmetric unimodal function over a symmetric convex set”, Proc. AMS 6 (1955), Theorem 1",
            "LemmaTests.A_symmetric_convex_set_keeps_most_from_its_middle"),
        new(
            "chen-rubin",
            "Chen and Rubin 1986",
            "k − 2/3 < the median of χ²_k < k",
            "J. Chen and H. Rubin, “Bounds for the difference between median and mean of gamma and Poisson distributions”, Statist. Probab. Lett. 4 (1986)",
            "LemmaTests.The_median_of_chi_squared_is_below_its_mean_by_less_than_two_thirds"),
        new(
            "ehrhard",
            "Ehrhard's inequality",
            "Φ⁻¹(P(z ∈ (1 − t)A + tB)) ≥ (1 − t)Φ⁻¹(P(z ∈ A)) + tΦ⁻¹(P(z ∈ B)) for standard normal z, convex A and B, and t in [0, 1]",
            "A. Ehrhard, “Symétrisation dans l'espace de Gauss”, Math. Scand. 53 (1983)",
            "LemmaTests.The_probit_of_a_scaled_convex_set_is_concave"),
        new(
            "jensen",
            "Jensen's inequality",
            "The mean of a convex function is at least the function of the mean",
            "J. L. W. V. Jensen, “Sur les fonctions convexes et les inégalités entre les valeurs moyennes”, Acta Math. 30 (1906)",
            "LemmaTests.The_mean_of_a_convex_function_is_at_least_that_of_the_mean"),
        new(
            "markov",
            "Markov's inequality",
            "P(‖z‖ > r) ≤ E‖z‖²/r²",
            "any book on probability",
            "LemmaTests.The_tail_of_a_square_is_at_most_its_mean_over_the_bound"),
        new(
            "neyman-pearson",
            "Cohen et al. 2019",
            "Φ⁻¹(P(x)) changes by at most ‖δ‖/σ when x moves by δ, P(x) being what N(x, σ²I) gives any set; and by just that for a half-space",
            "J. Cohen, E. Rosenfeld and J. Z. Kolter, “Certified adversarial robustness via randomized smoothing”, ICML 2019, Theorems 1 and 2",
            "LemmaTests.The_probit_of_a_set_changes_by_no_more_than_the_distance"),
        new(
            "slepian",
            "Slepian's inequality",
            "Of normal variables of mean 0 and variance 1, P(all ≤ m) does not fall when covariances rise",
            "D. Slepian, “The one-sided barrier problem for Gaussian noise”, Bell System Tech. J. 41 (1962)",
            "LemmaTests.Two_variables_stay_below_a_bound_the_more_the_more_they_correlate"),
        new(
            "stirling",
            "(Stirling)",
            "Γ(a) ≤ √(2π/a) (a/e)ᵃ exp(1/(12a)) for a > 0",
            "any table of functions, such as NIST DLMF 5.11.10",
            "LemmaTests.Stirlings_upper_bound"),
    ];
}
