"""Intervals of decimals, rounded outward, and the functions that the goals of goals_of_claims.py need.

Distribution functions are positive series, closed by a geometric one; cones are summed over panels.
"""
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal as D
from functools import lru_cache
from math import factorial

DIGITS = 32
DOWN, UP = (Context(DIGITS, rounding, Emin=-10**9, Emax=10**9) for rounding in (ROUND_FLOOR, ROUND_CEILING))
SMALL, INFINITY = D(10) ** (3 - DIGITS), D("Infinity")
REACH = 10  # standard deviations, beyond which a tail is bounded by everything


class I:
    """An interval; every operation contains the exact result for all members."""

    def __init__(self, lo, hi=None):
        hi = lo if hi is None else hi
        self.lo, self.hi = (x if isinstance(x, D) else rounding.create_decimal(x) for x, rounding in ((lo, DOWN), (hi, UP)))

    def __add__(s, o): o = of(o); return I(DOWN.add(s.lo, o.lo), UP.add(s.hi, o.hi))
    def __neg__(s): return I(s.hi.copy_negate(), s.lo.copy_negate())
    def __sub__(s, o): return s + -of(o)
    def __rsub__(s, o): return of(o) + -s
    def __mul__(s, o):
        o = of(o)
        pairs = [(a, b) for a in (s.lo, s.hi) for b in (o.lo, o.hi)]
        times = lambda rounding: [D(0) if 0 in pair else rounding.multiply(*pair) for pair in pairs]
        return I(min(times(DOWN)), max(times(UP)))
    def __truediv__(s, o):
        o = of(o)
        if o.lo <= 0 <= o.hi: raise ValueError("division by an interval that holds 0")
        return s * I(DOWN.divide(D(1), o.hi), UP.divide(D(1), o.lo))
    def __rtruediv__(s, o): return of(o) / s
    __radd__, __rmul__ = __add__, __mul__
    def __abs__(s): return I(max(D(0), s.lo, -s.hi), max(-s.lo, s.hi))
    def square(s): return abs(s) * abs(s)
    def min(s, o): o = of(o); return I(min(s.lo, o.lo), min(s.hi, o.hi))
    def max(s, o): o = of(o); return I(max(s.lo, o.lo), max(s.hi, o.hi))
    def __str__(s): return f"[{s.lo:.6g}, {s.hi:.6g}]"


def of(x): return x if isinstance(x, I) else I(x)
def sqrt(x): return I(DOWN.next_minus(DOWN.sqrt(of(x).lo)) if of(x).lo > 0 else D(0), UP.next_plus(UP.sqrt(of(x).hi)))
def exp(x): return I(max(D(0), DOWN.next_minus(DOWN.exp(of(x).lo))), UP.next_plus(UP.exp(of(x).hi)))
def log(x): return I(DOWN.next_minus(DOWN.ln(of(x).lo)), UP.next_plus(UP.ln(of(x).hi)))


PI = I("3.14159265358979323846264338327950288", "3.14159265358979323846264338327950289")


def power(x, n):
    """x to a whole power, for x >= 0."""
    result = I(1)
    while n:
        if n & 1: result = result * x
        x, n = x * x, n >> 1
    return result


def tan(theta):
    """Of an angle up to pi/2, by the series of sine and cosine, whose terms alternate and fall from the second on."""
    def at(angle):
        sums, term, x = [I(1), I(angle)], I(angle), I(angle)
        for k in range(2, 50):
            term = term * x / k
            sums[k % 2] = sums[k % 2] + (term if k % 4 < 2 else -term)
        error = I(-term.hi, term.hi)
        return (sums[1] + error) / (sums[0] + error)
    return I(at(theta.lo).lo, at(theta.hi).hi)


@lru_cache(None)
def gamma_plus_1(d):
    """Gamma(d/2 + 1)."""
    k = d // 2
    return I(factorial(k)) if d % 2 == 0 else I(factorial(2 * k + 2)) / (4 ** (k + 1) * factorial(k + 1)) * sqrt(PI)


