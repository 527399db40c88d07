#!/usr/bin/env python3
"""Checks certificates of FORMAT.md with Python's standard library alone: python3 check_certificate.py FILE.jsonl[.gz] ...

Prints one line a file: accepted, or the first line that is wrong and why (exit 1), or why it cannot be checked (exit 2): it is no
certificate, or of a claim whose goal does not stand below.
Every number that decides is an interval of decimals rounded outward (class I). The goals below are written from the paper's
formulas. A goal's margin is positive where its conclusion holds; a box is checked by enclosing the margin over all of it.
"""
import gzip
import json
import re
import sys
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal as D
from fractions import Fraction
from functools import lru_cache
from math import factorial

DIGITS = 40
DOWN, UP = (Context(DIGITS, r, Emin=-10**9, Emax=10**9) for r in (ROUND_FLOOR, ROUND_CEILING))
HEX = re.compile(r"-?(inf|0x[01](\.[0-9a-f]{1,13})?p[+-][0-9]{1,4})")


class I:
    """An interval of decimals; every operation contains the exact result for all members."""

    def __init__(self, lo, hi=None):
        hi = lo if hi is None else hi
        self.lo, self.hi = (x if isinstance(x, D) else DOWN.create_decimal(x) if r else UP.create_decimal(x) for x, r in ((lo, 1), (hi, 0)))

    def __add__(s, o): o = of(o); return I(DOWN.add(s.lo, o.lo), UP.add(s.hi, o.hi))
    def __neg__(s): return I(s.hi.copy_negate(), s.lo.copy_negate())
    def __sub__(s, o): return s + -of(o)
    def __rsub__(s, o): return of(o) + -s
    def __mul__(s, o):
        o = of(o)
        pairs = [(a, b) for a in (s.lo, s.hi) for b in (o.lo, o.hi)]
        times = lambda c: [D(0) if 0 in p else c.multiply(*p) for p in pairs]
        return I(min(times(DOWN)), max(times(UP)))
    def __truediv__(s, o):
        o = of(o)
        if o.lo <= 0 <= o.hi: raise ValueError("division by an interval that holds 0")
        return s * I(DOWN.divide(D(1), o.hi), UP.divide(D(1), o.lo))
    def __rtruediv__(s, o): return of(o) / s
    __radd__, __rmul__ = __add__, __mul__
    def sqrt(s): return I(DOWN.next_minus(DOWN.sqrt(s.lo)) if s.lo > 0 else D(0), UP.next_plus(UP.sqrt(s.hi)))
    def exp(s): return I(max(D(0), DOWN.next_minus(DOWN.exp(s.lo))), UP.next_plus(UP.exp(s.hi)))
    def log(s): return I(DOWN.next_minus(DOWN.ln(s.lo)), UP.next_plus(UP.ln(s.hi)))
    def min(s, o): return I(min(s.lo, o.lo), min(s.hi, o.hi))
    def max(s, o): return I(max(s.lo, o.lo), max(s.hi, o.hi))
    def __str__(s): return f"[{s.lo:.6g}, {s.hi:.6g}]"


def of(x): return x if isinstance(x, I) else I(x)


PI = I("3.14159265358979323846264338327950288419716", "3.14159265358979323846264338327950288419717")


def power(x, n):
    """x to a whole power, for x >= 0."""
    result = I(1)
    while n:
        if n & 1: result = result * x
        x, n = x * x, n >> 1
    return result


@lru_cache(None)
def gamma_plus_1(d):
    """Gamma(d/2 + 1)."""
    k = d // 2
    return I(factorial(k)) if d % 2 == 0 else I(factorial(2 * k + 2)) / (4 ** (k + 1) * factorial(k + 1)) * PI.sqrt()


