"""Sections 4.1 and 4.3: balls, seen from their centre and from their surface, and a slab."""
from goals_declared import C, D, goal, positive
from goals_numbers import I, chi_squared, noncentral, normal, of

R, SIGMA, FACTOR = *positive("R sigma"), *positive("factor", 1)


def at_center(p, sigma): return chi_squared(p.d, (p.R / sigma).square())


def at_surface(d, square):
    """Of a ball whose squared radius, in units of sigma, is this."""
    return noncentral(d, square, square)


@goal("theorem-4", "box", "c·P(χ²_d ≤ d/c) < 1", D, C)
def theorem_4(p): return 1 - p.c * chi_squared(p.d, p.d / of(p.c))


@goal("theorem-3", "box", "c·P(χ′²_d(2·(d − 1)/c) ≤ 2·(d − 1)/c) < 1", D, C)
def theorem_3(p): return 1 - p.c * at_surface(p.d, 2 * (p.d - 1) / of(p.c))


@goal("remark-unit-cube", "box", "σ > 0.7  ⇒  2·P(χ²_d ≤ d/(4·σ²)) < 1", D, SIGMA, slack=lambda p: p.sigma - I("0.7"))
def unit_cube(p): return 1 - 2 * chi_squared(p.d, p.d / (4 * p.sigma.square()))


@goal("table-1", "point", "c·P(χ²_d ≤ d/c) ≥ 1", D, C, R)
def table_1(p): return p.c * chi_squared(p.d, p.d / of(p.c)) - 1


@goal("remark-theorem-3-is-tight", "point", "factor < 1  ⇒  c·P(χ′²_d(2·(d − 1)/(factor²·c)) ≤ 2·(d − 1)/(factor²·c)) ≥ 1", D, C, FACTOR, slack=lambda p: 1 - p.factor)
def theorem_3_is_tight(p): return p.c * at_surface(p.d, 2 * (p.d - 1) / (p.factor.square() * p.c)) - 1


@goal("remark-theorem-4-is-tight", "point", "factor < 1  ⇒  2·P(χ²_d ≤ d/(2·factor²)) ≥ 1", D._replace(lowest=3, highest=50), FACTOR, slack=lambda p: 1 - p.factor)
def theorem_4_is_tight(p): return 2 * chi_squared(p.d, p.d / (2 * p.factor.square())) - 1


@goal("remark-vanishes-below-half", "point", "P(χ²_d ≤ (R/σ)²) < 1/2  ⇒  c·P(χ²_d ≤ (R/σ)²) < 1", D, C, R, SIGMA, slack=lambda p: I("0.5") - at_center(p, p.sigma))
def vanishes_below_half(p): return 1 - p.c * at_center(p, p.sigma)


def lead(p, sigma): return at_center(p, sigma) - normal(p.r / sigma)


def rises(p): return (p.sigma2 / p.sigma - 1).min(lead(p, p.sigma)).min(at_center(p, 2 * p.sigma2) - I("0.5"))


@goal("remark-radii-rise-then-fall-literal", "point", "σ₂/σ > 1 and P(χ²_d ≤ (R/σ)²) > Φ(r/σ) and P(χ²_d ≤ (R/(2·σ₂))²) > 1/2  ⇒  P(χ²_d ≤ (R/σ₂)²) > Φ(r/σ₂)",
      D, R, SIGMA, *positive("sigma2 r"), slack=rises)
def radii_rise(p): return lead(p, p.sigma2)


@goal("remark-semi-bounded-does-not-vanish-literal", "point", "c·(1 − 2·Φ(−width/(2·σ))) ≥ 1", C, SIGMA, *positive("width"))
def slab_stays(p): return p.c * (1 - 2 * normal(-p.width / (2 * p.sigma))) - 1