def density_term(d, x):
    """(x/2)^(d/2) exp(-x/2) / Gamma(d/2 + 1), at a point x >= 0."""
    return power(x / 2, d // 2) * (sqrt(x / 2) if d % 2 else I(1)) * exp(-x / 2) / gamma_plus_1(d)


def series(d, x, rounding):
    """The sum of x^k / ((d + 2)(d + 4)…(d + 2k)), rounded one way."""
    term, total, k = D(1), D(1), 0
    while True:
        k += 1
        term = rounding.divide(rounding.multiply(term, x), D(d + 2 * k))
        total = rounding.add(total, term)
        ratio = UP.divide(x, D(d + 2 * k + 2))
        if 2 * ratio < 1 and term < total * SMALL:
            return total if rounding is DOWN else UP.add(total, UP.multiply(term, 2 * ratio))  # the rest: r + r² + … < 2r


@lru_cache(100_000)
def chi_squared_at(d, x):
    """P(chi-squared of d degrees of freedom <= x), at a decimal."""
    if x <= 0: return I(0)
    if x == INFINITY: return I(1)
    first = density_term(d, I(x))
    return I(DOWN.multiply(first.lo, series(d, x, DOWN)), min(D(1), UP.multiply(first.hi, series(d, x, UP))))


def chi_squared(d, x): x = of(x); return I(chi_squared_at(whole(d), x.lo).lo, chi_squared_at(whole(d), x.hi).hi)


def whole(d):
    if not isinstance(d, int): raise ValueError("a dimension has to be one whole number in a box")
    return d


def noncentral_at(d, lam, x):
    """P(noncentral chi-squared <= x) at points: Poisson's mixture of central ones, added from the smallest."""
    h, n = lam / 2, 0
    while True:
        n = 2 * n + 64
        ratio = h / (n + 1)
        if ratio.hi < D("0.5"): break
    weight = power(h, n) * exp(-h) / factorial(n)
    central, term = chi_squared_at(d + 2 * n, x.lo), density_term(d + 2 * n, x)
    total = I(D(0), (weight * central / (1 - ratio)).hi)
    for j in range(n - 1, -1, -1):
        term = term * (d + 2 * j + 2) / x  # density_term(d + 2j)
        central, weight = central + term, weight * (j + 1) / h
        total = total + weight * central
    return total


def noncentral(d, lam, x):
    """Rises with x and falls with lam."""
    return I(noncentral_at(whole(d), I(lam.hi), I(x.lo)).lo, min(D(1), noncentral_at(whole(d), I(lam.lo), I(x.hi)).hi))


def normal_at(v):
    half = chi_squared(1, I(v) * I(v)) / 2
    return I("0.5") + half if v >= 0 else I("0.5") - half


def normal(x): x = of(x); return I(max(D(0), normal_at(x.lo).lo), min(D(1), normal_at(x.hi).hi))


@lru_cache(None)
def panels(fine):
    """The ends of `fine` panels a standard deviation, each with the normal distribution function there."""
    return [(z, normal_at(z)) for z in (DOWN.divide(D(i), D(fine)) for i in range(-REACH * fine, REACH * fine + 1))]


def cone(d, depth, tangent, fine, cut=None):
    """P(|y| <= (depth + z) tangent, z >= cut) for standard normal y in d - 1 dimensions and z; without the cut where it is None.

    Over a panel of z the part of y that counts rises, from its start, where z is the cut or the apex.
    """
    start = -of(depth) if cut is None else of(cut).max(-of(depth))
    inside = lambda z: chi_squared(d - 1, ((depth + z) * tangent).max(0).square())
    ends = [(start, normal(start)), *((I(z), below) for z, below in panels(fine) if z > start.hi)]
    keeps = [inside(z) for z, _ in ends]
    masses = [(b - a).max(0) for (_, a), (_, b) in zip(ends, ends[1:])]
    lower = sum((m * k for m, k in zip(masses, keeps)), I(0))
    upper = sum((m * k for m, k in zip(masses, keeps[1:])), 1 - ends[-1][1])
    return I(lower.lo, upper.hi)