def poisson_term(d, y):
    """y^(d/2) exp(-y) / Gamma(d/2 + 1), for a point y >= 0."""
    return power(y, d // 2) * (y.sqrt() if d % 2 else I(1)) * (-y).exp() / gamma_plus_1(d)


def chi_squared_at(d, x):
    """P(chi-squared of d degrees of freedom <= x) at a point: its positive series, closed by a geometric one."""
    y = x / 2
    if y.hi <= 0: return I(0)
    term, total, k = I(1), I(0), 0
    while True:
        total = total + term
        k += 1
        term = term * y * 2 / (d + 2 * k)
        ratio = y * 2 / (d + 2 * k + 2)
        if ratio.hi < 1 and term.hi < total.hi * D(10) ** (5 - DIGITS): break
    return poisson_term(d, y) * (total + I(D(0), (term / (1 - ratio)).hi))


def chi_squared(d, x): return I(chi_squared_at(d, I(max(x.lo, D(0)))).lo, min(D(1), chi_squared_at(d, I(max(x.hi, D(0)))).hi))


def noncentral_at(d, lam, x):
    """P(noncentral chi-squared <= x) at points: Poisson's mixture of central ones, added from the smallest."""
    h, y, n = lam / 2, x / 2, 0
    while True:
        n = 2 * n + 64
        ratio = h / (n + 1)
        if ratio.hi < D("0.5"): break
    weight = power(h, n) * (-h).exp() / factorial(n)
    central, term = chi_squared_at(d + 2 * n, x), poisson_term(d + 2 * n, y)
    total = I(D(0), (weight * central / (1 - ratio)).hi) if n else I(0)
    for j in range(n - 1, -1, -1):
        term = term * (d + 2 * j + 2) / (2 * y)  # poisson_term(d + 2j)
        central, weight = central + term, weight * (j + 1) / h
        total = total + weight * central
    return total


def noncentral(d, lam, x):
    """Rises with x and falls with lam."""
    return I(noncentral_at(d, I(lam.hi), I(x.lo)).lo, min(D(1), noncentral_at(d, I(lam.lo), I(x.hi)).hi))


def normal(x):
    """The standard normal distribution function, by that of its square."""
    at = lambda v: I("0.5") + I("0.5") * chi_squared_at(1, I(v) * I(v)) if v >= 0 else I("0.5") - I("0.5") * chi_squared_at(1, I(v) * I(v))
    return I(at(x.lo).lo, at(x.hi).hi)


def tan(theta):
    """By the series of sine and cosine, whose terms alternate and fall from the second on for angles below pi/2."""
    x = I(theta)
    sums, term = [I(1), x], x
    for k in range(2, 60):
        term = term * x / k
        sums[k % 2] = sums[k % 2] + (term if k % 4 < 2 else -term)
    error = I(-term.hi, term.hi)
    return (sums[1] + error) / (sums[0] + error)


def cone(d, depth, tangent, start=None, panels=2000, reach=12):
    """P(|y| <= (depth + z) tangent, z >= start) for standard normal y in d - 1 dimensions and z: panels in z, over which it rises."""
    low = -depth if start is None else of(start)
    ends = [low + (I(reach) - low) * i / panels for i in range(panels + 1)]
    wide = lambda z: chi_squared(d - 1, power(((depth + z) * tangent).max(I(0)), 2))
    below, keeps = [normal(z) for z in ends], [wide(z) for z in ends]
    mass = [(b - a).max(I(0)) for a, b in zip(below, below[1:])]
    lower, upper = sum((m * k for m, k in zip(mass, keeps)), I(0)), sum((m * k for m, k in zip(mass, keeps[1:])), 1 - below[-1])
    return I(lower.lo, upper.hi)


def retreat(d, c, t):
    """Theorem 7's bound on the retreat at sigma = 1, for the tangent t."""
    n = d - 1
    return (n / c).sqrt() / t * (n - 2 * t * t * c * (c - 1).log()) / (2 * n)


def theorem_7(d, c, theta):
    t = tan(theta.lo)
    return 1 - c * cone(d, retreat(d, c, t), t)


# claim: (kind, goal as the certificate has to say it, parameters, slack, margin); d is a whole number, the others are intervals.
GOALS = {
    "theorem-4": ("box", "c·P(χ²_d ≤ d/c) < 1", "d c", None, lambda d, c: 1 - c * chi_squared(d, d / c)),
    "theorem-3": ("box", "c·P(χ′²_d(2·(d − 1)/c) ≤ 2·(d − 1)/c) < 1", "d c", None, lambda d, c: 1 - c * noncentral(d, 2 * (d - 1) / c, 2 * (d - 1) / c)),
    "table-1": ("point", "c·P(χ²_d ≤ d/c) ≥ 1", "d c R", None, lambda d, c, R: c * chi_squared(d, d / c) - 1),
    "theorem-7": ("point", "c·P_d(‖y‖ ≤ (√((d − 1)/c)/tan(θ)·(d − 1 − 2·tan(θ)²·c·log(c − 1))/(2·(d − 1)) + z)·tan(θ)) < 1", "d c theta", None, theorem_7),
}


class Refused(Exception):
    """The certificate is wrong."""


class Unknown(ValueError):
    """The certificate is of a claim whose goal this file does not have."""


def need(holds, why):
    if not holds: raise Refused(why)


def number(value, kind):
    """The exact value of a number of a certificate."""
    if kind == "integer":
        need(type(value) is int, f"{value!r} is no whole number")
        return Fraction(value)
    need(isinstance(value, str) and HEX.fullmatch(value), f"{value!r} is no hexadecimal double")
    return float(value) if value.endswith("inf") else Fraction(float.fromhex(value))


def decimal(x, rounding):
    return D(str(x)) if isinstance(x, float) else rounding.divide(D(x.numerator), D(x.denominator))


def enclosed(low, high): return I(decimal(low, DOWN), decimal(high, UP))


def unique(pairs):
    need(len(dict(pairs)) == len(pairs), "a name stands twice")
    return dict(pairs)


def covered(domain, kinds, boxes):
    """The boxes, (ranges, line) each, tile the domain: cut it where no box is crossed, until every piece is one box."""
    if len(boxes) == 1:
        need(boxes[0][0] == domain, f"line {boxes[0][1]}: its box and its neighbours leave a hole in {shown(domain)}")
        return
    for i, kind in enumerate(kinds):
        step = 1 if kind == "integer" else 0
        boxes.sort(key=lambda box: box[0][i])
        groups, low, high = [], domain[i][0], None
        for ranges, line in boxes:
            if high is None or ranges[i][0] >= high + step > low:
                need(high is None or ranges[i][0] == high + step, f"line {line}: a hole before its box")
                groups, low = groups + [[]], ranges[i][0]
            groups[-1].append((ranges, line))
            high = max(high, ranges[i][1]) if high is not None else ranges[i][1]
        if len(groups) > 1:
            need(groups[0][0][0][i][0] == domain[i][0] and high == domain[i][1], f"line {groups[0][0][1]}: a hole in {shown(domain)}")
            for group in groups:
                covered([*domain[:i], (min(r[i][0] for r, _ in group), max(r[i][1] for r, _ in group)), *domain[i + 1:]], kinds, group)
            return
    raise Refused(f"line {boxes[0][1]}: its box overlaps another")


def shown(ranges): return " x ".join(f"{float(a):g}..{float(b):g}" for a, b in ranges)


def check(lines):
    """What is accepted, in words; raises Refused."""
    header, *rest = [json.loads(line, object_pairs_hook=unique, parse_constant=lambda name: need(False, f"{name} is no number")) for line in lines]
    need(header.get("schema") == 1, f"schema {header.get('schema')!r}; this checks schema 1")
    if header.get("claim") not in GOALS: raise Unknown(f"no goal is written here for the claim {header.get('claim')!r}, only for {', '.join(GOALS)}")
    kind, goal, names, slack, margin = GOALS[header["claim"]]
    need((header["kind"], header["goal"]) == (kind, goal), f"the {header['kind']} of '{header['goal']}'; here it is the {kind} of '{goal}'")
    need([p["name"] for p in header["parameters"]] == names.split(), f"the parameters are not {names}")
    kinds = [p["kind"] for p in header["parameters"]]
    need(all(kind == ("integer" if name in "d c" else "real") for kind, name in zip(kinds, names.split())), "a parameter is of another kind")
    domain = [(number(p["low"], kind), number(p["high"], kind)) for p, kind in zip(header["parameters"], kinds)]
    need(all(low <= high for low, high in domain) and len(rest) == (header["boxes"] if kind == "box" else 1), "the header's domain is empty, or the lines are not as many as it says")
    places = []
    for line, content in enumerate(rest, 2):
        place = content["box"] if kind == "box" else {n: [v, v] for n, v in content["point"].items()}
        need(sorted(place) == sorted(names.split()), f"line {line}: the parameters are not {names}")
        ranges = [tuple(number(end, kind) for end in place[name]) for name, kind in zip(names.split(), kinds)]
        need(all(len(r) == 2 and low <= r[0] <= r[1] <= high for r, (low, high) in zip(ranges, domain)), f"line {line}: {shown(ranges)} is no part of the domain")
        need(names[0] != "d" or ranges[0][0] == ranges[0][1], f"line {line}: d is one number in a box")
        places.append((ranges, line))
    if kind == "box": covered(domain, kinds, list(places))
    for (ranges, line), content in zip(places, rest):
        at = [int(low) if name == "d" else enclosed(low, high) for name, (low, high) in zip(names.split(), ranges)]
        found = margin(*at)
        if kind == "box":
            bound = number(content["lower"], "real")
            need(0 < bound and found.lo >= decimal(bound, UP), f"line {line}: the margin is in {found}, and lower is {float(bound):.17g}")
        else:
            meets, least, bound = slack(*at) if slack else I(1), number(content["slackLower"], "real"), number(content["marginUpper"], "real")
            need(0 < least and meets.lo >= decimal(least, UP), f"line {line}: the slack is in {meets}, and slackLower is {float(least):.17g}")
            need(bound < 0 and found.hi <= decimal(bound, DOWN), f"line {line}: the margin is in {found}, and marginUpper is {float(bound):.17g}")
    return f"{header['claim']}: {goal}, " + (f"proved over {shown(domain)} in {len(rest)} boxes" if kind == "box" else f"refuted at {shown(ranges)}")


def main(files):
    worst = 0
    for file in files:
        try:
            with (gzip.open if file.endswith(".gz") else open)(file, "rt", encoding="utf-8") as lines:
                print(f"{file}: accepted: {check(lines.read().splitlines())}")
        except Refused as why:
            worst = max(worst, 1)
            print(f"{file}: refused: {why}")
        except Unknown as why:
            worst = 2
            print(f"{file}: not checked: {why}")
        except (OSError, EOFError, KeyError, TypeError, ValueError, AttributeError) as why:
            worst = 2
            print(f"{file}: no certificate: {type(why).__name__}: {why}")
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else print(__doc__) or 2)
