"""Section 4.2: a cone of half-angle theta, seen from its axis, and the cone without its tip. sigma is 1 where it is not a parameter."""
from goals_declared import C, D, RIGHT_ANGLE, THETA, Parameter, goal, positive
from goals_numbers import I, INFINITY, chi_squared, cone, exp, log, of, panels, sqrt, tan

SIGMA, GAP, M = positive("sigma gap m")
DEPTH = Parameter("depth", "real", -float("inf"), float("inf"))
BOUND = "√((d − 1)/c)/tan(θ)·(d − 1 − 2·tan(θ)²·c·log(c − 1))/(2·(d − 1))"


def retreat(p):
    """Theorem 7's bound: how far the cone retreats along its axis."""
    n, t = p.d - 1, tan(p.theta)
    return sqrt(n / of(p.c)) / t * (n - 2 * t * t * p.c * log(p.c - 1)) / (2 * n)


def kept_at_bound(p, is_cut):
    """c P(|y| <= r) from above, over a box of c >= 3 and theta: r = (retreat + z) tan(theta) = A - B u² + z u.

    With u = tan(theta), A = sqrt(n/c)/2, which falls with c, and B = log(c - 1) sqrt(c/n), which rises. In a panel all counts that
    counts at its upper end, for the c and the u that keep most: r is largest at u = z / 2B, or as near to it as u comes. Beyond the
    last panel everything counts.
    """
    n, few = p.d - 1, of(of(p.c).lo)
    A, B = I((sqrt(n / few) / 2).hi), I((log(few - 1) * sqrt(few / n)).lo)
    least, most = I(tan(p.theta).lo).max(0), I(tan(p.theta).hi if p.theta.hi < of(RIGHT_ANGLE).lo else INFINITY)
    total, before = I(0), I(0)
    for z, below in panels(p.fine):
        u = (z / (2 * B)).max(least).min(most) if z > 0 else least
        r = (A + (z - B * u) * u).hi
        if r > 0 and (z > 0 or not is_cut): total = total + (below - before) * chi_squared(n, I(r).square())
        before = below
    return p.c * (total + (1 - before))


@goal("theorem-7-corrected", "box", f"d > 2 or c < 7  ⇒  c·P_d(‖y‖ ≤ ({BOUND} + z)·tan(θ)) < 1", D, C, THETA, slack=lambda p: of(p.d - 2).max(7 - p.c))
def theorem_7_corrected(p): return 1 - kept_at_bound(p, is_cut=False)


@goal("theorem-5-corrected", "box", f"(2·d > 5 or 2·c < 41) and {BOUND} > 0  ⇒  c·P_d(‖y‖ ≤ ({BOUND} + z)·tan(θ), z ≥ 0) < 1",
      D, C, THETA, slack=lambda p: of(2 * p.d - 5).max(41 - 2 * p.c))
def theorem_5_corrected(p): return 1 - kept_at_bound(p, is_cut=True)


@goal("theorem-7", "point", f"c·P_d(‖y‖ ≤ ({BOUND} + z)·tan(θ)) < 1", D, C, THETA)
def theorem_7(p): return 1 - p.c * cone(p.d, retreat(p), tan(p.theta), p.fine)


@goal("theorem-5", "point", f"σ·({BOUND}) > gap  ⇒  c·P_{{d,σ}}(‖y‖ ≤ (gap + z)·tan(θ), z ≥ 0) < 1", D, C, THETA, SIGMA, GAP, slack=lambda p: p.sigma * retreat(p) - p.gap)
def theorem_5(p): return 1 - p.c * cone(p.d, p.gap / p.sigma, tan(p.theta), p.fine, cut=0)


@goal("remark-cone-is-lower-bound", "point",
      "c·P_{d,σ}(‖y‖ ≤ (gap + depth + z)·tan(θ), gap + depth + z ≥ gap) < 1 or c·P_{d,σ}(‖y‖ ≤ (depth + z)·tan(θ)) > 1", D, C, THETA, SIGMA, GAP, DEPTH)
def cone_is_lower_bound(p):
    t, depth = tan(p.theta), p.depth / p.sigma
    cut = cone(p.d, depth + p.gap / p.sigma, t, p.fine, cut=-depth)
    return (1 - p.c * cut).max(p.c * cone(p.d, depth, t, p.fine) - 1)


@goal("remark-semi-bounded-shrinks", "point", "c·P_d(‖y‖ ≤ (0 + z)·tan(θ)) < 1", D, C, THETA)
def semi_bounded_shrinks(p): return 1 - p.c * cone(p.d, 0, tan(p.theta), p.fine)


def leaves(p, theta):
    """What of the noise leaves a cone from the point of its axis that is m from its surface."""
    t = tan(theta)
    return 1 - cone(p.d, p.m * sqrt(1 + t * t) / t, t, p.fine)


CERTAIN = "exp(−log(1000)/100000)"


def samples_leave(): return 1 - exp(-log(1000) / 100000)


@goal("remark-peak-falls-with-theta-literal", "point",
      f"θ₂ > θ and P_d(‖y‖ ≤ (m/sin(θ) + z)·tan(θ)) < {CERTAIN}  ⇒  (1 − P_d(‖y‖ ≤ (m/sin(θ₂) + z)·tan(θ₂)))/(1 − {CERTAIN}) > 1",
      D._replace(highest=300), THETA, THETA._replace(name="theta2"), M, slack=lambda p: (p.theta2 - p.theta).min(leaves(p, p.theta) - samples_leave()))
def peak_falls(p): return leaves(p, p.theta2) / samples_leave() - 1
